package parallax.sentiment;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.framing.SentenceText;
import parallax.speech.Speech;

/** Makes rows of the table of rows of sentences. An instance serves one thread at a time. */
final class SentimentRow {
  private static final int FIRST = LexiconRows.FIRST;

  private final SentenceReader reader;
  private final ValenceRules rules = new ValenceRules();
  private final HitRows hits = new HitRows();
  private final Map<Speech.Voice, UTF8String> voices = new EnumMap<>(Speech.Voice.class);
  private final double band;
  private final LearnedScores.@Nullable Scorer scorer;

  /**
   * Makes rows.
   *
   * @param learned null where no text has a vector
   */
  SentimentRow(TokenTypes types, @Nullable LearnedScores learned) {
    reader = new SentenceReader(types, FIRST);
    for (Speech.Voice voice : Speech.Voice.values()) {
      voices.put(voice, UTF8String.fromString(voice.label()));
    }
    band = learned == null ? ScoreSentiment.NEUTRAL_BAND : learned.head().neutralBand();
    scorer = learned == null ? null : learned.new Scorer(FIRST, LexiconRows.COLUMNS.size());
  }

  /** The row of a sentence; good as long as the row of the sentence is. */
  InternalRow of(InternalRow sentence) {
    Utterance utterance = reader.read(sentence);
    @Nullable String language = reader.otherLanguage();
    boolean isScored = utterance.size() > 0 && language == null;
    Scored scored = isScored ? rules.score(utterance) : Scored.NEUTRAL;
    UTF8String voice = voices.get(reader.voice(sentence));
    @Nullable Double byLexicon = isScored ? scored.score() : null;
    @Nullable Double byModel = !isScored || scorer == null ? null : scorer.score(sentence, scored);
    @Nullable Double score = scorer == null ? byLexicon : byModel;
    return new GenericInternalRow(
        new @Nullable Object[] {
          sentence.getUTF8String(0),
          sentence.getInt(1),
          sentence.getUTF8String(2),
          sentence.getUTF8String(3),
          byLexicon,
          hits.of(scored.hits(), SentenceText.begin(sentence, FIRST)),
          byModel,
          byModel == null ? null : sentence.getLong(LexiconRows.COLUMNS.size() + 1),
          score,
          score == null ? null : UTF8String.fromString(Label.of(score, band)),
          UTF8String.fromString(language),
          voice
        });
  }
}
