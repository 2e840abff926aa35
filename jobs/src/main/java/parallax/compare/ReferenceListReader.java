package parallax.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import parallax.job.UserException;
import parallax.ngram.Sizes;

/**
 * Reads a frequency list: a term and its count in each line, separated by a tab or a comma, with a
 * header or without. A term of several words is an n-gram of that size. Terms are cut and folded as
 * text is, so lines whose terms then are the same are added up; marks are left out.
 *
 * <p>The counts of a size are taken of their sum, or of what a line {@code #total} (for words) or
 * {@code #total 2} (for n-grams of two words) says: lists often leave out what is rare.
 */
final class ReferenceListReader {
  private static final String EXPECTED = "a term, a tab or comma, and its count";
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern TOTAL = Pattern.compile("#total(?: ([1-9]|10))?");

  private final String file;
  private final Function<String, List<String>> words;
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Integer> linesOfTerms = new HashMap<>();
  private final long[] sums = new long[Sizes.MOST + 1];
  private final long[] totals = new long[Sizes.MOST + 1];
  private final int[] linesOfTotals = new int[Sizes.MOST + 1];

  private int number;
  private int headerLine;
  private String headerCount = "";
  private char delimiter;

  private ReferenceListReader(String file, Function<String, List<String>> words) {
    this.file = file;
    this.words = words;
  }

  /**
   * Reads a file's content.
   *
   * @param file its name, for messages
   * @param words cuts a term into tokens as they are counted
   * @throws UserException for a line that is not a term and a count, a term that stands there
   *     twice, a total below the sum of its counts, or no terms
   */
  static ReferenceList read(String content, String file, Function<String, List<String>> words) {
    ReferenceListReader reader = new ReferenceListReader(file, words);
    content.lines().forEach(reader::line);
    return reader.finish();
  }

  private void line(String line) {
    number++;
    if (line.isBlank()) {
      return;
    }
    boolean isFirst = delimiter == 0;
    if (isFirst) {
      delimiter = line.indexOf('\t') >= 0 ? '\t' : ',';
    }
    int end = line.lastIndexOf(delimiter);
    if (end < 0) {
      throw error("found '%s'".formatted(shown(line)), EXPECTED, "Save the list as TSV or CSV.");
    }
    String term = term(line.substring(0, end).strip());
    String count = line.substring(end + 1).strip();
    if (COUNT.matcher(count).matches()) {
      add(term, Long.parseLong(count));
    } else if (!isFirst || DIGIT.matcher(count).find()) {
      throw notACount("found the count '%s'".formatted(shown(count)));
    } else {
      headerLine = number;
      headerCount = count;
    }
  }

  /** The first cell as it is meant. */
  private String term(String cell) {
    String term = cell;
    boolean isQuoted = delimiter == ',' && cell.length() > 1 && cell.startsWith("\"");
    if (isQuoted && cell.endsWith("\"")) {
      term = cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip();
    } else if (cell.indexOf(delimiter) >= 0) {
      throw error(
          "found more than two columns", EXPECTED, "Delete the other columns, or quote the term.");
    }
    if (term.isEmpty()) {
      throw error("found no term", EXPECTED, "Fill it in or delete the line.");
    }
    return term;
  }

  private void add(String term, long count) {
    Integer before = linesOfTerms.putIfAbsent(term, number);
    if (before != null) {
      throw error(
          "found '%s', which stands in line %d, too".formatted(shown(term), before),
          "each term once",
          "Add the two counts or delete one.");
    }
    var total = TOTAL.matcher(term);
    if (total.matches()) {
      int size = total.group(1) == null ? 1 : Integer.parseInt(total.group(1));
      totals[size] = count;
      linesOfTotals[size] = number;
      return;
    }
    List<String> tokens = words.apply(term);
    if (!tokens.isEmpty() && tokens.size() <= Sizes.MOST) {
      counts.merge(String.join(" ", tokens), count, Long::sum);
      sums[tokens.size()] += count;
    }
  }

  private ReferenceList finish() {
    if (headerLine > 0 && linesOfTerms.isEmpty()) {
      number = headerLine;
      throw notACount("found the count '%s' and no terms below it".formatted(shown(headerCount)));
    }
    if (counts.isEmpty()) {
      throw new UserException(
          "%s: found no terms; expected in each line %s. Check the path."
              .formatted(file, EXPECTED));
    }
    for (int size = 1; size <= Sizes.MOST; size++) {
      if (linesOfTotals[size] > 0 && totals[size] < sums[size]) {
        number = linesOfTotals[size];
        throw error(
            "found the total %d".formatted(totals[size]),
            "at least %d, the sum of the counts of %d-word terms".formatted(sums[size], size),
            "Correct the total or delete the line.");
      }
      totals[size] = Math.max(totals[size], sums[size]);
    }
    return new ReferenceList(counts, totals);
  }

  private UserException notACount(String found) {
    return error(
        found,
        "a whole number from 0 to 999999999999999 without separators",
        "Give how often the term occurs, not its share.");
  }

  private UserException error(String found, String expected, String remedy) {
    return new UserException(
        "%s, line %d: %s; expected %s. %s".formatted(file, number, found, expected, remedy));
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
