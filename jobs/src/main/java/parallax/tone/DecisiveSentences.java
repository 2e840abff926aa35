package parallax.tone;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.framing.Scope;
import parallax.table.Articles;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;
import parallax.table.SentimentByOutlet;

/**
 * Which sentences decide a mean of {@code sentiment_by_outlet}: by influence, (score - mean) / n
 * (times its weight, by the sum of weights, where sentences were drawn), the part of the mean that
 * is due to the sentence's score being another one than the mean. All influences together are 0.
 */
public final class DecisiveSentences {
  /** The values of scope and measure. */
  public static final List<String> SCOPES = Scope.EVERY;

  public static final List<String> MEASURES = Measure.EVERY.stream().map(Measure::label).toList();

  private static final String SCORE = "the_score";
  private static final String WEIGHT = "the_weight";
  private static final String WEIGHTS = "all_weights";
  private static final String INFLUENCE = "influence";

  private final String outlet;
  private final String scope;
  private final String measure;
  private final int top;

  /**
   * Which mean.
   *
   * @param scope one of {@link #SCOPES}
   * @param measure one of {@link #MEASURES}
   * @param top how many sentences
   */
  public DecisiveSentences(String outlet, String scope, String measure, int top) {
    this.outlet = outlet;
    this.scope = scope;
    this.measure = measure;
    this.top = top;
  }

  /** The row of the mean. */
  public Dataset<Row> mean(Dataset<Row> byOutlet) {
    return byOutlet.where(
        SentimentByOutlet.OUTLET
            .column()
            .equalTo(outlet)
            .and(SentimentByOutlet.SCOPE.column().equalTo(scope))
            .and(SentimentByOutlet.MEASURE.column().equalTo(measure)));
  }

  /**
   * The sentences with the largest influence, up or down, the largest first; equal ones by place.
   *
   * @param mean a row of {@link #mean} with a mean
   */
  public Dataset<Row> rows(Dataset<Row> sentiment, Row mean) {
    Column score = Measure.column(measure);
    Column influence =
        col(SCORE)
            .minus(mean.<Double>getAs(SentimentByOutlet.MEAN.name()))
            .multiply(col(WEIGHT))
            .divide(col(WEIGHTS));
    Dataset<Row> scored =
        sentiment
            .where(SentenceSentiment.OUTLET.column().equalTo(outlet).and(isInScope()))
            .where(score.isNotNull())
            .withColumn(SCORE, score)
            .withColumn(WEIGHT, Measure.weight(measure));
    return scored
        .crossJoin(scored.agg(sum(col(WEIGHT)).as(WEIGHTS)))
        .withColumn(INFLUENCE, influence)
        .orderBy(
            abs(col(INFLUENCE)).desc(),
            SentenceSentiment.ARTICLE_ID.column(),
            SentenceSentiment.SENTENCE_NO.column())
        .limit(top)
        .select(
            SentenceSentiment.ARTICLE_ID.column(),
            SentenceSentiment.SENTENCE_NO.column(),
            SentenceSentiment.KIND.column(),
            SentenceSentiment.VOICE.column(),
            col(SCORE),
            col(INFLUENCE),
            SentenceSentiment.LEXICON_HITS.column());
  }

  private Column isInScope() {
    Column kind = SentenceSentiment.KIND.column();
    Column own = SentenceSentiment.VOICE.column().equalTo(Scope.OWN);
    return switch (scope) {
      case Scope.ALL -> lit(true);
      case Scope.OWN -> own;
      case Scope.QUOTED -> own.equalTo(false);
      case Scope.BODY -> kind.isin(Scope.TITLE, Scope.HEADING).equalTo(false);
      default -> kind.equalTo(scope);
    };
  }

  /** Place and text of the sentences of some articles, with the address of the article. */
  public static Dataset<Row> places(Dataset<Row> sentences, Dataset<Row> articles, Object[] ids) {
    return sentences
        .where(Sentences.ARTICLE_ID.column().isin(ids))
        .join(
            articles.select(Articles.ARTICLE_ID.column(), Articles.URL.column()),
            Articles.ARTICLE_ID.name())
        .select(
            Sentences.ARTICLE_ID.column(),
            Sentences.SENTENCE_NO.column(),
            Sentences.BEGIN.column(),
            Sentences.END.column(),
            Articles.URL.column(),
            Sentences.TEXT.column());
  }

  /**
   * One of {@link #rows} with its place.
   *
   * @param place the row of {@link #places} of the same sentence
   */
  public DecisiveSentence sentence(Row row, Row place) {
    List<DecisiveSentence.Word> words = new ArrayList<>();
    for (Row hit : row.<Row>getList(6)) {
      words.add(new DecisiveSentence.Word(hit.getAs("words"), hit.<Double>getAs("contribution")));
    }
    @Nullable String url = place.getString(4);
    return new DecisiveSentence(
        row.getString(0),
        row.getInt(1),
        place.getInt(2),
        place.getInt(3),
        outlet,
        url,
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        row.getDouble(5),
        words,
        place.getString(5));
  }
}
