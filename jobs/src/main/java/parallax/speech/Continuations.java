package parallax.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that go on over several sentences of one paragraph: who speaks in a sentence that is
 * all quotation, but for an "and" or "but", and so names nobody. It is
 *
 * <ol>
 *   <li>who speaks in the next sentence, where the same quotation marks reach into it;
 *   <li>else who speaks in the sentence directly before, unless the next one is a quotation of
 *       somebody else;
 *   <li>else, where the paragraph begins with such sentences, who speaks in the quotation that
 *       follows them.
 * </ol>
 *
 * <p>A sentence in which two speak, or somebody without a name, ends it.
 */
final class Continuations {
  private static final String OPENING = "\"'\u201C\u2018\u00AB\u201E";
  private static final String CLOSING = "\"'\u201D\u2019\u00BB\u201C";

  private final List<Utterance> sentences;
  private final List<Speech> speeches;
  private final boolean[] goesOn;

  /**
   * @param sentences of the paragraph
   * @param speeches of each
   */
  Continuations(List<Utterance> sentences, List<Speech> speeches) {
    this.sentences = sentences;
    this.speeches = new ArrayList<>(speeches);
    this.goesOn = new boolean[sentences.size()];
    for (int i = 0; i < goesOn.length; i++) {
      goesOn[i] = isQuotationAlone(sentences.get(i), speeches.get(i));
    }
  }

  private static boolean isQuotationAlone(Utterance sentence, Speech speech) {
    boolean quoted = false;
    for (int token = 0; token < sentence.size(); token++) {
      quoted |= sentence.isQuoted(token);
      if (!sentence.isQuoted(token) && !SpeechWords.builtIn().joinsClauses(sentence.token(token))) {
        return false;
      }
    }
    return quoted && speech.sources().stream().allMatch(Source.ABSENT::equals);
  }

  /** What is known of each sentence then. */
  List<Speech> found() {
    for (int i = goesOn.length - 2; i >= 0; i--) {
      if (goesOn[i] && sameMarks(i)) {
        give(i, speaker(i + 1));
      }
    }
    for (int i = 1; i < goesOn.length; i++) {
      if (goesOn[i] && speaker(i) == null && !isAnothersTurn(i)) {
        give(i, speaker(i - 1));
      }
    }
    int first = 0;
    while (first < goesOn.length && goesOn[first] && speaker(first) == null) {
      first++;
    }
    if (first > 0 && first < goesOn.length && beginsQuoted(first)) {
      for (int i = 0; i < first; i++) {
        give(i, speaker(first));
      }
    }
    return speeches;
  }

  /** The one who speaks in a sentence; null where it is nobody, several, or somebody unnamed. */
  private @Nullable String speaker(int sentence) {
    Set<Source> sources = speeches.get(sentence).sources();
    Optional<Source> one = sources.stream().filter(source -> source.name() != null).findFirst();
    boolean alone =
        sources.stream()
            .allMatch(source -> source.equals(Source.ABSENT) || source.equals(one.orElse(null)));
    return alone ? one.map(Source::name).orElse(null) : null;
  }

  private void give(int sentence, @Nullable String speaker) {
    if (speaker != null) {
      Source source = Source.named(speaker);
      speeches.set(
          sentence, speeches.get(sentence).with(old -> old.equals(Source.ABSENT) ? source : old));
    }
  }

  private boolean isAnothersTurn(int sentence) {
    int next = sentence + 1;
    return next < goesOn.length
        && !goesOn[next]
        && beginsQuoted(next)
        && !Optional.ofNullable(speaker(next)).equals(Optional.ofNullable(speaker(sentence - 1)));
  }

  private boolean beginsQuoted(int sentence) {
    return sentences.get(sentence).size() > 0 && sentences.get(sentence).isQuoted(0);
  }

  /** Whether a quotation is open where a sentence ends, and goes on where the next one begins. */
  private boolean sameMarks(int sentence) {
    Utterance one = sentences.get(sentence);
    Utterance next = sentences.get(sentence + 1);
    String end = one.text().strip();
    String begin = next.text().strip();
    return beginsQuoted(sentence + 1)
        && one.isQuoted(one.size() - 1)
        && !end.isEmpty()
        && CLOSING.indexOf(end.charAt(end.length() - 1)) < 0
        && OPENING.indexOf(begin.charAt(0)) < 0;
  }
}
