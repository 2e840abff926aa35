package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.concordance.Concordance;
import parallax.concordance.ConcordanceCsv;
import parallax.concordance.ConcordanceText;
import parallax.concordance.Order;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.segment.TextWords;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.FrameEvidence;
import parallax.table.FramesByOutlet;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.NearestName;
import parallax.text.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keyword in context over the published tables. */
@Command(
    name = "concordance",
    description = "Shows where a pattern or a frame stands, with what stands around it.",
    footer = {
      "",
      "A pattern is written as in a codebook: 'talent (war|race)', 'compet* ~6 researchers'.",
      "",
      "Examples:",
      "  parallax concordance 'talent (war|race)'",
      "  parallax concordance 'poach*' --voice quoted --sort right",
      "  parallax concordance --frame talent_war --csv > talent_war.csv"
    })
final class ConcordanceCommand implements Callable<Integer> {
  private static final List<String> VOICES = List.of("own", "quoted", "reported");
  private static final List<String> ORDERS = List.of("left", "right", "outlet");
  private static final int MOST_LINES = 1_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "PATTERN", description = "Words to look for.")
  private @Nullable String pattern;

  @Option(
      names = "--frame",
      paramLabel = "ID",
      description = "The evidence of this frame or group, instead of a pattern.")
  private @Nullable String frame;

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "The tables of 'parallax analyze' (default: ${DEFAULT-VALUE}).")
  private String folder = "lake";

  @Option(names = "--outlet", paramLabel = "NAME", description = "This outlet only.")
  private @Nullable String outlet;

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      description = "Only own, quoted or reported words.")
  private @Nullable String voice;

  @Option(
      names = "--context",
      paramLabel = "N",
      defaultValue = "60",
      description = "Columns on each side, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int context = 60;

  @Option(
      names = "--sort",
      paramLabel = "BY",
      defaultValue = "outlet",
      description =
          "left or right: by the words there; outlet: by outlet and place (default:"
              + " ${DEFAULT-VALUE}).")
  private String sort = "outlet";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "Lines at most; 0 for all (default: ${DEFAULT-VALUE}).")
  private int limit = 100;

  @Option(names = "--csv", description = "As CSV with whole sentences.")
  private boolean csv;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      defaultValue = Codebook.BUILT_IN,
      description = "Whose <classes> a pattern may name (default: ${DEFAULT-VALUE}).")
  private String codebookFile = Codebook.BUILT_IN;

  @Option(
      names = "--variants",
      paramLabel = "FILE",
      defaultValue = "builtin:variants.tsv",
      description = "Spellings that count as one (default: ${DEFAULT-VALUE}).")
  private String variantsFile = "builtin:variants.tsv";

  @Override
  public Integer call() {
    requireOptions();
    Configuration hadoop = Session.hadoop();
    Lake lake = Lake.at(folder, hadoop);
    PublishedTables tables = PublishedTables.of(lake);
    Codebook looked = pattern == null ? null : looked(pattern, hadoop);
    SparkSession spark = Session.open(Workload.bytes(List.of(), lake, hadoop));
    Concordance concordance =
        new Concordance(
            Order.valueOf(sort.toUpperCase(Locale.ROOT)),
            limit == 0 ? MOST_LINES : limit,
            outlet,
            voice);
    Concordance.Found found =
        looked == null
            ? concordance.ofFrame(
                tables.read(spark, FrameEvidence.TABLE),
                tables.read(spark, Sentences.TABLE),
                String.valueOf(frame))
            : concordance.ofPatterns(tables.read(spark, Sentences.TABLE), looked);
    if (found.count() == 0) {
      requireKnown(spark, tables, outlet, "--outlet", OutletTotals.TABLE, OutletTotals.OUTLET);
      requireKnown(spark, tables, frame, "--frame", FramesByOutlet.TABLE, FramesByOutlet.FRAME);
    }
    print(found, spark, tables);
    return ExitCode.OK;
  }

  private void print(Concordance.Found found, SparkSession spark, PublishedTables tables) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter notes = csv ? spec.commandLine().getErr() : out;
    if (csv) {
      out.print(
          ConcordanceCsv.of(
              found.lines(), Concordance.urls(tables.read(spark, Articles.TABLE), found.lines())));
    } else {
      out.print(new ConcordanceText(context, Terminal.takesColours()).of(found.lines()));
    }
    out.flush();
    notes.println(
        "%,d of %,d shown%s"
            .formatted(
                found.lines().size(),
                found.count(),
                found.lines().size() < found.count() ? "; --limit 0 shows all." : "."));
    notes.flush();
  }

  /** The pattern as the one frame of a codebook. */
  private Codebook looked(String text, Configuration hadoop) {
    Variants variants = Variants.parse(new InputFile(variantsFile).text(hadoop), variantsFile);
    TextWords words = new TextWords(variants);
    return Codebook.read(new InputFile(codebookFile), hadoop, words).only(text, words);
  }

  private void requireOptions() {
    if ((pattern == null) == (frame == null)) {
      throw new UserException(
          "concordance: give a pattern, such as 'talent (war|race)', or --frame ID, and not both.");
    }
    requireOneOf("--sort", sort, ORDERS);
    if (voice != null) {
      requireOneOf("--voice", voice, VOICES);
    }
    if (context < 1 || context > 1000) {
      throw new UserException("--context %d: expected 1 to 1000.".formatted(context));
    }
    if (limit < 0) {
      throw new UserException("--limit %d: expected 0 or more.".formatted(limit));
    }
  }

  private static void requireOneOf(String option, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new UserException(
          "%s %s: expected one of %s.".formatted(option, value, String.join(", ", known)));
    }
  }

  /** Where nothing was found, a name that is nowhere may be the reason. */
  private static void requireKnown(
      SparkSession spark,
      PublishedTables tables,
      @Nullable String name,
      String option,
      Table table,
      Field column) {
    if (name == null) {
      return;
    }
    List<String> known =
        tables.read(spark, table).select(column.column()).distinct().collectAsList().stream()
            .map((Row row) -> row.getString(0))
            .sorted()
            .toList();
    if (!known.contains(name)) {
      throw new UserException(
          "%s %s: there is none; did you mean '%s'?"
              .formatted(option, name, NearestName.of(name, known)));
    }
  }
}
