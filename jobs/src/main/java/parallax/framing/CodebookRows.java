package parallax.framing;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import parallax.codebook.Evidence;
import parallax.codebook.Frame;
import parallax.codebook.FrameFinder;
import parallax.codebook.TokenClass;
import parallax.speech.Speech;
import parallax.speech.SpeechRules;
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
    Search search = new Search(codebook.value());
    Iterable<InternalRow> all = () -> sentences;
    return StreamSupport.stream(all.spliterator(), false).flatMap(search::rows).iterator();
  }

  private static final class Search {
    private final FrameFinder finder;
    private final SpeechRules rules = new SpeechRules();
    private final Map<UTF8String, TokenClass> classes = new HashMap<>();
    private final Map<String, ArrayData> groups;
    private TokenClass[] text = new TokenClass[64];

    Search(Codebook codebook) {
      finder = new FrameFinder(codebook);
      groups = codebook.frames().stream().collect(Collectors.toMap(Frame::id, Search::groups));
    }

    private static ArrayData groups(Frame frame) {
      return new GenericArrayData(
          frame.groups().stream().map(UTF8String::fromString).toArray(UTF8String[]::new));
    }

    Stream<InternalRow> rows(InternalRow row) {
      int length = classify(SentenceText.tokens(row, TEXT));
      @Nullable Utterance[] sentence = new Utterance[1];
      List<Evidence> found =
          finder.find(
              text,
              length,
              token -> {
                if (sentence[0] == null) {
                  sentence[0] = SentenceText.of(row, TEXT);
                }
                return sentence[0].hasPauseBefore(token);
              });
      if (found.isEmpty()) {
        return Stream.empty();
      }
      Utterance whole = sentence[0] == null ? SentenceText.of(row, TEXT) : sentence[0];
      Speech speech = rules.find(whole);
      return found.stream().map(evidence -> row(row, evidence, whole, speech));
    }

    private int classify(ArrayData tokens) {
      if (finder.forgetTokens()) {
        classes.clear();
      }
      int length = tokens.numElements();
      if (text.length < length) {
        text = new TokenClass[2 * length];
      }
      for (int i = 0; i < length; i++) {
        UTF8String token = tokens.getUTF8String(i);
        TokenClass known = classes.get(token);
        if (known == null) {
          known = finder.classOf(token.toString());
          classes.put(token.clone(), known);
        }
        text[i] = known;
      }
      return length;
    }

    private InternalRow row(
        InternalRow sentence, Evidence evidence, Utterance text, Speech speech) {
      int first = evidence.firstToken();
      int end = evidence.endToken();
      @Nullable String speaker = speech.speaker(first, end);
      return new GenericInternalRow(
          new @Nullable Object[] {
            sentence.getUTF8String(0).clone(),
            sentence.getInt(1),
            UTF8String.fromString(evidence.frame()),
            METHOD,
            sentence.getArray(TEXT + 1).getInt(first),
            sentence.getUTF8String(2).clone(),
            sentence.getUTF8String(3).clone(),
            sentence.getArray(TEXT + 2).getInt(end - 1),
            UTF8String.fromString(text.text(first, end)),
            UTF8String.fromString(evidence.rule()),
            1.0,
            evidence.negated(),
            UTF8String.fromString(speech.voice(first, end).label()),
            speaker == null ? null : UTF8String.fromString(speaker),
            groups.get(evidence.frame())
          });
    }
  }
}
