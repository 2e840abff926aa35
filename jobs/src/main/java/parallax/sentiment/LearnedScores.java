package parallax.sentiment;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import parallax.framing.SentenceText;

/**
 * Scores sentences by a learned head where their text has a vector.
 *
 * @param head the model
 * @param lexicon the lexicon that it was trained with
 * @param isSame whether sentences are scored by that lexicon by themselves, too
 */
record LearnedScores(SentenceHead head, Broadcast<SentimentLexicon> lexicon, boolean isSame)
    implements Serializable {

  /** Scores the sentences of one partition. */
  final class Scorer {
    private final int ofVector;
    private final int first;
    private final @Nullable SentenceReader reader;
    private final ValenceRules rules = new ValenceRules();

    /**
     * A scorer.
     *
     * @param first where {@link SentenceText#COLUMNS} begin in a row
     * @param ofVector where the part of the score is that comes from the vector
     */
    Scorer(int first, int ofVector) {
      this.first = first;
      this.ofVector = ofVector;
      this.reader = isSame ? null : new SentenceReader(lexicon.value().types(), first);
    }

    /** -4 to 4; null without a vector. */
    @Nullable Double score(InternalRow row, Scored scored) {
      if (row.isNullAt(ofVector)) {
        return null;
      }
      Scored own = reader == null ? scored : rules.score(reader.read(row));
      double[] features = LexiconFeatures.of(own, SentenceText.text(row, first).numChars());
      return head.score(row.getDouble(ofVector), features);
    }
  }
}
