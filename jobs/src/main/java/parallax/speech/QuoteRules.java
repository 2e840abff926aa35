package parallax.speech;

import java.util.ArrayList;
import java.util.List;
import parallax.speech.Utterance.Pause;

/** Finds who says what stands in quotation marks: somebody beside a verb behind them or before. */
final class QuoteRules {
  /** Words between a mark and the verb. */
  private static final int REACH = 12;

  private final SpeechWords words;
  private final Speakers speakers;

  QuoteRules(SpeechWords words, Speakers speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  /** Who says each quotation of a sentence. */
  List<Source> of(Utterance sentence) {
    List<Source> sources = new ArrayList<>();
    for (int quote = 0; quote < sentence.quoteCount(); quote++) {
      sources.add(source(sentence, quote));
    }
    return sources;
  }

  private Source source(Utterance sentence, int quote) {
    int first = sentence.tokenAt(sentence.quoteBegin(quote));
    int behind = sentence.tokenAt(sentence.quoteEnd(quote));
    for (int token = behind; token < Math.min(sentence.size(), behind + REACH); token++) {
      if (sentence.isQuoted(token) || sentence.pauseBefore(token) == Pause.STRONG) {
        break;
      }
      if (Speakers.isAccordingTo(sentence, token)) {
        return speakers.after(sentence, token + 1);
      }
      if (words.isVerb(sentence.token(token))) {
        return token == behind
            ? speakers.after(sentence, token)
            : speakers.before(sentence, behind, token);
      }
    }
    for (int token = first - 1; token >= Math.max(0, first - REACH); token--) {
      if (Speakers.isAccordingTo(sentence, token)) {
        return speakers.after(sentence, token + 1);
      }
      if (words.isVerb(sentence.token(token)) && !sentence.isQuoted(token)) {
        return speakers.before(sentence, sentence.clauseBegin(token), token);
      }
    }
    return Source.ABSENT;
  }
}
