package parallax.sentiment;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.framing.SentenceText;
import parallax.speech.Speech;
import parallax.speech.SpeechRules;
import parallax.text.Languages;

/**
 * Reads rows of sentences for the rules, one at a time. Of a sentence in which nothing has a
 * valence no more is read than its tokens and whether its text may hold a sign.
 */
final class SentenceReader {
  /** Far more different tokens than a text has often; keeps strange ones from filling memory. */
  private static final int MAX_DERIVED = 200_000;

  private final TokenTypes types;
  private final int first;
  private final SpeechRules speech = new SpeechRules();
  private final Utterance utterance = new Utterance();
  private final Languages.Count languages = new Languages.Count();

  /** Types that are not listed, each derived once. */
  private TokenTable derived = new TokenTable(0);

  private boolean hasCue;

  /**
   * A reader.
   *
   * @param first where {@link SentenceText#COLUMNS} begin in a row
   */
  SentenceReader(TokenTypes types, int first) {
    this.types = types;
    this.first = first;
  }

  /** The sentence of a row, good until the next call. */
  Utterance read(InternalRow row) {
    utterance.clear();
    languages.clear();
    hasCue = false;
    ArrayData tokens = SentenceText.tokens(row, first);
    int size = tokens.numElements();
    for (int token = 0; token < size; token++) {
      TokenType type = type(tokens, token);
      utterance.add(type.word());
      languages.add(type.languages());
      hasCue |= type.isCue();
    }
    UTF8String text = SentenceText.text(row, first);
    Signs signs = types.lexicon().signs();
    boolean maySign = signs.mayStandIn(text);
    if (maySign || utterance.speaks()) {
      utterance.length(Utf16.decode(text, utterance.text(text.numBytes())));
      if (maySign) {
        signs.find(utterance);
      }
      utterance.places(
          row.getArray(first + 1).toIntArray(),
          row.getArray(first + 2).toIntArray(),
          SentenceText.begin(row, first));
    }
    return utterance;
  }

  /** The language that the sentence read last is in, where it is clearly not English; else null. */
  @Nullable String otherLanguage() {
    return languages.other();
  }

  /** Whose words most of the sentence is that was read last. */
  Speech.Voice voice(InternalRow row) {
    return hasCue || SentenceText.hasQuotes(row, first)
        ? speech.find(SentenceText.of(row, first)).voice()
        : Speech.Voice.OWN;
  }

  /** Asks for a token again where it is not listed: so for others no object has to be made. */
  private TokenType type(ArrayData tokens, int place) {
    TokenType type = types.find(tokens.getUTF8String(place));
    return type == null ? derived(tokens.getUTF8String(place)) : type;
  }

  private TokenType derived(UTF8String token) {
    TokenType type = derived.get(token);
    if (type == null) {
      type = types.derive(token.toString());
      if (derived.size() >= MAX_DERIVED) {
        derived = new TokenTable(0);
      }
      derived.put(token, type);
    }
    return type;
  }
}
