package parallax.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parallax.job.UserException;

/** Reads a lexicon file: comments that begin with #, a header, and rows of tab-separated cells. */
final class TabSeparated {
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final int LONGEST_NUMBER = 20;

  private final String file;
  private final List<String> header;
  private final List<Row> rows = new ArrayList<>();

  private TabSeparated(String file, String... header) {
    this.file = file;
    this.header = List.of(header);
  }

  /**
   * The rows below the header.
   *
   * @param file how the user named it, for messages
   * @throws UserException for a missing or different header, a row with another number of cells, an
   *     empty cell, or no rows
   */
  static List<Row> read(String file, String text, String... header) {
    TabSeparated table = new TabSeparated(file, header);
    boolean headed = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = table.row(number, line);
      if (headed) {
        table.rows.add(row);
      } else {
        row.checkHeader();
        headed = true;
      }
    }
    if (table.rows.isEmpty()) {
      throw new UserException(
          "%s: found no entries; expected the header %s and one entry a line. Check the path."
              .formatted(file, table.headerText()));
    }
    return table.rows;
  }

  private Row row(int number, String line) {
    List<String> cells = new ArrayList<>(header.size());
    int begin = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', begin)) {
      cells.add(line.substring(begin, tab).strip());
      begin = tab + 1;
    }
    cells.add(line.substring(begin).strip());
    Row row = new Row(number, cells);
    if (cells.size() != header.size()) {
      throw row.error(
          "found %d cell%s".formatted(cells.size(), cells.size() == 1 ? "" : "s"),
          "%d separated by tabs: %s".formatted(header.size(), headerText()),
          "Save the file as tab-separated values.");
    }
    if (cells.contains("")) {
      throw row.error("found an empty cell", headerText(), "Fill the cell in or delete the line.");
    }
    return row;
  }

  private String headerText() {
    return String.join(", ", header);
  }

  /** One line of the file. */
  final class Row {
    private final int number;
    private final List<String> cells;

    private Row(int number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    private void checkHeader() {
      if (!cells.equals(header)) {
        throw error(
            "found '%s' in the first line".formatted(String.join(", ", cells)),
            "the header " + headerText(),
            "Put these names, separated by tabs, above the entries.");
      }
    }

    int number() {
      return number;
    }

    String cell(int column) {
      return cells.get(column);
    }

    /** The words of a cell as sentences have them: lower case, straight apostrophes. */
    List<String> words(int column) {
      String folded = cell(column).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      return folded.indexOf(' ') < 0 ? List.of(folded) : List.of(SPACES.split(folded));
    }

    /**
     * A decimal number.
     *
     * @throws UserException if the cell holds anything else, or a number outside the range
     */
    double number(int column, double least, double most) {
      String cell = cell(column);
      double number = isDecimal(cell) ? Double.parseDouble(cell) : Double.NaN;
      if (number >= least && number <= most) {
        return number;
      }
      throw error(
          "found the %s '%s'".formatted(header.get(column), cell),
          "a number from %s to %s with a decimal point".formatted(plain(least), plain(most)),
          "Correct the number.");
    }

    /** A mistake on this line. */
    UserException error(String found, String expected, String remedy) {
      return new UserException(
          "%s, line %d: %s; expected %s. %s".formatted(file, number, found, expected, remedy));
    }

    /** Digits around at most one point, with an optional sign: not all that Java would read. */
    private static boolean isDecimal(String cell) {
      boolean hasDigit = false;
      boolean hasPoint = false;
      for (int place = 0; place < cell.length(); place++) {
        char unit = cell.charAt(place);
        boolean isDigit = unit >= '0' && unit <= '9';
        boolean isSign = place == 0 && (unit == '-' || unit == '+');
        if (!isDigit && !isSign && (unit != '.' || hasPoint)) {
          return false;
        }
        hasDigit |= isDigit;
        hasPoint |= unit == '.';
      }
      return hasDigit && cell.length() <= LONGEST_NUMBER;
    }

    private static String plain(double number) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
  }
}
