package parallax.text;

import java.util.Set;

/** Single quotation marks outside double ones, told apart from apostrophes. */
final class SingleMarks {
  private static final char STRAIGHT = '\'';
  private static final char LEFT = '\u2018';
  private static final char RIGHT = '\u2019';

  /** Words that lost their beginning: the mark before them is an apostrophe. */
  private static final Set<String> CLIPPED =
      Set.of("tis", "twas", "twere", "em", "til", "till", "cause", "n", "nuff", "bout", "round");

  private SingleMarks() {}

  static void find(String text, int begin, int end, Spans into) {
    int opened = -1;
    int possible = -1;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c != STRAIGHT && c != LEFT && c != RIGHT) {
        continue;
      }
      if (c != RIGHT && opens(text, i, begin, end)) {
        if (opened >= 0 && possible >= 0) {
          into.add(opened, possible + 1);
        }
        opened = i;
        possible = -1;
      } else if (opened >= 0 && mayClose(text, i, opened, end)) {
        if (maybePossessive(text, i, end)) {
          possible = possible < 0 ? i : possible;
        } else {
          into.add(opened, i + 1);
          opened = -1;
          possible = -1;
        }
      }
    }
    if (opened >= 0 && possible >= 0) {
      into.add(opened, possible + 1);
    }
  }

  private static boolean opens(String text, int at, int begin, int end) {
    boolean boundary = at == begin || QuotedSpans.mayPrecede(text.charAt(at - 1));
    if (!boundary || at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1))) {
      return false;
    }
    return !isDecade(text, at, end) && !CLIPPED.contains(word(text, at + 1, end));
  }

  /** '90s, '68. */
  private static boolean isDecade(String text, int at, int end) {
    return at + 2 < end
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2))
        && (at + 3 >= end || !Character.isDigit(text.charAt(at + 3)));
  }

  /** The word that begins here, if it is a short one; in lower case. */
  private static String word(String text, int begin, int end) {
    int at = begin;
    while (at < end && at - begin < 6 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return Fold.line(text.substring(begin, at));
  }

  private static boolean mayClose(String text, int at, int opened, int end) {
    return at > opened + 1
        && text.charAt(at) != LEFT
        && !Fold.isSpace(text.charAt(at - 1))
        && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  /** After an s and before a word in lower case it may be the possessive of a plural. */
  private static boolean maybePossessive(String text, int at, int end) {
    char before = Character.toLowerCase(text.charAt(at - 1));
    return before == 's'
        && at + 2 < end
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2));
  }
}
