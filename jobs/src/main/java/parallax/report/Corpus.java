package parallax.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Rejected;
import parallax.table.Sentences;
import parallax.table.Sources;
import parallax.text.BlockKind;

/** What was read, what of it is counted, and what is not. */
final class Corpus {
  private static final int SAMPLES = 50;
  private static final List<Field> SUMS =
      List.of(
          Sources.N_BYTES,
          Sources.N_RECORDS,
          Sources.N_ARTICLES,
          Sources.N_COPIES,
          Sources.N_UNREAD_DATES,
          Sources.N_REJECTED);

  private Corpus() {}

  static Map<String, Object> of(RunTables tables, Outlets outlets) {
    Map<String, Object> corpus = new LinkedHashMap<>();
    corpus.put("outlets", outlets.sheet());
    corpus.put("sources", sources(tables));
    corpus.put("articles", articles(tables));
    corpus.put("boilerplate", boilerplate(tables));
    corpus.put("reasons", reasons(tables));
    corpus.put("rejected", rejected(tables));
    return corpus;
  }

  /** Sums over all input files. */
  private static Map<String, Object> sources(RunTables tables) {
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("n_files", tables.count(Sources.TABLE));
    List<Column> columns = new ArrayList<>();
    SUMS.forEach(field -> columns.add(sum(field.column()).as(field.name())));
    tables
        .rows(Sources.TABLE)
        .ifPresent(
            rows -> {
              Row row =
                  rows.agg(
                          columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new))
                      .first();
              for (int i = 0; i < SUMS.size(); i++) {
                sums.put(SUMS.get(i).name(), row.getLong(i));
              }
            });
    return sums;
  }

  /** By outlet, copies among them apart, with the days between which they were published. */
  private static Sheet articles(RunTables tables) {
    Sheet sheet = new Sheet("outlet", "copy", "n_articles", "first_day", "last_day");
    tables
        .rows(Articles.TABLE)
        .map(
            rows ->
                rows.groupBy(
                        Articles.OUTLET.column(),
                        Articles.DUPLICATE_OF.column().isNotNull().as("copy"))
                    .agg(
                        count(lit(1)),
                        min(Articles.PUBLISHED_ON.column()),
                        max(Articles.PUBLISHED_ON.column()))
                    .orderBy(Articles.OUTLET.column())
                    .collectAsList())
        .orElse(List.of())
        .forEach(row -> sheet.add(values(row)));
    return sheet;
  }

  /** Sentences that are boilerplate and not counted, by outlet. */
  private static Sheet boilerplate(RunTables tables) {
    Sheet sheet = new Sheet("outlet", "n_sentences");
    tables
        .rows(Sentences.TABLE)
        .map(
            rows ->
                rows.where(Sentences.KIND.column().equalTo(BlockKind.BOILERPLATE.label()))
                    .groupBy(Sentences.OUTLET.column())
                    .agg(count(lit(1)))
                    .collectAsList())
        .orElse(List.of())
        .forEach(row -> sheet.add(values(row)));
    return sheet;
  }

  private static Sheet reasons(RunTables tables) {
    Sheet sheet = new Sheet("reason", "n_records");
    tables
        .rows(Rejected.TABLE)
        .map(
            rows ->
                rows.groupBy(Rejected.REASON.column())
                    .agg(count(lit(1)).as("n"))
                    .orderBy(org.apache.spark.sql.functions.desc("n"), Rejected.REASON.column())
                    .collectAsList())
        .orElse(List.of())
        .forEach(row -> sheet.add(values(row)));
    return sheet;
  }

  private static Sheet rejected(RunTables tables) {
    List<Field> fields =
        List.of(Rejected.SOURCE_PATH, Rejected.RECORD_NO, Rejected.REASON, Rejected.DETAIL);
    Sheet sheet = new Sheet(fields);
    tables
        .rows(Rejected.TABLE)
        .map(
            rows ->
                rows.select(Sheet.columnsOf(fields))
                    .orderBy(Rejected.SOURCE_PATH.column(), Rejected.RECORD_NO.column())
                    .takeAsList(SAMPLES))
        .orElse(List.of())
        .forEach(row -> sheet.add(values(row)));
    return sheet;
  }

  private static @Nullable Object[] values(Row row) {
    @Nullable Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : row.get(i);
    }
    return values;
  }
}
