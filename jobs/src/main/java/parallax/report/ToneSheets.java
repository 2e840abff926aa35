package parallax.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import parallax.table.SentenceSentiment;
import parallax.table.SentimentByOutlet;

/** The tone of outlets, and the sentences that decide it. */
final class ToneSheets {
  private static final int MANY_OUTLETS = 60;
  private static final int MOST = 2_000;
  private static final int MOST_EACH = 20;
  private static final String SCORE = "score";
  private static final String ALL = "all";
  private static final String DISTANCE = "distance";
  private static final String RANK = "rank";

  private ToneSheets() {}

  /** Means by outlet; of many outlets those of the combined score alone. */
  static Sheet means(RunTables tables, Outlets outlets) {
    return tables
        .rows(SentimentByOutlet.TABLE)
        .map(
            (Dataset<Row> rows) ->
                outlets.size() > MANY_OUTLETS
                    ? rows.where(SentimentByOutlet.MEASURE.column().equalTo(SCORE))
                    : rows)
        .map(rows -> Sheet.of(rows, outlets, SentimentByOutlet.TABLE.fields()))
        .orElseGet(() -> new Sheet(SentimentByOutlet.TABLE.fields()));
  }

  /**
   * Of each outlet the sentences whose score, times its weight where sentences were drawn, is
   * farthest from the mean of all its sentences: those with the largest influence on it, as {@code
   * parallax sentiment sentences} lists them.
   */
  static Sheet decisive(RunTables tables, Outlets outlets, Places places) {
    Sheet sheet = new Sheet("sentence", "outlet", "voice", "score", "words");
    if (tables.rows(SentimentByOutlet.TABLE).isPresent() && outlets.size() > 0) {
      int each = Math.max(2, Math.min(MOST_EACH, MOST / outlets.size()));
      tables
          .rows(SentenceSentiment.TABLE)
          .map(rows -> farthest(rows, tables.rows(SentimentByOutlet.TABLE).orElseThrow(), each))
          .map(Dataset::collectAsList)
          .orElse(List.of())
          .forEach(row -> add(sheet, row, outlets, places));
    }
    return sheet;
  }

  /**
   * The words are read of the chosen sentences alone: sorting them all would be most of the work.
   */
  private static Dataset<Row> farthest(Dataset<Row> sentiment, Dataset<Row> means, int each) {
    Dataset<Row> mean =
        means
            .where(SentimentByOutlet.SCOPE.column().equalTo(ALL))
            .where(SentimentByOutlet.MEASURE.column().equalTo(SCORE))
            .select(SentimentByOutlet.OUTLET.column(), SentimentByOutlet.MEAN.column());
    Column place = SentenceSentiment.ARTICLE_ID.column();
    Column number = SentenceSentiment.SENTENCE_NO.column();
    Dataset<Row> chosen =
        sentiment
            .where(SentenceSentiment.SCORE.column().isNotNull())
            .select(
                SentenceSentiment.OUTLET.column(),
                place,
                number,
                SentenceSentiment.VOICE.column(),
                SentenceSentiment.LEARNED_WEIGHT.column(),
                SentenceSentiment.SCORE.column())
            .join(broadcast(mean), SentimentByOutlet.OUTLET.name())
            .withColumn(
                DISTANCE,
                abs(SentenceSentiment.SCORE.column().minus(SentimentByOutlet.MEAN.column()))
                    .multiply(coalesce(SentenceSentiment.LEARNED_WEIGHT.column(), lit(1L))))
            .withColumn(
                RANK,
                row_number()
                    .over(
                        Window.partitionBy(SentenceSentiment.OUTLET.column())
                            .orderBy(col(DISTANCE).desc(), place, number)))
            .where(col(RANK).leq(each));
    return sentiment
        .select(place, number, SentenceSentiment.LEXICON_HITS.column())
        .join(
            broadcast(chosen),
            new String[] {
              SentenceSentiment.ARTICLE_ID.name(), SentenceSentiment.SENTENCE_NO.name()
            })
        .orderBy(SentenceSentiment.OUTLET.column(), col(RANK))
        .select(
            SentenceSentiment.OUTLET.column(),
            place,
            number,
            SentenceSentiment.VOICE.column(),
            SentenceSentiment.SCORE.column(),
            SentenceSentiment.LEXICON_HITS.column());
  }

  private static void add(Sheet sheet, Row row, Outlets outlets, Places places) {
    List<Object> words = new ArrayList<>();
    for (Row hit : row.<Row>getList(5)) {
      words.add(List.of(hit.<String>getAs("words"), hit.<Double>getAs("contribution")));
    }
    sheet.add(
        places.sentence(row.getString(1), row.getInt(2)),
        outlets.number(row.getString(0)),
        row.getString(3),
        row.getDouble(4),
        words);
  }
}
