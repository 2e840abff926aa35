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
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.framing.SentenceText;
import parallax.speech.Speech;
import parallax.table.Field;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;

/** Scores the sentences of a partition by the lexicon's rules. */
final class LexiconRows implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private static final List<Field> KEPT =
      List.of(Sentences.ARTICLE_ID, Sentences.SENTENCE_NO, Sentences.OUTLET, Sentences.KIND);

  /** The columns that are read. */
  static final List<Field> COLUMNS =
      Stream.concat(KEPT.stream(), SentenceText.COLUMNS.stream()).toList();

  /** Where the columns of {@link SentenceText} begin. */
  static final int FIRST = KEPT.size();

  private static final List<Field> MADE =
      List.of(
          SentenceSentiment.ARTICLE_ID,
          SentenceSentiment.SENTENCE_NO,
          SentenceSentiment.OUTLET,
          SentenceSentiment.KIND,
          SentenceSentiment.LEXICON_SCORE,
          SentenceSentiment.LEXICON_HITS,
          SentenceSentiment.VOICE);

  /** Where the hits stand in the rows that are made. */
  static final int HITS = MADE.indexOf(SentenceSentiment.LEXICON_HITS);

  /** The columns of the rows that are made. */
  static final StructType SCHEMA =
      new StructType(
          MADE.stream()
              .map(field -> SentenceSentiment.TABLE.schema().apply(field.name()))
              .toArray(StructField[]::new));

  private static final ArrayData NO_HITS = new GenericArrayData(new Object[0]);
  private static final double DECIMALS = 1e4;

  private final Broadcast<SentimentLexicon> lexicon;

  LexiconRows(Broadcast<SentimentLexicon> lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sentences) {
    return of(lexicon.value(), sentences);
  }

  /** The same by a lexicon that is here. */
  static Iterator<InternalRow> of(SentimentLexicon lexicon, Iterator<InternalRow> sentences) {
    SentenceReader reader = new SentenceReader(lexicon.compiled(), FIRST);
    ValenceRules rules = new ValenceRules();
    Map<Speech.Voice, UTF8String> voices = new EnumMap<>(Speech.Voice.class);
    for (Speech.Voice voice : Speech.Voice.values()) {
      voices.put(voice, UTF8String.fromString(voice.label()));
    }
    Iterable<InternalRow> all = () -> sentences;
    return StreamSupport.stream(all.spliterator(), false)
        .<InternalRow>map(
            row -> {
              Utterance utterance = reader.read(row);
              @Nullable Scored scored = utterance.size() == 0 ? null : rules.score(utterance);
              return row(row, scored, voices.get(reader.voice(row)));
            })
        .iterator();
  }

  private static InternalRow row(
      InternalRow sentence, @Nullable Scored scored, @Nullable UTF8String voice) {
    int begin = SentenceText.begin(sentence, FIRST);
    return new GenericInternalRow(
        new @Nullable Object[] {
          sentence.getUTF8String(0).clone(),
          sentence.getInt(1),
          sentence.getUTF8String(2).clone(),
          sentence.getUTF8String(3).clone(),
          scored == null ? null : scored.score(),
          scored == null || scored.hits().isEmpty() ? NO_HITS : hits(scored.hits(), begin),
          voice
        });
  }

  private static ArrayData hits(List<Hit> hits, int begin) {
    return new GenericArrayData(hits.stream().map(hit -> hit(hit, begin)).toArray());
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
