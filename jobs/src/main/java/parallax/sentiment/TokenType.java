package parallax.sentiment;

import parallax.speech.SpeechRules;
import parallax.text.Languages;

/**
 * What is known of a type of token.
 *
 * @param word what the lexicons say of it
 * @param isCue whether it may mean that somebody else speaks
 * @param languages what it says about the language of its sentence, see {@link Languages#flags}
 */
record TokenType(Word word, boolean isCue, long languages) {
  /** A token of no concern. */
  static final TokenType PLAIN = new TokenType(Word.PLAIN, false, 0);

  static TokenType of(String token, Lexicon lexicon, SpeechRules speech) {
    return new TokenType(lexicon.word(token), speech.isCue(token), Languages.flags(token));
  }
}
