package parallax.segment;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.WordBreak;
import com.ibm.icu.lang.UProperty;

/**
 * The same words as ICU's for blocks of Latin, Greek and Cyrillic letters, digits and the usual
 * marks, by the rules of Unicode Standard Annex 29 alone: no state tables, no dictionaries. Several
 * times faster, and nearly all blocks of a European language are of that kind.
 */
final class PlainWords implements WordScanner {
  private static final byte NONE = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;

  /** The low line and its kin, which hold letters and digits together. */
  private static final byte JOINER = 3;

  /** Between two letters they part no word. */
  private static final byte BETWEEN_LETTERS = 4;

  /** Between two digits they part no number. */
  private static final byte BETWEEN_DIGITS = 5;

  private static final byte BETWEEN_EITHER = 6;

  /** Marks that combine, scripts without spaces and the like: for ICU. */
  private static final byte OTHER = -1;

  private static final int LETTERS_END = 0x0590;
  private static final int MARKS_BEGIN = 0x2000;
  private static final byte[] CLASSES = classes(0x2100);

  private char[] block = {};
  private int length;
  private int begin;
  private int end;

  private static byte[] classes(int size) {
    byte[] classes = new byte[size];
    for (int c = 0; c < size; c++) {
      boolean known = c < LETTERS_END || c >= MARKS_BEGIN;
      classes[c] = known ? classOf(c) : OTHER;
    }
    return classes;
  }

  private static byte classOf(int c) {
    return switch (UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK)) {
      case WordBreak.ALETTER -> LETTER;
      case WordBreak.NUMERIC -> DIGIT;
      case WordBreak.EXTENDNUMLET -> JOINER;
      case WordBreak.MIDLETTER -> BETWEEN_LETTERS;
      case WordBreak.MIDNUM -> BETWEEN_DIGITS;
      case WordBreak.MIDNUMLET, WordBreak.SINGLE_QUOTE -> BETWEEN_EITHER;
      case WordBreak.OTHER,
          WordBreak.DOUBLE_QUOTE,
          WordBreak.CR,
          WordBreak.LF,
          WordBreak.NEWLINE,
          WordBreak.WSEGSPACE ->
          NONE;
      default -> OTHER;
    };
  }

  /** Whether a block has nothing that only ICU knows how to part. */
  static boolean covers(String block) {
    for (int i = 0; i < block.length(); i++) {
      char c = block.charAt(i);
      if (c >= CLASSES.length || CLASSES[c] == OTHER) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void start(String block) {
    length = block.length();
    if (this.block.length < length) {
      this.block = new char[Math.max(length, 2 * this.block.length)];
    }
    block.getChars(0, length, this.block, 0);
    end = 0;
  }

  @Override
  public boolean next(int limit) {
    int at = end;
    while (at < limit) {
      byte first = CLASSES[block[at]];
      if (first >= LETTER && first <= JOINER) {
        begin = at;
        boolean word = scan(at, first);
        if (word) {
          return true;
        }
        at = end;
      } else {
        at++;
      }
    }
    end = Math.max(end, at);
    return false;
  }

  /** Sets the end of what begins here; true if it is a word, false for a lone joiner. */
  private boolean scan(int from, byte first) {
    byte last = first;
    int at = from + 1;
    while (at < length) {
      byte next = CLASSES[block[at]];
      if (next >= BETWEEN_LETTERS && at + 1 < length && joins(last, next, CLASSES[block[at + 1]])) {
        at += 2;
      } else if (next >= LETTER && next <= JOINER) {
        last = next;
        at++;
      } else {
        break;
      }
    }
    end = at;
    return first != JOINER || at > from + 1;
  }

  private static boolean joins(byte before, byte mark, byte behind) {
    if (before != behind) {
      return false;
    }
    return before == LETTER ? mark != BETWEEN_DIGITS : before == DIGIT && mark != BETWEEN_LETTERS;
  }

  @Override
  public int begin() {
    return begin;
  }

  @Override
  public int end() {
    return end;
  }
}
