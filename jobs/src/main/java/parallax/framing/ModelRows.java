package parallax.framing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import parallax.codebook.Codebook;
import parallax.codebook.Frame;
import parallax.learn.Example;
import parallax.learn.LearnedFrames;
import parallax.learn.Method.Verdict;
import parallax.speech.Speech;
import parallax.speech.SpeechRules;
import parallax.speech.Utterance;

/** A row of evidence for each sentence of a partition and each frame that a model gives it. */
final class ModelRows implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private static final int TEXT = CodebookRows.COLUMNS.size();
  private static final int EMBEDDING = TEXT + SentenceText.COLUMNS.size();
  private static final UTF8String METHOD = UTF8String.fromString(Methods.LEARNED);

  /** What stands in the place of a pattern. */
  private static final UTF8String RULE = UTF8String.fromString("model");

  private final Broadcast<LearnedFrames> model;
  private final Codebook codebook;
  private final boolean vectors;

  ModelRows(Broadcast<LearnedFrames> model, Codebook codebook, boolean vectors) {
    this.model = model;
    this.codebook = codebook;
    this.vectors = vectors;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sentences) {
    Map<String, ArrayData> groups =
        codebook.frames().stream().collect(Collectors.toMap(Frame::id, ModelRows::groups));
    Function<Example, Verdict> verdicts = model.value().verdicts();
    SpeechRules rules = new SpeechRules();
    Iterable<InternalRow> all = () -> sentences;
    return StreamSupport.stream(all.spliterator(), false)
        .flatMap(row -> rows(row, verdicts, rules, groups))
        .iterator();
  }

  private static ArrayData groups(Frame frame) {
    return new GenericArrayData(
        frame.groups().stream().map(UTF8String::fromString).toArray(UTF8String[]::new));
  }

  private Stream<InternalRow> rows(
      InternalRow row,
      Function<Example, Verdict> verdicts,
      SpeechRules rules,
      Map<String, ArrayData> groups) {
    Utterance sentence = SentenceText.of(row, TEXT);
    float[] vector = vectors ? row.getArray(EMBEDDING).toFloatArray() : new float[0];
    Verdict verdict = verdicts.apply(new Example(tokens(row), vector));
    Speech speech = rules.find(sentence);
    return IntStream.range(0, verdict.has().length)
        .filter(frame -> verdict.has()[frame])
        .mapToObj(
            frame -> {
              String id = model.value().frames().get(frame);
              return row(row, id, verdict.scores()[frame], speech, groups.get(id));
            });
  }

  private static List<String> tokens(InternalRow row) {
    ArrayData words = SentenceText.tokens(row, TEXT);
    List<String> tokens = new ArrayList<>(words.numElements());
    for (int i = 0; i < words.numElements(); i++) {
      tokens.add(words.getUTF8String(i).toString());
    }
    return tokens;
  }

  private static InternalRow row(
      InternalRow row, String frame, double score, Speech speech, @Nullable ArrayData groups) {
    int tokens = SentenceText.tokens(row, TEXT).numElements();
    @Nullable String speaker = tokens == 0 ? null : speech.speaker(0, tokens);
    String voice = tokens == 0 ? Speech.Voice.OWN.label() : speech.voice(0, tokens).label();
    int begin = row.getInt(TEXT + 3);
    UTF8String text = row.getUTF8String(TEXT + 4).clone();
    return new GenericInternalRow(
        new @Nullable Object[] {
          row.getUTF8String(0).clone(),
          row.getInt(1),
          UTF8String.fromString(frame),
          METHOD,
          begin,
          row.getUTF8String(2).clone(),
          row.getUTF8String(3).clone(),
          begin + text.toString().length(),
          text,
          RULE,
          score,
          false,
          UTF8String.fromString(voice),
          speaker == null ? null : UTF8String.fromString(speaker),
          groups
        });
  }
}
