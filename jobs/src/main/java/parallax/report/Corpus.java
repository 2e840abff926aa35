package parallax.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import parallax.report.RowValues.Condition;
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
    long[] totals = tables.fold(Sources.TABLE, SUMS, new Sums(SUMS.size())).totals();
    if (tables.has(Sources.TABLE)) {
      for (int i = 0; i < SUMS.size(); i++) {
        sums.put(SUMS.get(i).name(), totals[i]);
      }
    }
    return sums;
  }

  /** By outlet, copies among them apart, with the days between which they were published. */
  private static Sheet articles(RunTables tables) {
    Sheet sheet = new Sheet("outlet", "copy", "n_articles", "first_day", "last_day");
    tables
        .fold(Articles.TABLE, PublishedDays.COLUMNS, new PublishedDays())
        .rows()
        .forEach(sheet::add);
    return sheet;
  }

  /** Sentences that are boilerplate and not counted, by outlet. */
  private static Sheet boilerplate(RunTables tables) {
    Sheet sheet = new Sheet("outlet", "n_sentences");
    List<Field> fields = List.of(Sentences.OUTLET, Sentences.KIND);
    Condition boilerplate = Condition.is(fields, Sentences.KIND, BlockKind.BOILERPLATE.label());
    RowCounts.of(tables, Sentences.TABLE, fields, boilerplate).entrySet().stream()
        .sorted(Comparator.comparing(count -> String.valueOf(count.getKey().get(0))))
        .forEach(count -> sheet.add(count.getKey().get(0), count.getValue()));
    return sheet;
  }

  private static Sheet reasons(RunTables tables) {
    Sheet sheet = new Sheet("reason", "n_records");
    RowCounts.of(tables, Rejected.TABLE, List.of(Rejected.REASON), Condition.ALL)
        .entrySet()
        .stream()
        .sorted(
            Comparator.comparing((Map.Entry<List<Object>, Long> count) -> -count.getValue())
                .thenComparing(count -> String.valueOf(count.getKey().get(0))))
        .forEach(count -> sheet.add(count.getKey().get(0), count.getValue()));
    return sheet;
  }

  private static Sheet rejected(RunTables tables) {
    Sheet sheet = new Sheet(SampleOrder.COLUMNS);
    FirstRows first = new FirstRows(SAMPLES, new SampleOrder());
    tables.fold(Rejected.TABLE, SampleOrder.COLUMNS, first).rows().forEach(sheet::add);
    return sheet;
  }

  /** By file and record. */
  private static final class SampleOrder implements FirstRows.Ranking {
    private static final long serialVersionUID = 1;

    static final List<Field> COLUMNS =
        List.of(Rejected.SOURCE_PATH, Rejected.RECORD_NO, Rejected.REASON, Rejected.DETAIL);

    @Override
    public String group(InternalRow row) {
      return "";
    }

    @Override
    public InOrder place(InternalRow row) {
      return InOrder.of(RowValues.text(row, 0), row.getLong(1));
    }

    @Override
    public @Nullable Object[] values(InternalRow row) {
      return RowValues.all(row, RowValues.types(COLUMNS));
    }
  }
}
