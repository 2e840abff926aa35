package parallax.sentiment;

import java.util.ArrayList;
import java.util.List;
import parallax.job.UserException;

/**
 * Takes the lines of a lexicon file apart: cells between tabs, or between commas where the first
 * line has no tab. A cell in quotation marks may hold commas, and two marks for one. Empty lines
 * and those that begin with # are left out.
 */
final class DelimitedLines {

  /**
   * The cells of a line.
   *
   * @param cells without white space around them; at least two, none of the first two empty
   * @param isByCommas whether they stand between commas instead of tabs
   */
  record Row(Line line, List<String> cells, boolean isByCommas) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  private final String file;
  private final String expected;

  private DelimitedLines(String file, String expected) {
    this.file = file;
    this.expected = expected;
  }

  /**
   * The rows of a file, the first one among them whether it is a header or not.
   *
   * @param expected the columns, for messages
   * @throws UserException for a file without rows, a line without the delimiter, an empty cell, a
   *     quotation mark that nothing closes
   */
  static List<Row> read(String file, String text, String expected) {
    return new DelimitedLines(file, expected).rows(text);
  }

  private List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    char delimiter = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        delimiter = delimiter != 0 ? delimiter : line.indexOf('\t') >= 0 ? '\t' : ',';
        rows.add(row(new Line(file, number), line, delimiter));
      }
    }
    if (rows.isEmpty()) {
      throw new UserException(
          "%s: found no entries; expected %s, one entry a line. Check the path."
              .formatted(file, expected));
    }
    return rows;
  }

  private Row row(Line line, String text, char delimiter) {
    List<String> cells =
        delimiter == ',' && text.indexOf('"') >= 0 ? quoted(line, text) : plain(text, delimiter);
    String name = delimiter == ',' ? "commas" : "tabs";
    if (cells.size() < 2) {
      throw line.error(
          "found 1 cell",
          "%s separated by %s".formatted(expected, name),
          "Save the file as tab- or comma-separated values.");
    }
    if (cells.get(0).isEmpty() || cells.get(1).isEmpty()) {
      throw line.error("found an empty cell", expected, "Fill the cell in or delete the line.");
    }
    return new Row(line, cells, delimiter == ',');
  }

  private static List<String> plain(String text, char delimiter) {
    List<String> cells = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, begin)) {
      cells.add(text.substring(begin, end).strip());
      begin = end + 1;
    }
    cells.add(text.substring(begin).strip());
    return cells;
  }

  private static List<String> quoted(Line line, String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isOpen = false;
    for (int place = 0; place < text.length(); place++) {
      char c = text.charAt(place);
      if (c == '"' && isOpen && text.startsWith("\"\"", place)) {
        cell.append(c);
        place++;
      } else if (c == '"' && (isOpen || cell.toString().isBlank())) {
        isOpen = !isOpen;
      } else if (c == ',' && !isOpen) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (isOpen) {
      throw line.error(
          "found a quotation mark that nothing closes", "pairs of them", "Add the other one.");
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
