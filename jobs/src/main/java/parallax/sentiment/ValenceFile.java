package parallax.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.job.UserException;

/**
 * Reads a file of words with their valence: tab- or comma-separated, with or without a header, or a
 * list of categories ({@link CategoryFile}).
 */
final class ValenceFile {
  private static final String EXPECTED = "a word and its valence";
  private static final double MOST = 4;
  private static final Set<String> WORD = Set.of("word", "term", "token", "phrase", "entry");
  private static final Set<String> VALENCE =
      Set.of("valence", "score", "sentiment", "polarity", "value", "weight", "rating", "mean");

  private ValenceFile() {}

  /**
   * The entries of a file.
   *
   * @throws UserException with the line, for whatever cannot be read
   */
  static Valences read(String file, String text, EntryWords words) {
    Valences valences = new Valences(words);
    if (CategoryFile.isOne(text)) {
      CategoryFile.read(file, text, valences);
      return valences;
    }
    List<DelimitedLines.Row> rows = DelimitedLines.read(file, text, EXPECTED);
    DelimitedLines.Row first = rows.get(0);
    int word = column(first, WORD);
    int valence = column(first, VALENCE);
    boolean hasHeader = word >= 0 && valence >= 0;
    if (!hasHeader) {
      requirePlain(first);
    }
    for (DelimitedLines.Row row : hasHeader ? rows.subList(1, rows.size()) : rows) {
      requireCells(row, hasHeader);
      String entry = row.cell(hasHeader ? word : 0);
      String value = row.cell(hasHeader ? valence : 1);
      valences.add(
          row.line(), requireEntry(row, entry), row.line().number("valence", value, -MOST, MOST));
    }
    if (hasHeader && rows.size() == 1) {
      throw new UserException(
          "%s: found no entries; expected %s, one entry a line. Check the path."
              .formatted(file, EXPECTED));
    }
    return valences;
  }

  private static int column(DelimitedLines.Row row, Set<String> names) {
    for (int column = 0; column < row.cells().size(); column++) {
      if (names.contains(row.cell(column).toLowerCase(Locale.ROOT))) {
        return column;
      }
    }
    return -1;
  }

  /** Without a header the first line must be an entry. */
  private static void requirePlain(DelimitedLines.Row first) {
    if (!Line.isDecimal(first.cell(1))) {
      throw first
          .line()
          .error(
              "found '%s' in the first line".formatted(String.join(", ", first.cells())),
              "a header with the columns word and valence, or a word and a number",
              "Name the columns so, or correct the number.");
    }
  }

  /** With a decimal comma ("good,1,5") a number would lose its decimals. */
  private static void requireCells(DelimitedLines.Row row, boolean hasHeader) {
    if (!hasHeader && row.isByCommas() && row.cells().size() > 2) {
      throw row.line()
          .error(
              "found %d cells and no header".formatted(row.cells().size()),
              "2 separated by commas: " + EXPECTED,
              "Write decimals with a point, or name the columns word and valence in a first line.");
    }
  }

  /** A semicolon tells of another delimiter: "good;1,5" has a comma, but no such cells. */
  private static String requireEntry(DelimitedLines.Row row, String entry) {
    if (entry.isEmpty() || (entry.indexOf(';') > 0 && !Valences.isSign(entry))) {
      throw row.line()
          .error(
              entry.isEmpty() ? "found an empty cell" : "found the word '%s'".formatted(entry),
              EXPECTED + " separated by tabs or commas",
              "Save the file as tab- or comma-separated values.");
    }
    return entry;
  }
}
