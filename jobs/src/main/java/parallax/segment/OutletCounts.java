package parallax.segment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import parallax.stats.Flesch;
import parallax.table.Articles;
import parallax.table.OutletTotals;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Adds up per outlet what its articles count; all sums are whole numbers. */
final class OutletCounts {
  private static final String COUNTS = "counts";

  /** Once an outlet; null without a sentence. */
  private static final UserDefinedFunction FLESCH =
      udf(
          (UDF3<Long, Long, Long, Double>)
              (words, sentences, syllables) ->
                  words == null || words == 0
                      ? null
                      : Flesch.readingEase(words, sentences, syllables),
          DataTypes.DoubleType);

  private OutletCounts() {}

  /** Every outlet with an article has its row, whether or not that holds a sentence. */
  static Dataset<Row> totals(Dataset<Row> articles, Dataset<Row> segmented) {
    String outlet = OutletTotals.OUTLET.name();
    Dataset<Row> counts = segmented.filter(col(COUNTS).isNotNull());
    Dataset<Row> nArticles =
        articles
            .groupBy(Articles.OUTLET.column())
            .agg(count(lit(1)).as(OutletTotals.N_ARTICLES.name()));
    Seq<String> key = JavaConverters.asScalaBuffer(List.of(outlet)).toSeq();
    Dataset<Row> sums =
        counts
            .groupBy(col(outlet))
            .agg(
                total("sentences"),
                total("tokens"),
                total("words"),
                total("syllables"),
                total("windowTypes"),
                total("windowTokens"));
    Dataset<Row> types =
        counts
            .select(col(outlet), explode(col(COUNTS + ".newTypes")).as("type"))
            .groupBy(col(outlet))
            .agg(countDistinct(col("type")).as("types"));
    return nArticles
        .join(sums, key, "left")
        .join(types, key, "left")
        .select(
            OutletTotals.OUTLET.column(),
            OutletTotals.N_ARTICLES.column(),
            orZero("sentences").as(OutletTotals.N_SENTENCES.name()),
            orZero("tokens").as(OutletTotals.N_TOKENS.name()),
            orZero("types").as(OutletTotals.N_TYPES.name()),
            ratio("tokens", "sentences").as(OutletTotals.MEAN_SENTENCE_TOKENS.name()),
            ratio("windowTypes", "windowTokens").as(OutletTotals.MATTR.name()),
            FLESCH
                .apply(col("words"), col("sentences"), col("syllables"))
                .as(OutletTotals.FLESCH.name()));
  }

  private static Column orZero(String count) {
    return coalesce(col(count), lit(0L));
  }

  /** Null where there is nothing to divide by. */
  private static Column ratio(String above, String below) {
    return when(col(below).gt(0), col(above).divide(col(below)));
  }

  private static Column total(String count) {
    return sum(col(COUNTS + "." + count)).as(count);
  }
}
