package parallax.tone;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.framing.Scope;
import parallax.sentiment.Label;
import parallax.table.Field;
import parallax.table.SentenceSentiment;

/**
 * One sentence of {@code sentence_sentiment} as a few whole numbers, so that all sentences of an
 * article can be brought together at little cost.
 */
final class ScoredSentence {
  static final double UNITS_PER_VALENCE = 1e4;
  private static final long NO_SCORE = Long.MIN_VALUE;

  /** How many numbers stand for a sentence. */
  static final int LENGTH = 2 + Measure.EVERY.size();

  /** The columns that are read, behind others. */
  static final List<Field> COLUMNS =
      Stream.concat(
              Stream.of(
                  SentenceSentiment.SENTENCE_NO,
                  SentenceSentiment.KIND,
                  SentenceSentiment.VOICE,
                  SentenceSentiment.LABEL,
                  SentenceSentiment.LEARNED_WEIGHT),
              Measure.COLUMNS.stream())
          .toList();

  // The lowest bits of the number that holds what is not a score; the sentence's number follows.
  private static final long TITLE_BIT = 1;
  private static final long HEADING_BIT = 2;
  private static final long OWN_BIT = 4;
  private static final long POSITIVE_BIT = 8;
  private static final long NEGATIVE_BIT = 16;
  private static final int BITS = 5;

  private static final UTF8String TITLE = UTF8String.fromString(Scope.TITLE);
  private static final UTF8String HEADING = UTF8String.fromString(Scope.HEADING);
  private static final UTF8String OWN = UTF8String.fromString(Scope.OWN);
  private static final UTF8String POSITIVE = UTF8String.fromString(Label.POSITIVE);
  private static final UTF8String NEGATIVE = UTF8String.fromString(Label.NEGATIVE);

  private final long traits;
  private final long learnedWeight;
  private final long[] units = new long[Measure.EVERY.size()];

  /** The sentence of the packed numbers that begin at a place. */
  ScoredSentence(List<Long> numbers, int at) {
    traits = numbers.get(at);
    for (int measure = 0; measure < units.length; measure++) {
      units[measure] = numbers.get(at + 1 + measure);
    }
    learnedWeight = numbers.get(at + LENGTH - 1);
  }

  /**
   * Puts the numbers of a row's sentence where they are wanted.
   *
   * @param first where {@link #COLUMNS} begin in the row
   */
  static void pack(InternalRow row, int first, long[] numbers, int at) {
    UTF8String kind = row.getUTF8String(first + 1);
    UTF8String label = row.getUTF8String(first + 3);
    numbers[at] =
        (long) row.getInt(first) << BITS
            | (TITLE.equals(kind) ? TITLE_BIT : 0)
            | (HEADING.equals(kind) ? HEADING_BIT : 0)
            | (OWN.equals(row.getUTF8String(first + 2)) ? OWN_BIT : 0)
            | (POSITIVE.equals(label) ? POSITIVE_BIT : 0)
            | (NEGATIVE.equals(label) ? NEGATIVE_BIT : 0);
    for (int measure = 0; measure < Measure.EVERY.size(); measure++) {
      int column = first + 5 + measure;
      numbers[at + 1 + measure] =
          row.isNullAt(column)
              ? NO_SCORE
              : (long) Math.rint(row.getDouble(column) * UNITS_PER_VALENCE);
    }
    numbers[at + LENGTH - 1] = row.isNullAt(first + 4) ? 1 : row.getLong(first + 4);
  }

  /** In its article, from 1. */
  int number() {
    return (int) (traits >> BITS);
  }

  /** Whether it counts in a scope. */
  boolean isIn(String scope) {
    return switch (scope) {
      case Scope.ALL -> true;
      case Scope.TITLE -> has(TITLE_BIT);
      case Scope.HEADING -> has(HEADING_BIT);
      case Scope.OWN -> has(OWN_BIT);
      case Scope.QUOTED -> !has(OWN_BIT);
      default -> !has(TITLE_BIT) && !has(HEADING_BIT);
    };
  }

  boolean hasScore(Measure measure) {
    return units[measure.place()] != NO_SCORE;
  }

  /** The score times {@link #UNITS_PER_VALENCE}. */
  long units(Measure measure) {
    return units[measure.place()];
  }

  /** How many sentences the score stands for; those of the lexicon were never drawn. */
  long weight(Measure measure) {
    return measure.equals(Measure.LEXICON) ? 1 : learnedWeight;
  }

  /** By its label: 1 positive, -1 negative, 0 otherwise. */
  int sign() {
    return has(POSITIVE_BIT) ? 1 : has(NEGATIVE_BIT) ? -1 : 0;
  }

  private boolean has(long bit) {
    return (traits & bit) != 0;
  }
}
