package parallax.export;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import parallax.table.Field;
import parallax.table.Table;
import parallax.text.CsvCell;

/** What the columns of tables mean, as CSV: it goes with the tables wherever they go. */
final class ColumnList {
  private ColumnList() {}

  static String of(Collection<Table> tables) {
    StringBuilder text = new StringBuilder("table,column,type,key,unit,meaning\r\n");
    for (Table table : tables) {
      for (Field field : table.fields()) {
        List<String> cells =
            List.of(
                table.name(),
                field.name(),
                field.type().simpleString(),
                table.key().contains(field) ? "key" : "",
                field.unit(),
                field.meaning());
        text.append(cells.stream().map(ColumnList::cell).collect(Collectors.joining(",")))
            .append("\r\n");
      }
    }
    return text.toString();
  }

  private static String cell(String text) {
    return text.isEmpty() ? "" : CsvCell.whole(text);
  }
}
