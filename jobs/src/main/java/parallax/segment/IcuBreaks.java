package parallax.segment;

import com.ibm.icu.text.BreakIterator;
import parallax.text.Tokens;

/** The iterators of one thread and what they work on. */
final class IcuBreaks {
  /** Longer runs of letters are no words: keys, encoded files, damage. */
  static final int LONGEST_WORD = 255;

  private final BreakIterator sentences = Abbreviations.sentenceIterator();
  private final WordScanner plainWords = new PlainWords();
  private final WordScanner allWords = new IcuWords();
  private WordScanner words = plainWords;

  private String block = "";
  private int offset;
  private int addressEnd;
  private Segments into = new Segments();

  void segment(String text, int begin, int end, Segments segments) {
    block = text.substring(begin, end);
    offset = begin;
    addressEnd = 0;
    into = segments;
    sentences.setText(block);
    words = PlainWords.covers(block) ? plainWords : allWords;
    words.start(block);
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      if (to == block.length() || !Abbreviations.goesOn(block, from, to)) {
        addSentence(from, to);
        from = to;
      }
    }
  }

  private void addSentence(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(block.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(block.charAt(last - 1))) {
      last--;
    }
    into.addSentence(offset + first, offset + last);
    addTokens(to);
  }

  /** Tokens from where the word iterator stands to the end of the sentence. */
  private void addTokens(int limit) {
    int begin = -1;
    int end = -1;
    while (words.next(limit)) {
      int at = words.begin();
      boolean joined = begin >= 0 && at == end + 1 && Tokens.isHyphen(block.charAt(end));
      if (!joined) {
        close(begin, end, limit);
        begin = at;
      }
      end = words.end();
    }
    close(begin, end, limit);
  }

  private void close(int begin, int end, int limit) {
    if (begin < 0 || begin < addressEnd || end - begin > LONGEST_WORD || isAddress(begin, end)) {
      return;
    }
    into.addToken(offset + begin, offset + Tokens.endWithStop(block, begin, end, limit));
  }

  /** Remembers where an address ends, so that its parts are passed over as well. */
  private boolean isAddress(int begin, int end) {
    char first = block.charAt(begin);
    boolean scheme = block.startsWith("://", end);
    boolean host = (first == 'w' || first == 'W') && block.regionMatches(true, begin, "www.", 0, 4);
    if (!scheme && !host) {
      return false;
    }
    int at = end;
    while (at < block.length() && !Character.isWhitespace(block.charAt(at))) {
      at++;
    }
    addressEnd = at;
    return true;
  }
}
