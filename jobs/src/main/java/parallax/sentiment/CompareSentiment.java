package parallax.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import parallax.compare.Bootstrap;
import parallax.compare.BootstrapOptions;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.speech.Speech;
import parallax.table.Field;
import parallax.table.SentenceSentiment;
import parallax.table.SentimentByOutlet;
import parallax.table.Table;
import parallax.text.BlockKind;

/**
 * Averages the sentence scores of each outlet: over all sentences, by the kind of their block, and
 * by whose voice they are in. Every outlet has a row for every scope, empty ones included.
 *
 * <p>Means and shares are over sentences with a score; sums are exact, of scores × 10^4. Intervals
 * come from a bootstrap over articles.
 */
public final class CompareSentiment implements Job<CompareSentiment.Options> {
  private static final double UNITS_PER_VALENCE = 1e4;
  private static final String ALL = "all";
  private static final String OWN = Speech.Voice.OWN.label();

  /** Whatever is not the outlet's own: in quotation marks or reported without them. */
  private static final String QUOTED = Speech.Voice.QUOTED.label();

  private static final String[] SCOPES = {
    ALL, BlockKind.TITLE.label(), BlockKind.HEADING.label(), BlockKind.BODY.label(), OWN, QUOTED
  };

  // Columns between the two aggregations.
  private static final String KIND = "kind";
  private static final String UNITS = "units";
  private static final String N = "n";
  private static final String N_POSITIVE = "n_positive";
  private static final String N_NEGATIVE = "n_negative";
  private static final String INTERVAL = "interval";

  /** What a user may choose. */
  public interface Options extends BootstrapOptions {}

  @Override
  public String name() {
    return "compare-sentiment";
  }

  @Override
  public String description() {
    return "Averages the sentiment of each outlet, in all sentences and by kind and voice.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(SentenceSentiment.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(SentimentByOutlet.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    Bootstrap bootstrap = new Bootstrap(options.bootstrap(), options.seed());
    Dataset<Row> articles = byArticle(inputs.table(SentenceSentiment.TABLE));
    return Map.of(SentimentByOutlet.TABLE, byOutlet(articles, bootstrap));
  }

  /** Sums of each outlet, scope and article; zeros where an article has no such sentence. */
  private static Dataset<Row> byArticle(Dataset<Row> sentences) {
    return sentences
        .select(
            SentenceSentiment.OUTLET.column(),
            SentenceSentiment.ARTICLE_ID.column(),
            SentenceSentiment.LABEL.column(),
            SentenceSentiment.VOICE.column(),
            kind().as(KIND),
            units().as(UNITS),
            explode(lit(SCOPES)).as(SentimentByOutlet.SCOPE.name()))
        .groupBy(
            SentenceSentiment.OUTLET.column(),
            SentimentByOutlet.SCOPE.column(),
            SentenceSentiment.ARTICLE_ID.column())
        .agg(
            sumWhere(isInScope(), col(UNITS)).as(UNITS),
            sumWhere(isInScope(), lit(1L)).as(N),
            sumWhere(isInScope().and(hasLabel(Label.POSITIVE)), lit(1L)).as(N_POSITIVE),
            sumWhere(isInScope().and(hasLabel(Label.NEGATIVE)), lit(1L)).as(N_NEGATIVE));
  }

  /** List items are part of the body here. */
  private static Column kind() {
    Column kind = SentenceSentiment.KIND.column();
    return when(kind.equalTo(BlockKind.LIST.label()), BlockKind.BODY.label()).otherwise(kind);
  }

  private static Column voice() {
    return when(SentenceSentiment.VOICE.column().equalTo(OWN), OWN).otherwise(QUOTED);
  }

  private static Column units() {
    Column score = SentenceSentiment.SCORE.column();
    return rint(score.multiply(UNITS_PER_VALENCE)).cast(DataTypes.LongType);
  }

  private static Column isInScope() {
    Column scope = SentimentByOutlet.SCOPE.column();
    return col(UNITS)
        .isNotNull()
        .and(scope.equalTo(ALL).or(scope.equalTo(col(KIND))).or(scope.equalTo(voice())));
  }

  private static Column hasLabel(String label) {
    return SentenceSentiment.LABEL.column().equalTo(label);
  }

  private static Column sumWhere(Column condition, Column value) {
    return sum(when(condition, value).otherwise(0L));
  }

  private static Dataset<Row> byOutlet(Dataset<Row> articles, Bootstrap bootstrap) {
    return articles
        .groupBy(SentimentByOutlet.OUTLET.column(), SentimentByOutlet.SCOPE.column())
        .agg(
            sumWhere(col(N).gt(0), lit(1L)).as(SentimentByOutlet.N_ARTICLES.name()),
            sum(N).as(SentimentByOutlet.N_SENTENCES.name()),
            sum(UNITS).as(UNITS),
            sum(N_POSITIVE).as(N_POSITIVE),
            sum(N_NEGATIVE).as(N_NEGATIVE),
            bootstrap
                .interval(SentenceSentiment.ARTICLE_ID.column(), col(UNITS), col(N))
                .as(INTERVAL))
        .select(
            SentimentByOutlet.OUTLET.column(),
            SentimentByOutlet.SCOPE.column(),
            SentimentByOutlet.N_ARTICLES.column(),
            SentimentByOutlet.N_SENTENCES.column(),
            perSentence(col(UNITS).divide(UNITS_PER_VALENCE), SentimentByOutlet.MEAN),
            end(Bootstrap.CI_LOW, SentimentByOutlet.CI_LOW),
            end(Bootstrap.CI_HIGH, SentimentByOutlet.CI_HIGH),
            perSentence(col(N_POSITIVE), SentimentByOutlet.POSITIVE_SHARE),
            perSentence(col(N_NEGATIVE), SentimentByOutlet.NEGATIVE_SHARE));
  }

  /** Null without sentences. */
  private static Column perSentence(Column total, Field field) {
    Column sentences = SentimentByOutlet.N_SENTENCES.column();
    return when(sentences.gt(0), total.divide(sentences)).as(field.name());
  }

  private static Column end(String end, Field field) {
    return col(INTERVAL).getField(end).divide(UNITS_PER_VALENCE).as(field.name());
  }
}
