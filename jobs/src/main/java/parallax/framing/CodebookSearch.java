package parallax.framing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.codebook.Evidence;
import parallax.codebook.FrameFinder;
import parallax.codebook.TokenClass;
import parallax.speech.Speech;
import parallax.speech.SpeechRules;
import parallax.speech.Utterance;

/** Looks for a codebook's patterns in rows of sentences; shapes only those that match. */
public final class CodebookSearch {

  /** What becomes of each piece of evidence. */
  public interface Shape<T> {
    T of(Evidence evidence, Utterance sentence, Speech speech);
  }

  private final FrameFinder finder;
  private final int first;
  private final SpeechRules rules = new SpeechRules();
  private final Map<UTF8String, TokenClass> classes = new HashMap<>();
  private TokenClass[] text = new TokenClass[64];

  /**
   * A search.
   *
   * @param first where {@link SentenceText#COLUMNS} begin in a row
   */
  public CodebookSearch(Codebook codebook, int first) {
    this.finder = new FrameFinder(codebook);
    this.first = first;
  }

  /** The evidence in a row. */
  public <T> Stream<T> find(InternalRow row, Shape<T> shape) {
    int length = classify(SentenceText.tokens(row, first));
    Lazy sentence = new Lazy(row);
    List<Evidence> found = finder.find(text, length, token -> sentence.get().hasPauseBefore(token));
    if (found.isEmpty()) {
      return Stream.empty();
    }
    Speech speech = rules.find(sentence.get());
    return found.stream().map(evidence -> shape.of(evidence, sentence.get(), speech));
  }

  private final class Lazy {
    private final InternalRow row;
    private @Nullable Utterance sentence;

    Lazy(InternalRow row) {
      this.row = row;
    }

    Utterance get() {
      if (sentence == null) {
        sentence = SentenceText.of(row, first);
      }
      return sentence;
    }
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
}
