package parallax.tone;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import parallax.compare.Bootstrap;
import parallax.compare.BootstrapOptions;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.table.Articles;
import parallax.table.OutletTotals;
import parallax.table.SentenceSentiment;
import parallax.table.SentimentArc;
import parallax.table.SentimentByOutlet;
import parallax.table.SentimentOverTime;
import parallax.table.Table;

/**
 * Compares outlets by the mean score of their sentences, by each measure in each part of the text.
 * A sentence without a score is counted as such and is in no mean. Every outlet has every row.
 *
 * <p>Sums are exact, of scores × 10^4; what an interval or test draws or shuffles are articles.
 */
public final class CompareSentiment implements Job<CompareSentiment.Options> {

  /** What a user may choose. */
  public interface Options extends BootstrapOptions {}

  @Override
  public String name() {
    return "compare-sentiment";
  }

  @Override
  public String description() {
    return "Compares outlets by the tone of their sentences: by kind and voice, along articles, over time.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Articles.TABLE, SentenceSentiment.TABLE, OutletTotals.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(SentimentByOutlet.TABLE, SentimentArc.TABLE, SentimentOverTime.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    int replicates = options.bootstrap();
    long seed = options.seed();
    Bootstrap.requireReplicates(replicates);
    Dataset<Row> articles = inputs.shared(ArticleTones.of(inputs));
    JavaRDD<OutletTones> outlets = inputs.shared(OutletTones.byOutlet(articles, replicates, seed));
    Iterator<OutletTones> parts =
        inputs
            .local(
                outlets.mapPartitions(
                    part -> List.of(OutletTones.sum(part, replicates, seed)).iterator()))
            .iterator();
    Broadcast<OutletTones> all =
        JavaSparkContext.fromSparkContext(inputs.spark().sparkContext())
            .broadcast(OutletTones.sum(parts, replicates, seed));
    Encoder<Row> rows = Encoders.row(SentimentByOutlet.TABLE.schema());
    AdjustedRows adjusted = new AdjustedRows(inputs.local(ArticleShuffles.of(articles, seed)));
    return Map.of(
        SentimentByOutlet.TABLE,
        inputs
            .spark()
            .createDataset(outlets.flatMap(new OutletRows(all)).rdd(), rows)
            .coalesce(1)
            .mapPartitions(adjusted, rows),
        SentimentArc.TABLE,
        inputs
            .spark()
            .createDataset(
                outlets.flatMap(new ArcRows()).rdd(), Encoders.row(SentimentArc.TABLE.schema())),
        SentimentOverTime.TABLE,
        PeriodRows.of(articles, inputs.table(Articles.TABLE), seed, replicates));
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    return ToneReview.of(written);
  }
}
