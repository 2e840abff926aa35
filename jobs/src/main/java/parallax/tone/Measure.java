package parallax.tone;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import parallax.table.Field;
import parallax.table.SentenceSentiment;

/**
 * Which score of a sentence is averaged.
 *
 * @param place among {@link #EVERY}
 * @param label the value of {@code measure}
 */
record Measure(int place, String label) {
  /** By the lexicon's rules. */
  static final Measure LEXICON = new Measure(0, "lexicon");

  /** By a trained model. */
  static final Measure LEARNED = new Measure(1, "learned");

  /** Both combined; whether a sentence is positive or negative is what its label says. */
  static final Measure SCORE = new Measure(2, "score");

  static final List<Measure> EVERY = List.of(LEXICON, LEARNED, SCORE);

  /** The columns of {@code sentence_sentiment}. */
  static final List<Field> COLUMNS =
      List.of(
          SentenceSentiment.LEXICON_SCORE,
          SentenceSentiment.LEARNED_SCORE,
          SentenceSentiment.SCORE);

  /** The column of a measure in {@code sentence_sentiment}. */
  static Column column(String label) {
    return EVERY.stream()
        .filter(measure -> measure.label().equals(label))
        .map(measure -> COLUMNS.get(measure.place()).column())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no measure " + label));
  }

  /** How many sentences a score by it stands for. */
  static Column weight(String label) {
    return label.equals(LEXICON.label())
        ? lit(1L)
        : coalesce(SentenceSentiment.LEARNED_WEIGHT.column(), lit(1L));
  }
}
