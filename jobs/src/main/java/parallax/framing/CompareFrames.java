package parallax.framing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.compare.Bootstrap;
import parallax.compare.BootstrapOptions;
import parallax.compare.Reference;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.segment.TextWords;
import parallax.table.Articles;
import parallax.table.FrameContrast;
import parallax.table.FrameCooccurrence;
import parallax.table.FrameEvidence;
import parallax.table.FrameOverTime;
import parallax.table.FramesByOutlet;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/**
 * Compares outlets by the frames that they use. Matches that the sentence denies count as well: who
 * says that there is no talent war speaks of one. {@code frame_evidence} tells them apart.
 */
public final class CompareFrames implements Job<CompareFrames.Options> {

  /** What a user may choose. */
  public interface Options extends FrameOptions, BootstrapOptions {
    @Option(names = Reference.OPTION, paramLabel = "OUTLET", description = Reference.DESCRIPTION)
    @Nullable String reference();
  }

  @Override
  public String name() {
    return "compare-frames";
  }

  @Override
  public String description() {
    return "Compares outlets by the frames that they use.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Articles.TABLE, Sentences.TABLE, OutletTotals.TABLE, FrameEvidence.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(
        FramesByOutlet.TABLE, FrameContrast.TABLE, FrameCooccurrence.TABLE, FrameOverTime.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    Bootstrap.requireReplicates(options.bootstrap());
    Codebook codebook =
        Codebook.read(options.codebook(), inputs.hadoop(), new TextWords(Variants.NONE));
    CountedFrames frames = new CountedFrames(codebook, Methods.compared(options.framesModel()));
    Dataset<Row> articles = inputs.shared(ArticleRows.of(inputs));
    Dataset<Row> counted = inputs.shared(ArticleFrames.of(articles, frames));
    Dataset<Row> profiles =
        inputs.shared(
            articles
                .groupByKey(
                    (MapFunction<Row, String>) row -> row.getAs(Sentences.OUTLET.name()),
                    Encoders.STRING())
                .mapGroups(
                    new OutletProfile(frames, options.seed(), options.bootstrap()),
                    Encoders.row(OutletProfile.SCHEMA)));
    ContrastTests contrasts =
        new ContrastTests(frames, codebook.contrasts(), options.reference(), options.seed(), 0, 1);
    Map<String, Long> articlesByOutlet = articlesByOutlet(inputs);
    if (options.reference() != null) {
      Reference.require(options.reference(), articlesByOutlet.keySet());
    }
    int tasks =
        ContrastRows.tasks(
            articlesByOutlet,
            options.reference(),
            inputs.spark().sparkContext().defaultParallelism());
    return Map.of(
        FramesByOutlet.TABLE, exploded(profiles, OutletProfile.BY_FRAME),
        FrameCooccurrence.TABLE, exploded(profiles, OutletProfile.BY_PAIR),
        FrameOverTime.TABLE,
            PeriodRows.of(
                counted, inputs.table(Articles.TABLE), frames, options.seed(), options.bootstrap()),
        FrameContrast.TABLE, ContrastRows.of(inputs.spark(), counted, contrasts, tasks));
  }

  private static Map<String, Long> articlesByOutlet(Inputs inputs) {
    Map<String, Long> articles = new TreeMap<>();
    for (Row outlet : inputs.local(inputs.table(OutletTotals.TABLE))) {
      articles.put(
          outlet.getAs(OutletTotals.OUTLET.name()), outlet.getAs(OutletTotals.N_ARTICLES.name()));
    }
    return articles;
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    if (written.rows(OutletTotals.TABLE) == 1) {
      return List.of(
          Finding.warning(
              "There is only one outlet, so frame_contrast has nothing to compare and is empty."));
    }
    return ContrastReview.of(written);
  }

  private static Dataset<Row> exploded(Dataset<Row> profiles, String list) {
    return profiles
        .select(FramesByOutlet.OUTLET.column(), explode(col(list)).as(list))
        .select(FramesByOutlet.OUTLET.column(), col(list + ".*"));
  }
}
