package parallax.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns that line up on a terminal: the first to the left, the others to the right. */
final class TextTable {
  private static final int WIDEST = 40;

  /** A row of cells, or a line of its own where there is only one. */
  private final List<List<String>> rows = new ArrayList<>();

  void row(List<String> cells) {
    rows.add(cells.stream().map(TextTable::shortened).toList());
  }

  /** A line that belongs to no column. */
  void line(String text) {
    rows.add(List.of(Terminal.escape(text)));
  }

  private static String shortened(String cell) {
    String escaped = Terminal.escape(cell);
    return escaped.length() <= WIDEST ? escaped : escaped.substring(0, WIDEST - 1) + "…";
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(row.get(0));
      if (row.size() > 1) {
        line.append(" ".repeat(width(0) - row.get(0).length()));
        for (int i = 1; i < row.size(); i++) {
          line.append("  ").append(" ".repeat(width(i) - row.get(i).length())).append(row.get(i));
        }
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > 1 && row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
