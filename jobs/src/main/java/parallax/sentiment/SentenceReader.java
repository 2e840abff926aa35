package parallax.sentiment;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.framing.SentenceText;
import parallax.speech.Speech;
import parallax.speech.SpeechRules;
import parallax.text.Languages;

/**
 * Reads rows of sentences for the rules, one at a time. Each type of token is looked up once and
 * then known.
 */
final class SentenceReader {
  /** Far more different words than a text has often; keeps strange ones from filling memory. */
  private static final int MAX_KNOWN = 200_000;

  private record Known(Word word, boolean isCue, long languages) {}

  private final Lexicon lexicon;
  private final int first;
  private final SpeechRules speech = new SpeechRules();
  private final Map<UTF8String, Known> known = new HashMap<>();
  private final Utterance utterance = new Utterance();
  private final Languages.Count languages = new Languages.Count();
  private boolean hasCue;

  /**
   * A reader.
   *
   * @param first where {@link SentenceText#COLUMNS} begin in a row
   */
  SentenceReader(Lexicon lexicon, int first) {
    this.lexicon = lexicon;
    this.first = first;
  }

  /** The sentence of a row, good until the next call. */
  Utterance read(InternalRow row) {
    utterance.clear();
    languages.clear();
    hasCue = false;
    ArrayData tokens = row.getArray(first);
    ArrayData begins = row.getArray(first + 1);
    ArrayData ends = row.getArray(first + 2);
    int begin = SentenceText.begin(row, first);
    int size = tokens.numElements();
    for (int token = 0; token < size; token++) {
      Known type = known(tokens.getUTF8String(token));
      utterance.add(type.word, begins.getInt(token) - begin, ends.getInt(token) - begin);
      languages.add(type.languages);
      hasCue |= type.isCue;
    }
    if (utterance.speaks() || !lexicon.signs().isEmpty()) {
      UTF8String text = SentenceText.text(row, first);
      utterance.length(Utf16.decode(text, utterance.text(text.numBytes())));
      lexicon.signs().find(utterance);
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

  private Known known(UTF8String token) {
    Known type = known.get(token);
    if (type == null) {
      String read = token.toString();
      type = new Known(lexicon.word(read), speech.isCue(read), Languages.flags(read));
      if (known.size() >= MAX_KNOWN) {
        known.clear();
      }
      known.put(token.clone(), type);
    }
    return type;
  }
}
