package parallax.tone;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parallax.framing.Scope;
import parallax.job.Inputs;
import parallax.sentiment.ScoreSentiment;
import parallax.table.OutletTotals;
import parallax.table.SentenceSentiment;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** One row per article: what its sentences' scores add up to in each {@link Cell}. */
final class ArticleTones implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final String SUMS = "sums";

  private static final StructType SCHEMA =
      new StructType()
          .add(SentenceSentiment.OUTLET.name(), DataTypes.StringType, false)
          .add(SentenceSentiment.ARTICLE_ID.name(), DataTypes.StringType, true)
          .add(SUMS, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private static final long BAND =
      Math.round(ScoreSentiment.NEUTRAL_BAND * ScoredSentence.UNITS_PER_VALENCE);

  private ArticleTones() {}

  /** The rows. An outlet without a counted sentence has one with no article. */
  static Dataset<Row> of(Inputs inputs) {
    return ScoredArticles.of(inputs.spark(), inputs.table(SentenceSentiment.TABLE))
        .unionByName(inputs.table(OutletTotals.TABLE).select(OutletTotals.OUTLET.column()), true)
        .groupBy(SentenceSentiment.OUTLET.column(), SentenceSentiment.ARTICLE_ID.column())
        .agg(collect_list(col(ScoredArticles.SENTENCES)))
        .map(new ArticleTones(), Encoders.row(SCHEMA));
  }

  /** Whether a row is an article's, and not that of an outlet without any. */
  static boolean isArticle(Row row) {
    return !row.isNullAt(1);
  }

  static String outlet(Row row) {
    return row.getString(0);
  }

  static String articleId(Row row) {
    return row.getString(1);
  }

  /** The sums of a row, at the places that {@link Cell} gives. */
  static long[] sums(Row row) {
    return row.<Long>getList(2).stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public Row call(Row article) {
    List<ScoredSentence> sentences = new ArrayList<>();
    for (Seq<Long> run : article.<Seq<Long>>getList(2)) {
      List<Long> numbers = JavaConverters.seqAsJavaList(run);
      for (int at = 0; at < numbers.size(); at += ScoredSentence.LENGTH) {
        sentences.add(new ScoredSentence(numbers, at));
      }
    }
    return RowFactory.create(article.getString(0), article.getString(1), sums(sentences));
  }

  private static long[] sums(List<ScoredSentence> sentences) {
    long[] sums = new long[Cell.LENGTH];
    for (int text = 0; text < Cell.FIRST_THIRD; text++) {
      for (ScoredSentence sentence : sentences) {
        if (sentence.isIn(Cell.TEXTS.get(text))) {
          add(sums, text, sentence);
        }
      }
    }
    addThirds(sums, sentences);
    return sums;
  }

  /** Sentence i of n, from 0, is in third ⌊3 i / n⌋; with fewer than three there are no thirds. */
  private static void addThirds(long[] sums, List<ScoredSentence> sentences) {
    List<ScoredSentence> body =
        sentences.stream()
            .filter(sentence -> sentence.isIn(Scope.BODY))
            .sorted(Comparator.comparingInt(ScoredSentence::number))
            .toList();
    int thirds = Cell.THIRDS.size();
    if (body.size() >= thirds) {
      for (int i = 0; i < body.size(); i++) {
        add(sums, Cell.FIRST_THIRD + thirds * i / body.size(), body.get(i));
      }
    }
  }

  private static void add(long[] sums, int text, ScoredSentence sentence) {
    sums[Cell.sentences(text)]++;
    for (Measure measure : Measure.EVERY) {
      if (sentence.hasScore(measure)) {
        int cell = Cell.of(text, measure);
        int sign = sign(sentence, measure);
        long weight = sentence.weight(measure);
        sums[cell + Cell.N_SCORED]++;
        sums[cell + Cell.UNITS] += weight * sentence.units(measure);
        sums[cell + Cell.POSITIVE] += sign > 0 ? weight : 0;
        sums[cell + Cell.NEGATIVE] += sign < 0 ? weight : 0;
        sums[cell + Cell.WEIGHT] += weight;
      }
    }
  }

  private static int sign(ScoredSentence sentence, Measure measure) {
    if (measure.equals(Measure.SCORE)) {
      return sentence.sign();
    }
    long units = sentence.units(measure);
    return Math.abs(units) >= BAND ? Long.signum(units) : 0;
  }
}
