package parallax.sentiment;

import java.util.BitSet;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Emoticons and emoji: what no token holds. An emoticon must stand between white space, or between
 * white space and marks that end a sentence, as else "(page 8)" would smile; an emoji may stand
 * anywhere, and of several that begin alike the longest is found.
 */
final class Signs {
  /** Arrows, symbols and emoji begin here; quotation marks and dashes stand before. */
  static final char SYMBOLS = '\u2190';

  private static final String ENDING = ".,!?\u2026";

  private final Map<String, Double> valences;
  private final BitSet firsts = new BitSet();
  private final SignScan scan;
  private final int longest;

  Signs(Map<String, Double> valences) {
    this.valences = Map.copyOf(valences);
    this.longest = valences.keySet().stream().mapToInt(String::length).max().orElse(0);
    valences.keySet().forEach(sign -> firsts.set(sign.charAt(0)));
    scan = new SignScan(firsts);
  }

  /** Whether a text may hold any; where not, it holds none. */
  boolean mayStandIn(UTF8String text) {
    return !valences.isEmpty() && scan.mayFind(text);
  }

  /** Adds those of a sentence to it. */
  void find(Utterance utterance) {
    char[] text = utterance.text(0);
    int length = utterance.length();
    boolean isFree = true;
    for (int place = 0; place < length; place++) {
      char c = text[place];
      if ((isFree || c >= SYMBOLS) && firsts.get(c)) {
        int end = c >= SYMBOLS ? symbolEnd(text, place, length) : chunkEnd(text, place, length);
        if (end > place) {
          utterance.addSign(place, end, valence(text, place, end));
          place = end - 1;
          c = text[place];
        }
      }
      isFree = c <= ' ' || c == '\u00a0' || c >= SYMBOLS;
    }
  }

  private int symbolEnd(char[] text, int begin, int length) {
    for (int end = Math.min(length, begin + longest); end > begin; end--) {
      if (valence(text, begin, end) != 0) {
        return end;
      }
    }
    return begin;
  }

  private int chunkEnd(char[] text, int begin, int length) {
    int end = begin;
    while (end < length && end - begin <= longest + ENDING.length() && text[end] > ' ') {
      end++;
    }
    while (end > begin) {
      if (end - begin <= longest && valence(text, begin, end) != 0) {
        return end;
      }
      if (ENDING.indexOf(text[end - 1]) < 0) {
        return begin;
      }
      end--;
    }
    return begin;
  }

  private double valence(char[] text, int begin, int end) {
    @Nullable Double valence = valences.get(new String(text, begin, end - begin));
    return valence == null ? 0 : valence;
  }
}
