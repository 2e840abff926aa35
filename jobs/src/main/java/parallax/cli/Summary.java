package parallax.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
import parallax.table.TargetSentimentByOutlet;

/** What a run found, short enough for a terminal: one block of lines an outlet. */
final class Summary {
  private static final int MOST_OUTLETS = 12;

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
    return summary.outlets() + summary.targets() + summary.whereToLook();
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
    FrameShares shares = FrameShares.of(table(FrameContrast.TABLE), table(FramesByOutlet.TABLE));
    Map<String, String> terms = terms(shown);
    TextTable text = new TextTable();
    List<String> header = new ArrayList<>(List.of("", "articles", "sentences", "tokens"));
    header.addAll(shares.frames());
    text.row(header);
    for (Row outlet : shown) {
      text.row(cells(outlet, shares));
      String distinctive = terms.get(name(outlet));
      if (distinctive != null) {
        text.line("  " + distinctive);
      }
    }
    if (outlets.size() > MOST_OUTLETS) {
      text.line("and more outlets: the table outlet_totals has them all");
    }
    return text + legend(shares, terms) + note(outlets);
  }

  private String targets() {
    Dataset<Row> tones = table(TargetSentimentByOutlet.TABLE);
    return tones == null ? "" : TargetTones.of(tones, MOST_OUTLETS);
  }

  private static List<String> cells(Row outlet, FrameShares shares) {
    List<String> cells = new ArrayList<>(List.of(name(outlet)));
    for (Field count :
        List.of(OutletTotals.N_ARTICLES, OutletTotals.N_SENTENCES, OutletTotals.N_TOKENS)) {
      cells.add("%,d".formatted(outlet.<Long>getAs(count.name())));
    }
    shares.frames().forEach(frame -> cells.add(shares.in(name(outlet), frame)));
    return cells;
  }

  private static String name(Row outlet) {
    return outlet.getAs(OutletTotals.OUTLET.name());
  }

  private static String legend(FrameShares shares, Map<String, String> terms) {
    String legend = shares.legend();
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

  private Map<String, String> terms(List<Row> outlets) {
    Dataset<Row> keyness = table(NgramKeyness.TABLE);
    return keyness == null
        ? Map.of()
        : DistinctiveTerms.of(keyness, outlets.stream().map(Summary::name).toList());
  }

  /** The lake of this folder needs no name; any other has to be given to what looks at it. */
  private String whereToLook() {
    String root = Terminal.escape(lake.root().toUri().getPath());
    boolean usual = Path.of("lake").toAbsolutePath().toString().equals(root);
    return "%nTables: %s (run %s)%nLook at them: scripts/parallax show%s, or %sscripts/notebook%n"
        .formatted(
            root,
            run.runId(),
            usual ? "" : " --lake '%s'".formatted(root),
            usual ? "" : "PARALLAX_LAKE='%s' ".formatted(root));
  }

  private @Nullable Dataset<Row> table(Table table) {
    TableEntry entry = run.tables().get(table.name());
    return entry == null ? null : TableReader.read(spark, lake, table, entry);
  }
}
