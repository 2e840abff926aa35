package parallax.tone;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import parallax.sentiment.Label;
import parallax.stats.PoissonWeights;
import parallax.table.TargetSentiment;
import scala.Tuple2;

/**
 * How an outlet speaks of a target.
 *
 * @param target its id
 * @param tone of the articles with a mention; its sentences are mentions
 */
public record TargetTone(String target, String outlet, Tone tone) implements Serializable {
  // The columns of the sums of an article; the sums as Cell has them.
  private static final int ARTICLE_ID = 2;
  private static final int SUMS = 3;
  private static final int NUMBERS = 5;

  /** The tones of all targets in all outlets that mention them. */
  static JavaRDD<TargetTone> of(Dataset<Row> mentions, int replicates, long seed) {
    return articles(mentions)
        .groupByKey(
            (MapFunction<Row, Tuple2<String, String>>)
                row -> new Tuple2<>(row.getString(0), row.getString(1)),
            Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
        .mapGroups(
            (MapGroupsFunction<Tuple2<String, String>, Row, TargetTone>)
                (key, rows) -> new TargetTone(key._1(), key._2(), toneOf(rows, replicates, seed)),
            Encoders.javaSerialization(TargetTone.class))
        .toJavaRDD();
  }

  /** One row for each target in each article, with exact sums. */
  private static Dataset<Row> articles(Dataset<Row> mentions) {
    Column weight = TargetSentiment.WEIGHT.column();
    return mentions
        .where(TargetSentiment.POLARITY.column().isNotNull())
        .groupBy(
            TargetSentiment.TARGET.column(),
            TargetSentiment.OUTLET.column(),
            TargetSentiment.ARTICLE_ID.column())
        .agg(
            count(lit(1)),
            sum(
                rint(TargetSentiment.POLARITY.column().multiply(ScoredSentence.UNITS_PER_VALENCE))
                    .cast("long")
                    .multiply(weight)),
            sum(when(TargetSentiment.LABEL.column().equalTo(Label.POSITIVE), weight).otherwise(0)),
            sum(when(TargetSentiment.LABEL.column().equalTo(Label.NEGATIVE), weight).otherwise(0)),
            sum(weight));
  }

  private static Tone toneOf(Iterator<Row> articles, int replicates, long seed) {
    Tone tone = new Tone(replicates, seed);
    articles.forEachRemaining(
        row -> {
          long[] numbers = new long[NUMBERS];
          for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = row.getLong(SUMS + i);
          }
          tone.add(PoissonWeights.of(seed, row.getString(ARTICLE_ID), replicates), numbers, 0);
        });
    return tone;
  }
}
