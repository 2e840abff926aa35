package parallax.framing;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import parallax.codebook.Evidence;
import parallax.codebook.Frame;
import parallax.speech.Speech;
import parallax.speech.Utterance;
import parallax.table.Field;
import parallax.table.Sentences;

/** The rows of evidence in the sentences of a partition. */
final class CodebookRows implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  /** The columns that are read before those of {@link SentenceText}. */
  static final List<Field> COLUMNS =
      List.of(Sentences.ARTICLE_ID, Sentences.SENTENCE_NO, Sentences.OUTLET, Sentences.KIND);

  private static final int TEXT = COLUMNS.size();
  private static final UTF8String METHOD = UTF8String.fromString(Methods.CODEBOOK);

  private final Broadcast<Codebook> codebook;

  CodebookRows(Broadcast<Codebook> codebook) {
    this.codebook = codebook;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sentences) {
    if (!sentences.hasNext()) {
      return Collections.emptyIterator();
    }
    CodebookSearch search = new CodebookSearch(codebook.value(), TEXT);
    Map<String, ArrayData> groups =
        codebook.value().frames().stream()
            .collect(Collectors.toMap(Frame::id, CodebookRows::groups));
    Iterable<InternalRow> all = () -> sentences;
    return StreamSupport.stream(all.spliterator(), false)
        .flatMap(
            row ->
                search.find(
                    row,
                    (evidence, text, speech) ->
                        row(row, evidence, text, speech, groups.get(evidence.frame()))))
        .iterator();
  }

  private static ArrayData groups(Frame frame) {
    return new GenericArrayData(
        frame.groups().stream().map(UTF8String::fromString).toArray(UTF8String[]::new));
  }

  private static InternalRow row(
      InternalRow sentence,
      Evidence evidence,
      Utterance text,
      Speech speech,
      @Nullable ArrayData groups) {
    int first = evidence.firstToken();
    int end = evidence.endToken();
    @Nullable String speaker = speech.speaker(first, end);
    return new GenericInternalRow(
        new @Nullable Object[] {
          sentence.getUTF8String(0).clone(),
          sentence.getInt(1),
          UTF8String.fromString(evidence.frame()),
          METHOD,
          SentenceText.tokenBegin(sentence, TEXT, first),
          sentence.getUTF8String(2).clone(),
          sentence.getUTF8String(3).clone(),
          SentenceText.tokenEnd(sentence, TEXT, end - 1),
          UTF8String.fromString(text.text(first, end)),
          UTF8String.fromString(evidence.rule()),
          1.0,
          evidence.negated(),
          UTF8String.fromString(speech.voice(first, end).label()),
          speaker == null ? null : UTF8String.fromString(speaker),
          groups
        });
  }
}
