package parallax.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.table.Articles;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;
import parallax.table.SentimentByOutlet;
import parallax.text.NearestName;
import parallax.tone.DecisiveCsv;
import parallax.tone.DecisiveSentence;
import parallax.tone.DecisiveSentences;
import parallax.tone.DecisiveText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sentences that decide the mean of an outlet. */
@Command(
    name = "sentences",
    sortOptions = false,
    description = {
      "Lists the sentences that decide an outlet's mean tone most, with the lexicon's words in them.",
      "Influence is (score - mean) / n: what the mean would lack if the sentence had just the mean's"
          + " score."
    },
    footer = {
      "",
      "Examples:",
      "  parallax sentiment sentences --outlet 'The Times'",
      "  parallax sentiment sentences --outlet 'The Times' --scope own --top 200 --csv > times.csv"
    })
final class DecisiveCommand implements Callable<Integer> {
  private static final int MOST = 10_000;
  private static final int COLUMNS = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--outlet", required = true, paramLabel = "NAME", description = "Whose mean.")
  private String outlet = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many sentences, 1 to 10000 (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      defaultValue = "score",
      description = "lexicon, learned or score (default: ${DEFAULT-VALUE}).")
  private String measure = "";

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      defaultValue = "all",
      description = "all, title, heading, body, own or quoted (default: ${DEFAULT-VALUE}).")
  private String scope = "";

  @Option(names = "--csv", description = "As CSV with whole sentences.")
  private boolean csv;

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "The tables of 'parallax analyze' (default: ${DEFAULT-VALUE}).")
  private String folder = "";

  @Override
  public Integer call() {
    requireOneOf("--measure", measure, DecisiveSentences.MEASURES);
    requireOneOf("--scope", scope, DecisiveSentences.SCOPES);
    if (top < 1 || top > MOST) {
      throw new UserException("--top %d: expected 1 to %d.".formatted(top, MOST));
    }
    Configuration hadoop = Session.hadoop();
    Lake lake = Lake.at(folder, hadoop);
    PublishedTables tables = PublishedTables.of(lake);
    SparkSession spark = Session.open(Workload.bytes(List.of(), lake, hadoop));
    DecisiveSentences decisive = new DecisiveSentences(outlet, scope, measure, top);
    Row mean = mean(decisive, spark, tables);
    boolean silent = mean.isNullAt(mean.fieldIndex(SentimentByOutlet.MEAN.name()));
    print(silent ? List.of() : sentences(decisive, mean, spark, tables), mean);
    return ExitCode.OK;
  }

  private static void requireOneOf(String option, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new UserException(
          "%s %s: expected one of %s.".formatted(option, value, String.join(", ", known)));
    }
  }

  private Row mean(DecisiveSentences decisive, SparkSession spark, PublishedTables tables) {
    List<Row> found = decisive.mean(tables.read(spark, SentimentByOutlet.TABLE)).collectAsList();
    if (found.isEmpty()) {
      List<String> known =
          tables
              .read(spark, SentimentByOutlet.TABLE)
              .select(SentimentByOutlet.OUTLET.column())
              .distinct()
              .collectAsList()
              .stream()
              .map((Row row) -> row.getString(0))
              .toList();
      throw new UserException(
          "--outlet %s: there is none; did you mean '%s'?"
              .formatted(outlet, NearestName.of(outlet, known)));
    }
    return found.get(0);
  }

  private static List<DecisiveSentence> sentences(
      DecisiveSentences decisive, Row mean, SparkSession spark, PublishedTables tables) {
    List<Row> rows =
        decisive.rows(tables.read(spark, SentenceSentiment.TABLE), mean).collectAsList();
    Map<List<Object>, Row> places = new HashMap<>();
    DecisiveSentences.places(
            tables.read(spark, Sentences.TABLE),
            tables.read(spark, Articles.TABLE),
            rows.stream().map(row -> row.getString(0)).distinct().toArray())
        .collectAsList()
        .forEach(row -> places.put(List.of(row.getString(0), row.getInt(1)), row));
    List<DecisiveSentence> sentences = new ArrayList<>();
    for (Row row : rows) {
      Row place = places.get(List.of(row.getString(0), row.getInt(1)));
      if (place == null) {
        throw new IllegalStateException(
            "%s has no sentence %d".formatted(row.getString(0), row.getInt(1)));
      }
      sentences.add(decisive.sentence(row, place));
    }
    return sentences;
  }

  private void print(List<DecisiveSentence> sentences, Row mean) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter notes = csv ? spec.commandLine().getErr() : out;
    out.print(
        csv
            ? DecisiveCsv.of(sentences)
            : new DecisiveText(COLUMNS, Terminal.takesColours()).of(sentences));
    out.flush();
    long n = mean.<Long>getAs(SentimentByOutlet.N_SCORED.name());
    notes.println(
        n == 0
            ? "No sentence of %s in scope %s has a value of measure %s."
                .formatted(Terminal.escape(outlet), scope, measure)
            : "%,d of %,d shown; mean %+.3f of %s, scope %s, measure %s."
                .formatted(
                    sentences.size(),
                    n,
                    mean.<Double>getAs(SentimentByOutlet.MEAN.name()),
                    Terminal.escape(outlet),
                    scope,
                    measure));
    notes.flush();
  }
}
