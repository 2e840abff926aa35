package parallax.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import parallax.table.Articles;
import parallax.table.Field;

/** Which sources the articles of each outlet name as theirs, the most frequent first. */
final class Credits {
  private static final int MOST = 1_500;
  private static final List<Field> COLUMNS =
      List.of(Articles.OUTLET, Articles.CREDITS, Articles.DUPLICATE_OF);

  private Credits() {}

  /** Articles by outlet and source, copies left out. */
  static Sheet of(RunTables tables, Outlets outlets) {
    Map<InOrder, Long> articles = new HashMap<>();
    RowCounts.of(
            tables,
            Articles.TABLE,
            COLUMNS,
            row -> row.isNullAt(2) && row.getArray(1).numElements() > 0)
        .forEach(
            (row, count) -> {
              for (Object source : new HashSet<>((List<?>) row.get(1))) {
                InOrder credit = InOrder.of(String.valueOf(row.get(0)), String.valueOf(source));
                articles.merge(credit, count, Long::sum);
              }
            });
    Sheet sheet = new Sheet("outlet", "source", "n_articles");
    articles.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<InOrder, Long> credit) -> -credit.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .forEach(
            credit ->
                sheet.add(
                    outlets.number(String.valueOf(credit.getKey().values().get(0))),
                    credit.getKey().values().get(1),
                    credit.getValue()));
    return sheet;
  }
}
