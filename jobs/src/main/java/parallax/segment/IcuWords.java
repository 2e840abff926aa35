package parallax.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** ICU's words, of any script. */
final class IcuWords implements WordScanner {
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ENGLISH);
  private int begin;
  private int end;

  @Override
  public void start(String block) {
    words.setText(block);
    end = words.first();
  }

  @Override
  public boolean next(int limit) {
    while (end < limit) {
      begin = end;
      int next = words.next();
      if (next == BreakIterator.DONE) {
        return false;
      }
      end = next;
      if (words.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
        return true;
      }
    }
    return false;
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
