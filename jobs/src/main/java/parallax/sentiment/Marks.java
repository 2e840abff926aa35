package parallax.sentiment;

import java.util.Arrays;

/**
 * What capitals and punctuation say of the tokens of a sentence.
 *
 * <p>A new clause begins behind a comma, semicolon, colon, dash, bracket, three dots, or the end of
 * a sentence. A token is shouted that is all in capitals, two at least, where others are not. It
 * has the looks of a name with a capital that nothing else explains: not at the beginning, not
 * behind a quotation mark or the like, not in a headline, in which most longer words have one.
 */
final class Marks {
  private static final String CLAUSE_MARKS = ",;:()[]\u2013\u2014!?\u2026";
  private static final String OPENING_MARKS = ".:!?\u2026\"'\u201c\u2018\u00ab(\u2014\u2013";
  private static final int LONGER_WORD = 4;

  /** Of the longer words of a headline. */
  private static final double CAPITALISED = 0.6;

  private static final byte SHOUTED = 1;
  private static final byte NAME = 2;

  private byte[] flags = {};

  /** For each token how many clauses have begun with it or before it. */
  private int[] clauses = {};

  private int exclamations;
  private int questions;

  void read(char[] text, int length, int[] begins, int[] ends, int size) {
    if (flags.length < size) {
      flags = new byte[2 * size];
      clauses = new int[2 * size];
    }
    Arrays.fill(flags, 0, size, (byte) 0);
    boolean isMixed = false;
    int longer = 0;
    int capitalised = 0;
    int clause = 0;
    for (int token = 0; token < size; token++) {
      int begin = begins[token];
      if (token > 0 && breaks(text, ends[token - 1], begin)) {
        clause++;
      }
      clauses[token] = clause;
      if (text[begin] >= 'a' && text[begin] <= 'z') {
        isMixed = true;
        longer += ends[token] - begin >= LONGER_WORD ? 1 : 0;
        continue;
      }
      boolean hasCapital = Character.isUpperCase(text[begin]);
      int capitals = capitals(text, begin, ends[token]);
      isMixed |= capitals < 0;
      if (capitals >= 2) {
        flags[token] = SHOUTED;
      } else if (hasCapital && token > 0 && !opens(text, ends[token - 1], begin)) {
        flags[token] = NAME;
      }
      if (ends[token] - begin >= LONGER_WORD) {
        longer++;
        capitalised += hasCapital ? 1 : 0;
      }
    }
    int kept = isMixed ? SHOUTED : 0;
    kept |= capitalised <= CAPITALISED * longer ? NAME : 0;
    for (int token = 0; token < size; token++) {
      flags[token] &= (byte) kept;
    }
    count(text, length);
  }

  private void count(char[] text, int length) {
    exclamations = 0;
    questions = 0;
    for (int place = 0; place < length; place++) {
      char c = text[place];
      if (c == '!') {
        exclamations++;
      } else if (c == '?') {
        questions++;
      }
    }
  }

  /** The number of capitals; -1 where a letter is in lower case. */
  private static int capitals(char[] text, int begin, int end) {
    int capitals = 0;
    for (int place = begin; place < end; place++) {
      char c = text[place];
      if (Character.isLowerCase(c)) {
        return -1;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals;
  }

  /** A hyphen is a dash between spaces or doubled; a full stop ends a sentence before a space. */
  private static boolean breaks(char[] text, int begin, int end) {
    for (int place = begin; place < end; place++) {
      char c = text[place];
      if (c == ' ') {
        continue;
      }
      boolean isLast = place + 1 == end;
      if (CLAUSE_MARKS.indexOf(c) >= 0
          || (c == '.' && !isLast && (text[place + 1] == ' ' || text[place + 1] == '.'))
          || (c == '-' && !isLast && (text[place + 1] == ' ' || text[place + 1] == '-'))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a capital may stand here for other reasons. */
  private static boolean opens(char[] text, int begin, int end) {
    for (int place = begin; place < end; place++) {
      if (OPENING_MARKS.indexOf(text[place]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a new clause begins behind one token and not behind another, later one. */
  boolean isBroken(int earlier, int later) {
    return clauses[later] > clauses[earlier];
  }

  /** Behind the last token of the clause that a token stands in. */
  int clauseEnd(int token, int size) {
    int inside = token;
    int outside = size;
    while (outside - inside > 1) {
      int middle = (inside + outside) >>> 1;
      if (clauses[middle] == clauses[token]) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  boolean isShouted(int token) {
    return (flags[token] & SHOUTED) != 0;
  }

  boolean isName(int token) {
    return (flags[token] & NAME) != 0;
  }

  int exclamations() {
    return exclamations;
  }

  int questions() {
    return questions;
  }
}
