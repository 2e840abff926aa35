package parallax.speech;

import java.util.Set;

/**
 * Finds reported speech, and who speaks, by rules on verbs of saying and the writer's punctuation:
 *
 * <ul>
 *   <li>SPEAKER says that CLAUSE; SPEAKER says CLAUSE; SPEAKER said: CLAUSE
 *   <li>CLAUSE, SPEAKER said; CLAUSE, said SPEAKER; CLAUSE, SPEAKER said, CLAUSE
 *   <li>according to SPEAKER, CLAUSE; CLAUSE, according to SPEAKER
 *   <li>the same beside quotation marks, for the speaker alone
 * </ul>
 *
 * What is said reaches to the next semicolon, dash or bracket. Passives ("is said to"), infinitives
 * ("to say that") and what the writer says himself ("we believe that") are the outlet's own. Each
 * verb looks at a bounded number of tokens beside it, so time grows linearly with the sentence.
 */
public final class SpeechRules {
  private static final String ACCORDING = "according";

  private final SpeechWords words = SpeechWords.builtIn();
  private final ReportRules reports;
  private final QuoteRules quotes;

  public SpeechRules() {
    Speakers speakers = new Speakers(words);
    this.reports = new ReportRules(words, speakers);
    this.quotes = new QuoteRules(words, speakers);
  }

  /** Whether a token may mean that somebody else speaks; no other token has to be looked at. */
  public boolean isCue(String token) {
    return words.isVerb(token) || token.equals(ACCORDING);
  }

  /** All tokens that are {@link #isCue cues}. */
  public Set<String> cues() {
    Set<String> cues = words.verbs();
    cues.add(ACCORDING);
    return cues;
  }

  /** Whose words the parts of a sentence are. */
  public Speech find(Utterance sentence) {
    return new Speech(sentence, reports.of(sentence), quotes.of(sentence));
  }
}
