package parallax.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.lake.TableReader;
import parallax.table.Field;
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
    List<Row> shown = outlets.subList(0, Math.min(MOST_OUTLETS, outlets.size()));
    List<String> frames = contrastedFrames();
    Map<String, String> shares = shares(frames);
    Map<String, String> terms = terms();
    TextTable text = new TextTable();
    List<String> header = new ArrayList<>(List.of("", "articles", "sentences", "tokens"));
    header.addAll(frames);
    text.row(header);
    for (Row outlet : shown) {
      String name = outlet.getAs(OutletTotals.OUTLET.name());
      List<String> cells = new ArrayList<>(List.of(name));
      for (Field count :
          List.of(OutletTotals.N_ARTICLES, OutletTotals.N_SENTENCES, OutletTotals.N_TOKENS)) {
        cells.add("%,d".formatted(outlet.<Long>getAs(count.name())));
      }
      frames.forEach(frame -> cells.add(shares.getOrDefault(name + "\0" + frame, "-")));
      text.row(cells);
      if (terms.containsKey(name)) {
        text.line("  " + terms.get(name));
      }
    }
    if (outlets.size() > MOST_OUTLETS) {
      text.line("and more outlets: the table outlet_totals has them all");
    }
    return text + legend(shares, terms) + note(outlets);
  }

  private static String legend(Map<String, String> shares, Map<String, String> terms) {
    String legend = "";
    if (!shares.isEmpty()) {
      boolean intervals = shares.values().stream().anyMatch(share -> share.endsWith("]"));
      legend +=
          "Share of sentences with a frame%s.\n"
              .formatted(intervals ? ", 95 % interval over articles in brackets" : "");
    }
    if (!terms.isEmpty()) {
      legend += "Most distinctive terms with their counts here : in the other outlets.\n";
    }
    return legend.isEmpty() ? "" : "\n" + legend;
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

  /** The two frames of the codebook's first contrast. */
  private List<String> contrastedFrames() {
    Dataset<Row> contrasts = table(FrameContrast.TABLE);
    if (contrasts == null) {
      return List.of();
    }
    return contrasts
        .orderBy(FrameContrast.CONTRAST_NO.column())
        .select(FrameContrast.FRAME_A.column(), FrameContrast.FRAME_B.column())
        .takeAsList(1)
        .stream()
        .flatMap(row -> Stream.of(row.getString(0), row.getString(1)))
        .toList();
  }

  /** Share of sentences by outlet and frame, joined with a zero character. */
  private Map<String, String> shares(List<String> wanted) {
    Dataset<Row> frames = table(FramesByOutlet.TABLE);
    if (frames == null || wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, String> shares = new LinkedHashMap<>();
    for (Row row :
        frames
            .where(FramesByOutlet.SCOPE.column().equalTo(lit("all")))
            .where(FramesByOutlet.FRAME.column().isInCollection(wanted))
            .collectAsList()) {
      String outlet = row.getAs(FramesByOutlet.OUTLET.name());
      String frame = row.getAs(FramesByOutlet.FRAME.name());
      shares.put(outlet + "\0" + frame, share(row));
    }
    return shares;
  }

  private static String share(Row row) {
    Double share = row.getAs(FramesByOutlet.SENTENCE_SHARE.name());
    Double low = row.getAs(FramesByOutlet.CI_LOW.name());
    Double high = row.getAs(FramesByOutlet.CI_HIGH.name());
    if (share == null) {
      return "-";
    }
    String percent = "%.1f %%".formatted(100 * share);
    return low == null || high == null
        ? percent
        : percent + " [%.1f, %.1f]".formatted(100 * low, 100 * high);
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
