package parallax.speech;

import parallax.speech.Source.Kind;
import parallax.speech.Utterance.Pause;

/** Words beside a verb of saying that mean somebody named before: "he", "she", "the company". */
final class Anaphors {
  private final SpeechWords words;

  Anaphors(SpeechWords words) {
    this.words = words;
  }

  /**
   * Who a subject means that has no name.
   *
   * @param from the first token that may belong to the subject
   * @param last its last token; smaller than {@code from} where there is none
   */
  Source before(Utterance sentence, int from, int last) {
    if (last < from) {
      return Source.UNNAMED;
    }
    Kind kind = kindOf(sentence, last);
    int first = kind == Kind.COMPANY ? last - 1 : last;
    boolean begins =
        first == from
            || (first > from
                && (sentence.pauseBefore(first) != Pause.NONE
                    || words.joinsClauses(sentence.token(first - 1))));
    return begins ? new Source(kind, null) : Source.UNNAMED;
  }

  /** The same for what stands behind a verb, as in "said he", or behind "according to". */
  Source after(Utterance sentence, int verb) {
    for (int last = verb + 1; last <= verb + 2 && last < sentence.size(); last++) {
      if (sentence.pauseBefore(last) != Pause.NONE) {
        break;
      }
      Kind kind = kindOf(sentence, last);
      if (kind == (last == verb + 1 ? Kind.HE : Kind.COMPANY)
          || (kind == Kind.SHE && last == verb + 1)) {
        return new Source(kind, null);
      }
    }
    return Source.UNNAMED;
  }

  private Kind kindOf(Utterance sentence, int last) {
    String word = sentence.token(last);
    if (word.equals("he")) {
      return Kind.HE;
    }
    if (word.equals("she")) {
      return Kind.SHE;
    }
    boolean company =
        last > 0
            && words.isCompany(word)
            && sentence.token(last - 1).equals("the")
            && sentence.pauseBefore(last) == Pause.NONE;
    return company ? Kind.COMPANY : Kind.UNNAMED;
  }
}
