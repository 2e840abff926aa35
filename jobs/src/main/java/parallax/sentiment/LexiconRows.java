package parallax.sentiment;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.framing.SentenceText;
import parallax.speech.Speech;
import parallax.table.Field;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;

/**
 * Scores the sentences of a partition, by the lexicon's rules and a learned head. A learned score
 * has taken in what the lexicon says; so in a run that has any it is the sentence's score. The two
 * are on different scales, so none of the lexicon's stands in for one that is missing.
 */
final class LexiconRows implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private static final List<Field> KEPT =
      List.of(Sentences.ARTICLE_ID, Sentences.SENTENCE_NO, Sentences.OUTLET, Sentences.KIND);

  /** The columns that are read. */
  static final List<Field> COLUMNS =
      Stream.concat(KEPT.stream(), SentenceText.COLUMNS.stream()).toList();

  /** Where the columns of {@link SentenceText} begin. */
  static final int FIRST = KEPT.size();

  /** Where the hits stand in the rows that are made. */
  static final int HITS = SentenceSentiment.TABLE.fields().indexOf(SentenceSentiment.LEXICON_HITS);

  /**
   * The column behind those that are read: the part of a learned score that comes from the text's
   * vector.
   */
  static final String OF_VECTOR = "of_vector";

  private static final ArrayData NO_HITS = new GenericArrayData(new Object[0]);
  private static final double DECIMALS = 1e4;

  private final Broadcast<SentimentLexicon> lexicon;
  private final @Nullable LearnedScores learned;

  /**
   * Scores by a lexicon and, where there is one, by a learned head.
   *
   * @param learned null where no text has a vector
   */
  LexiconRows(Broadcast<SentimentLexicon> lexicon, @Nullable LearnedScores learned) {
    this.lexicon = lexicon;
    this.learned = learned;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sentences) {
    return of(lexicon.value(), learned, sentences);
  }

  /** The same by a lexicon that is here. */
  static Iterator<InternalRow> of(
      SentimentLexicon lexicon, @Nullable LearnedScores learned, Iterator<InternalRow> sentences) {
    SentenceReader reader = new SentenceReader(lexicon.compiled(), FIRST);
    ValenceRules rules = new ValenceRules();
    Map<Speech.Voice, UTF8String> voices = new EnumMap<>(Speech.Voice.class);
    for (Speech.Voice voice : Speech.Voice.values()) {
      voices.put(voice, UTF8String.fromString(voice.label()));
    }
    double band = learned == null ? ScoreSentiment.NEUTRAL_BAND : learned.head().neutralBand();
    LearnedScores.@Nullable Scorer scorer =
        learned == null ? null : learned.new Scorer(FIRST, COLUMNS.size());
    Iterable<InternalRow> all = () -> sentences;
    return StreamSupport.stream(all.spliterator(), false)
        .<InternalRow>map(
            row -> {
              Utterance utterance = reader.read(row);
              @Nullable String language = reader.otherLanguage();
              boolean isScored = utterance.size() > 0 && language == null;
              @Nullable Scored scored = isScored ? rules.score(utterance) : null;
              UTF8String voice = voices.get(reader.voice(row));
              @Nullable Double byLexicon = scored == null ? null : scored.score();
              @Nullable Double byModel =
                  scored == null || scorer == null ? null : scorer.score(row, scored);
              @Nullable Double score = scorer == null ? byLexicon : byModel;
              return new GenericInternalRow(
                  new @Nullable Object[] {
                    row.getUTF8String(0).clone(),
                    row.getInt(1),
                    row.getUTF8String(2).clone(),
                    row.getUTF8String(3).clone(),
                    byLexicon,
                    hits(scored, SentenceText.begin(row, FIRST)),
                    byModel,
                    byModel == null ? null : row.getLong(COLUMNS.size() + 1),
                    score,
                    score == null ? null : UTF8String.fromString(Label.of(score, band)),
                    UTF8String.fromString(language),
                    voice
                  });
            })
        .iterator();
  }

  private static ArrayData hits(@Nullable Scored scored, int begin) {
    if (scored == null || scored.hits().isEmpty()) {
      return NO_HITS;
    }
    return new GenericArrayData(scored.hits().stream().map(hit -> hit(hit, begin)).toArray());
  }

  private static InternalRow hit(Hit hit, int begin) {
    return new GenericInternalRow(
        new Object[] {
          begin + hit.begin(),
          begin + hit.end(),
          UTF8String.fromString(hit.words()),
          hit.valence(),
          Math.rint(hit.contribution() * DECIMALS) / DECIMALS + 0.0,
          new GenericArrayData(
              hit.rules().stream().map(rule -> UTF8String.fromString(rule.toString())).toArray())
        });
  }
}
