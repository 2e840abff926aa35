package parallax.speech;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.speech.Utterance.Pause;

/** Names of speakers: words with a capital letter beside a verb of saying. */
final class Speakers {
  /** Words of a name at most. */
  private static final int LONGEST_NAME = 6;

  /** Words between a verb and the name behind it at most, as in "said chief scientist NAME". */
  private static final int REACH = 5;

  /** Words between two commas: "NAME, who leads the group at the company, said". */
  private static final int LONGEST_APPOSITION = 20;

  private static final Set<String> PREPOSITIONS =
      Set.of("about", "at", "by", "for", "from", "in", "near", "of", "on", "over", "to", "with");

  /** "According to plan". */
  private static final List<String> NO_SOURCES = List.of("plan", "schedule", "need", "plans");

  private final SpeechWords words;
  private final Anaphors anaphors;

  Speakers(SpeechWords words) {
    this.words = words;
    this.anaphors = new Anaphors(words);
  }

  /**
   * Who stands before a verb; past one apposition: "NAME, who leads the group, said".
   *
   * @param from the first token that may belong to it
   */
  Source before(Utterance sentence, int from, int verb) {
    int last = lastOfSubject(sentence, from, verb);
    String name = endingAt(sentence, from, last);
    return name == null ? anaphors.before(sentence, from, last) : Source.named(name);
  }

  /** The last token of what stands before a verb, without auxiliaries, adverbs, appositions. */
  int lastOfSubject(Utterance sentence, int from, int verb) {
    int last = verb - 1;
    while (last >= from && verb - last <= REACH && isBetween(sentence, last)) {
      last--;
    }
    if (last >= from && sentence.pauseBefore(last + 1) == Pause.COMMA) {
      int pause = last;
      while (pause > from
          && last - pause < LONGEST_APPOSITION
          && sentence.pauseBefore(pause) == Pause.NONE) {
        pause--;
      }
      if (pause > from && sentence.pauseBefore(pause) == Pause.COMMA) {
        return pause - 1;
      }
    }
    return last;
  }

  private boolean isBetween(Utterance sentence, int token) {
    return sentence.pauseBefore(token + 1) == Pause.NONE && words.isSkipped(sentence.token(token));
  }

  private @Nullable String endingAt(Utterance sentence, int from, int last) {
    int first = last;
    while (first >= from
        && last - first < LONGEST_NAME
        && sentence.startsWithCapital(first)
        && (first == last || !isPossessive(sentence, first))
        && (first == last || sentence.pauseBefore(first + 1) == Pause.NONE)) {
      first--;
    }
    // "His statement on NAME says": no name of a subject.
    boolean subject = first < from || !PREPOSITIONS.contains(sentence.token(first));
    return subject ? name(sentence, first + 1, last + 1) : null;
  }

  /** Who stands behind a verb, or behind "according to": the first name there. */
  Source after(Utterance sentence, int verb) {
    String name = nameAfter(sentence, verb);
    return name == null ? anaphors.after(sentence, verb) : Source.named(name);
  }

  private @Nullable String nameAfter(Utterance sentence, int verb) {
    int first = verb + 1;
    while (first < sentence.size()
        && first <= verb + REACH
        && sentence.pauseBefore(first) == Pause.NONE
        && (!isName(sentence, first) || isPossessive(sentence, first))) {
      first++;
    }
    int end = first;
    while (end < sentence.size()
        && end - first < LONGEST_NAME
        && isName(sentence, end)
        && sentence.pauseBefore(end) == Pause.NONE) {
      end++;
    }
    return name(sentence, first, end);
  }

  static boolean isAccordingTo(Utterance sentence, int token) {
    return sentence.token(token).equals("according")
        && token + 2 < sentence.size()
        && sentence.token(token + 1).equals("to")
        && !NO_SOURCES.contains(sentence.token(token + 2));
  }

  private static boolean isPossessive(Utterance sentence, int token) {
    return sentence.token(token).endsWith("'s");
  }

  private boolean isName(Utterance sentence, int token) {
    return sentence.startsWithCapital(token) && !words.isPlain(sentence.token(token));
  }

  /** Without what only begins the sentence with a capital, and without a possessive's ending. */
  private @Nullable String name(Utterance sentence, int from, int to) {
    int first = from;
    while (first < to && words.isPlain(sentence.token(first))) {
      first++;
    }
    if (first >= to) {
      return null;
    }
    return sentence.text(first, to).replaceFirst("['\u2019]s$", "");
  }
}
