package parallax.speech;

import java.util.ArrayList;
import java.util.List;
import parallax.speech.Speech.Report;
import parallax.speech.Utterance.Pause;

/**
 * Finds what is reported without quotation marks: that SPEAKER says something, and where what is
 * said begins and ends.
 */
final class ReportRules {
  /** Words between a verb and its "that", as in "said in a statement that". */
  private static final int REACH_OF_THAT = 7;

  /** Words between a comma and the verb whose subject they are. */
  private static final int LONGEST_SUBJECT = 10;

  /** Words behind a verb to the end of the sentence, as in "said in an interview on Monday". */
  private static final int LONGEST_TAIL = 8;

  /** Words between "according to" and the comma behind whom it names. */
  private static final int LONGEST_SOURCE = 15;

  private final SpeechWords words;
  private final Speakers speakers;

  ReportRules(SpeechWords words, Speakers speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  /** All reports of a sentence. */
  List<Report> of(Utterance sentence) {
    List<Report> reports = new ArrayList<>();
    for (int token = 0; token < sentence.size(); token++) {
      if (!sentence.isQuoted(token)) {
        if (words.isVerb(sentence.token(token))) {
          verb(sentence, token, reports);
        } else if (Speakers.isAccordingTo(sentence, token)) {
          accordingTo(sentence, token, reports);
        }
      }
    }
    return reports;
  }

  private void verb(Utterance sentence, int verb, List<Report> reports) {
    int begin = sentence.clauseBegin(verb);
    int subject = lastSubject(sentence, begin, verb);
    int that = that(sentence, verb);
    Pause behind = sentence.pauseBefore(verb + 1);
    int comma = lastComma(sentence, begin, verb);
    if (that >= 0 && subject >= begin) {
      add(reports, that + 1, sentence.clauseEnd(that + 1), before(sentence, begin, verb));
    } else if (sentence.pauseBefore(verb) == Pause.COMMA && isTail(sentence, verb + 1)) {
      add(reports, begin, verb, speakers.after(sentence, verb));
    } else if (comma > begin
        && verb - comma <= LONGEST_SUBJECT
        && comma < verb
        && subject >= comma
        && isShortTail(sentence, verb)) {
      Source speaker = before(sentence, comma, verb);
      add(reports, begin, comma, speaker);
      if (behind == Pause.COMMA) {
        add(reports, verb + 1, sentence.clauseEnd(verb + 1), speaker);
      }
    } else if (subject >= begin && (behind == Pause.COLON || opensClause(sentence, verb))) {
      add(reports, verb + 1, sentence.clauseEnd(verb + 1), before(sentence, begin, verb));
    }
  }

  /**
   * The last token of the subject; before {@code begin} where the verb has none, is passive, an
   * infinitive or the writer's.
   */
  private int lastSubject(Utterance sentence, int begin, int verb) {
    int last = speakers.lastOfSubject(sentence, begin, verb);
    if (last < begin
        || words.isSelf(sentence.token(last))
        || sentence.token(last).equals("to")
        || sentence.token(verb - 1).equals("to")) {
      return -1;
    }
    boolean continuous = sentence.token(verb).endsWith("ing");
    for (int token = last + 1; token < verb; token++) {
      if (words.isBe(sentence.token(token)) && !continuous) {
        return -1;
      }
    }
    return last;
  }

  private Source before(Utterance sentence, int from, int verb) {
    return speakers.before(sentence, from, verb);
  }

  private int that(Utterance sentence, int verb) {
    int end = Math.min(sentence.size(), verb + 2 + REACH_OF_THAT);
    for (int token = verb + 1; token < end; token++) {
      if (sentence.pauseBefore(token) != Pause.NONE || sentence.isQuoted(token)) {
        return -1;
      }
      if (sentence.token(token).equals("that")) {
        return token;
      }
    }
    return -1;
  }

  /** "said NAME" at the end, or before a comma: a few words with no verb of their own. */
  private boolean isTail(Utterance sentence, int from) {
    int token = from;
    while (token - from <= LONGEST_TAIL && sentence.pauseBefore(token) == Pause.NONE) {
      token++;
    }
    return token > from && token - from <= LONGEST_TAIL;
  }

  /** Behind a verb whose subject stands before it: nothing, a comma, or when and where. */
  private boolean isShortTail(Utterance sentence, int verb) {
    int next = verb + 1;
    if (sentence.pauseBefore(next) != Pause.NONE) {
      return sentence.pauseBefore(next) != Pause.COLON;
    }
    return words.isAdverbial(sentence.token(next)) && isTail(sentence, next);
  }

  private boolean opensClause(Utterance sentence, int verb) {
    int next = verb + 1;
    return words.takesClause(sentence.token(verb))
        && next < sentence.size()
        && sentence.pauseBefore(next) == Pause.NONE
        && !sentence.isQuoted(next)
        && (words.opensClause(sentence.token(next)) || sentence.startsWithCapital(next))
        && next + 2 < sentence.size();
  }

  private void accordingTo(Utterance sentence, int token, List<Report> reports) {
    int begin = sentence.clauseBegin(token);
    Source speaker = speakers.after(sentence, token + 1);
    int comma = token + 1;
    while (comma - token <= LONGEST_SOURCE && sentence.pauseBefore(comma) == Pause.NONE) {
      comma++;
    }
    if (token > begin) {
      add(reports, begin, token, speaker);
    }
    if (sentence.pauseBefore(comma) == Pause.COMMA) {
      add(reports, comma, sentence.clauseEnd(comma), speaker);
    }
  }

  private static void add(List<Report> reports, int from, int to, Source speaker) {
    if (from < to) {
      reports.add(new Report(from, to, speaker));
    }
  }

  /** The last token before the verb that has a comma before it, or where the clause begins. */
  private static int lastComma(Utterance sentence, int begin, int verb) {
    int comma = verb - 1;
    while (comma > begin
        && verb - comma <= LONGEST_SUBJECT
        && sentence.pauseBefore(comma) == Pause.NONE) {
      comma--;
    }
    return comma;
  }
}
