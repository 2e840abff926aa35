package parallax.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.text.DataFile;

/**
 * The English abbreviations after which no sentence ends: ICU's list, and what abbreviations.tsv
 * changes in it.
 */
final class Abbreviations {
  private static final List<String[]> CHANGES =
      DataFile.rows(Abbreviations.class, "abbreviations.tsv", 2);
  private static final Set<String> KEPT = words("keep");
  private static final Set<String> OPENERS = words("opener");
  private static final int LONGEST = 16;

  private Abbreviations() {}

  private static Set<String> words(String change) {
    Set<String> words = new HashSet<>();
    for (String[] row : CHANGES) {
      if (row[0].equals(change)) {
        words.add(row[1]);
      }
    }
    return words;
  }

  /** A sentence iterator of its own that passes over what is left of ICU's list. */
  static BreakIterator sentenceIterator() {
    FilteredBreakIteratorBuilder builder =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    words("break").forEach(builder::unsuppressBreakAfter);
    return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }

  /** Whether the sentence goes on behind a break that the iterator found at a position. */
  static boolean goesOn(String text, int from, int at) {
    int end = at;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == at || end == from || text.charAt(end - 1) != '.') {
      return false;
    }
    int begin = end - 1;
    while (begin > from && end - begin < LONGEST && isPart(text.charAt(begin - 1))) {
      begin--;
    }
    String word = text.substring(begin, end);
    return KEPT.contains(word) || (isLetters(word) && !OPENERS.contains(nextWord(text, at)));
  }

  private static boolean isPart(char c) {
    return c == '.' || Character.isLetter(c);
  }

  /** "B.", "U.S."; not "I." and "X.", which are words. */
  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ((i % 2 == 1) != (word.charAt(i) == '.')) {
        return false;
      }
    }
    boolean initial =
        Character.isUpperCase(word.charAt(0)) && !word.equals("I.") && !word.equals("X.");
    return word.length() > 2 || (word.length() == 2 && initial);
  }

  private static String nextWord(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }
}
