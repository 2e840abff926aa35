package parallax.sentiment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The valence of words and phrases, of beginnings of words, and of signs (emoticons, emoji), -4 to
 * 4 each, from one file or several.
 */
final class Valences {
  private static final char ANY_END = '*';

  private final EntryWords words;
  private final Map<List<String>, Double> phrases = new LinkedHashMap<>();
  private final Map<List<String>, Double> variants = new LinkedHashMap<>();
  private final Map<String, Double> beginnings = new LinkedHashMap<>();
  private final Map<String, Double> signs = new LinkedHashMap<>();
  private final Map<Object, Line> lines = new HashMap<>();

  Valences(EntryWords words) {
    this.words = words;
  }

  /**
   * Adds an entry.
   *
   * @throws parallax.job.UserException where the file has it with another value already, or where
   *     it can never be found
   */
  void add(Line line, String entry, double valence) {
    if (isSign(entry)) {
      put(line, entry, signs, entry, valence);
      return;
    }
    boolean isBeginning = entry.charAt(entry.length() - 1) == ANY_END;
    String plain = isBeginning ? entry.substring(0, entry.length() - 1) : entry;
    List<String> found = words.words(plain);
    if (found.isEmpty() || plain.indexOf(ANY_END) >= 0 || (isBeginning && found.size() > 1)) {
      throw line.error(
          "found '%s'".formatted(entry),
          "words; a * may stand at the end of a single word",
          "Correct the entry.");
    }
    if (isBeginning) {
      put(line, entry, beginnings, found.get(0), valence);
    } else {
      put(line, entry, phrases, found, valence);
      List<String> canonical = words.canonical(found);
      if (!canonical.equals(found)) {
        variants.putIfAbsent(canonical, valence);
      }
    }
  }

  /** The same entry twice says nothing new; two values for one cannot both be meant. */
  private <K> void put(Line line, String entry, Map<K, Double> map, K key, double valence) {
    Double before = map.putIfAbsent(key, valence);
    Line first = lines.putIfAbsent(key, line);
    if (before != null && before != valence && first != null) {
      throw line.error(
          "found '%s' with another value than in line %d".formatted(entry, first.number()),
          "one value for each word",
          "Delete one of the two lines.");
    }
  }

  /** Whether an entry begins or ends with a mark or symbol that no word has there. */
  static boolean isSign(String entry) {
    int first = entry.codePointAt(0);
    int last = entry.codePointBefore(entry.length());
    boolean opens = Character.isLetterOrDigit(first) || isApostrophe(first) || first == '_';
    boolean closes =
        Character.isLetterOrDigit(last)
            || isApostrophe(last)
            || (Character.getType(last) == Character.NON_SPACING_MARK && opens)
            || last == '.'
            || last == '_'
            || last == ANY_END;
    return !(opens && closes);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  /** Takes over the entries of another file; where both have one, the other file's value holds. */
  void addAll(Valences other) {
    phrases.putAll(other.phrases);
    variants.putAll(other.variants);
    beginnings.putAll(other.beginnings);
    signs.putAll(other.signs);
  }

  /** Words and phrases; a spelling that stands in no file has the value of one that folds to it. */
  Map<List<String>, Double> phrases() {
    Map<List<String>, Double> all = new LinkedHashMap<>(phrases);
    variants.forEach(all::putIfAbsent);
    return all;
  }

  /** Beginnings of words, without the asterisk. */
  Map<String, Double> beginnings() {
    return beginnings;
  }

  /** Emoticons and emoji as they are written. */
  Map<String, Double> signs() {
    return signs;
  }
}
