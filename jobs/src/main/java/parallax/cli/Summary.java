package parallax.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.lake.TableReader;
import parallax.table.FrameContrast;
import parallax.table.FramesByOutlet;
import parallax.table.NgramKeyness;
import parallax.table.OutletTotals;
import parallax.table.Table;

/** What a run found, short enough for a terminal: one block of lines an outlet. */
final class Summary {
  private static final int MOST_OUTLETS = 12;
  private static final int TERMS = 5;
  private static final int LONGEST_TERM = 3;

  private final SparkSession spark;
  private final Lake lake;
  private final RunManifest run;

  private Summary(SparkSession spark, Lake lake, RunManifest run) {
    this.spark = spark;
    this.lake = lake;
    this.run = run;
  }

  /** The text; says so where the run lacks the tables. */
  static String of(SparkSession spark, Lake lake, RunManifest run) {
    Summary summary = new Summary(spark, lake, run);
    return summary.outlets() + summary.whereToLook();
  }

  private String outlets() {
    Dataset<Row> totals = table(OutletTotals.TABLE);
    if (totals == null) {
      return "";
    }
    List<Row> outlets =
        totals
            .orderBy(OutletTotals.N_TOKENS.column().desc(), OutletTotals.OUTLET.column())
            .takeAsList(MOST_OUTLETS + 1);
    Map<String, String> terms = terms();
    Map<String, List<String>> shares = shares();
    StringBuilder text = new StringBuilder();
    for (Row outlet : outlets.subList(0, Math.min(MOST_OUTLETS, outlets.size()))) {
      String name = outlet.getAs(OutletTotals.OUTLET.name());
      long articles = outlet.<Long>getAs(OutletTotals.N_ARTICLES.name());
      text.append(
          "%s: %,d %s, %,d sentences, %,d tokens%n"
              .formatted(
                  Terminal.escape(name),
                  articles,
                  articles == 1 ? "article" : "articles",
                  outlet.<Long>getAs(OutletTotals.N_SENTENCES.name()),
                  outlet.<Long>getAs(OutletTotals.N_TOKENS.name())));
      if (terms.containsKey(name)) {
        text.append("  distinctive  ").append(Terminal.escape(terms.get(name))).append('\n');
      }
      for (String share : shares.getOrDefault(name, List.of())) {
        text.append("  ").append(Terminal.escape(share)).append('\n');
      }
    }
    if (outlets.size() > MOST_OUTLETS) {
      text.append("and more outlets: the table outlet_totals has them all\n");
    }
    return text.append(note(outlets)).toString();
  }

  private static String note(List<Row> outlets) {
    boolean single =
        outlets.stream().anyMatch(row -> row.<Long>getAs(OutletTotals.N_ARTICLES.name()) < 2);
    return single
        ? "No interval where an outlet has one article: intervals come from drawing articles anew.\n"
        : "";
  }

  /** The terms with the largest z among those that stand mostly on their own. */
  private Map<String, String> terms() {
    Dataset<Row> keyness = table(NgramKeyness.TABLE);
    if (keyness == null) {
      return Map.of();
    }
    Dataset<Row> ranked =
        keyness
            .where(NgramKeyness.Z.column().gt(0))
            .where(NgramKeyness.SIZE.column().leq(LONGEST_TERM))
            .where(
                NgramKeyness.N_INDEPENDENT.column().multiply(2).geq(NgramKeyness.N_TARGET.column()))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy(NgramKeyness.OUTLET.column())
                            .orderBy(
                                NgramKeyness.Z.column().desc(),
                                NgramKeyness.SIZE.column().desc(),
                                NgramKeyness.NGRAM.column())))
            .where(col("rank").leq(TERMS))
            .orderBy(NgramKeyness.OUTLET.column(), col("rank"));
    Map<String, String> terms = new LinkedHashMap<>();
    for (Row row : ranked.collectAsList()) {
      String term =
          "%s (%d : %d)"
              .formatted(
                  row.<String>getAs(NgramKeyness.NGRAM.name()),
                  row.<Long>getAs(NgramKeyness.N_TARGET.name()),
                  row.<Long>getAs(NgramKeyness.N_REFERENCE.name()));
      terms.merge(row.getAs(NgramKeyness.OUTLET.name()), term, (all, next) -> all + ", " + next);
    }
    return terms;
  }

  /** Share of sentences of each contrasted frame. */
  private Map<String, List<String>> shares() {
    Dataset<Row> frames = table(FramesByOutlet.TABLE);
    Dataset<Row> contrasts = table(FrameContrast.TABLE);
    if (frames == null || contrasts == null) {
      return Map.of();
    }
    Dataset<Row> contrasted =
        contrasts
            .select(FrameContrast.FRAME_A.column().as("contrasted"))
            .union(contrasts.select(FrameContrast.FRAME_B.column()))
            .distinct();
    List<Row> rows =
        frames
            .join(contrasted, FramesByOutlet.FRAME.column().equalTo(col("contrasted")))
            .where(FramesByOutlet.SCOPE.column().equalTo(lit("all")))
            .orderBy(FramesByOutlet.OUTLET.column(), FramesByOutlet.FRAME.column())
            .collectAsList();
    Map<String, List<String>> shares = new LinkedHashMap<>();
    for (Row row : rows) {
      shares
          .computeIfAbsent(row.getAs(FramesByOutlet.OUTLET.name()), outlet -> new ArrayList<>())
          .add(share(row));
    }
    return shares;
  }

  private static String share(Row row) {
    Double share = row.getAs(FramesByOutlet.SENTENCE_SHARE.name());
    Double low = row.getAs(FramesByOutlet.CI_LOW.name());
    Double high = row.getAs(FramesByOutlet.CI_HIGH.name());
    String interval =
        low == null || high == null ? "" : " [%.1f to %.1f]".formatted(100 * low, 100 * high);
    return "%-22s %s of sentences%s"
        .formatted(
            row.<String>getAs(FramesByOutlet.FRAME.name()),
            share == null ? "-" : "%.1f %%".formatted(100 * share),
            interval);
  }

  private String whereToLook() {
    String root = Terminal.escape(lake.root().toUri().getPath());
    return "%nTables: %s (run %s)%nOpen them: scripts/notebook, or duckdb -c \"select * from '%s/runs/%s/ngram_keyness/*.parquet'\"%n"
        .formatted(root, run.runId(), root, run.runId());
  }

  private @Nullable Dataset<Row> table(Table table) {
    TableEntry entry = run.tables().get(table.name());
    return entry == null ? null : TableReader.read(spark, lake, table, entry);
  }
}
