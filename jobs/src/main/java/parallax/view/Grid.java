package parallax.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.text.DisplayWidth;

/**
 * Rows of a table as lines that line up: names over units over values, text to the left and numbers
 * to the right. Numbers are always whole; text is shortened where the lines would be too long.
 */
public final class Grid {
  private static final String GAP = "  ";
  private static final int LEAST_TEXT = 24;
  private static final int MOST_TEXT = 60;
  private static final int SHORT_UNIT = 11;
  private static final String BOLD = "\u001B[1m";
  private static final String GREY = "\u001B[2m";
  private static final String END = "\u001B[0m";

  private final List<Column> columns = new ArrayList<>();
  private final int rows;

  /**
   * A grid.
   *
   * @param rows values in the order of the fields; they may have more than those
   */
  public Grid(List<Field> fields, List<Row> rows) {
    this.rows = rows.size();
    for (int i = 0; i < fields.size(); i++) {
      columns.add(new Column(fields.get(i), values(rows, i)));
    }
  }

  private static List<@Nullable Object> values(List<Row> rows, int column) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Row row : rows) {
      values.add(row.isNullAt(column) ? null : row.get(column));
    }
    return values;
  }

  /**
   * How many columns, from the first, a line of this width has room for when text is shortened as
   * far as it may be; one at least.
   */
  public int fitting(int width) {
    int used = -GAP.length();
    int n = 0;
    for (Column column : columns) {
      used += GAP.length() + column.least();
      if (used > width) {
        break;
      }
      n++;
    }
    return Math.max(n, 1);
  }

  /** The units that are much wider than their columns, which therefore have none above them. */
  public List<String> longUnits() {
    return columns.stream()
        .filter(column -> !column.unit().isEmpty() && column.shownUnit().isEmpty())
        .map(column -> column.name() + " " + column.unit())
        .toList();
  }

  /** All columns, in lines of at most this width if shortening text can do that. */
  public String lines(int width, boolean coloured) {
    int[] widths = widths(width);
    StringBuilder text = new StringBuilder();
    text.append(painted(line(widths, Column::name), BOLD, coloured));
    if (columns.stream().anyMatch(column -> !column.shownUnit().isEmpty())) {
      text.append(painted(line(widths, Column::shownUnit), GREY, coloured));
    }
    for (int row = 0; row < rows; row++) {
      int at = row;
      text.append(line(widths, column -> column.cells().get(at))).append('\n');
    }
    return text.toString();
  }

  /** Takes from the widest text until the line fits. */
  private int[] widths(int width) {
    int[] widths = columns.stream().mapToInt(Column::natural).toArray();
    int over = -GAP.length() - width;
    for (int column : widths) {
      over += column + GAP.length();
    }
    while (over > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean shrinks = widths[i] > columns.get(i).least();
        if (shrinks && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      over--;
    }
    return widths;
  }

  private String line(int[] widths, Function<Column, String> part) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = shortened(part.apply(columns.get(i)), widths[i]);
      String blank = " ".repeat(widths[i] - DisplayWidth.of(cell));
      line.append(i == 0 ? "" : GAP).append(columns.get(i).numbers() ? blank + cell : cell + blank);
    }
    return line.toString().stripTrailing();
  }

  private static String shortened(String cell, int width) {
    return DisplayWidth.of(cell) <= width ? cell : DisplayWidth.first(cell, width - 1) + "…";
  }

  private static String painted(String line, String colour, boolean coloured) {
    return (coloured ? colour + line + END : line) + '\n';
  }

  /** One column with its cells as text. */
  private record Column(String name, String unit, boolean numbers, List<String> cells) {
    Column(Field field, List<@Nullable Object> values) {
      this(field, new Cells(field.type(), values), values);
    }

    private Column(Field field, Cells form, List<@Nullable Object> values) {
      this(
          field.name(),
          field.unit().isEmpty() ? "" : "[" + field.unit() + "]",
          form.areNumbers(),
          values.stream().map(form::of).toList());
    }

    private int widest() {
      return cells.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private String shownUnit() {
      int room = Math.max(SHORT_UNIT, Math.max(name.length(), widest()));
      return unit.length() <= room ? unit : "";
    }

    /** Names are whole, so that they can be typed; short units and numbers too. */
    private int natural() {
      int head = Math.max(name.length(), shownUnit().length());
      return Math.max(head, numbers ? widest() : Math.min(widest(), MOST_TEXT));
    }

    private int least() {
      return numbers ? natural() : Math.min(natural(), Math.max(name.length(), LEAST_TEXT));
    }
  }
}
