package parallax.window;

import java.util.Arrays;
import parallax.encode.EncodedChunk;

/** Brings single ids, frequent prefixes and windows into the order of one block. */
final class EntryOrder {
  private final WindowRows rows;
  private final SingleIds singles;
  private final int maxSize;
  private final int mostWindows;
  private final BlockWriter writer = new BlockWriter();
  private final int[] single = new int[1];

  EntryOrder(SpacedText text, SingleIds singles, int maxSize, int mostWindows) {
    this.rows = new WindowRows(text, maxSize);
    this.singles = singles;
    this.maxSize = maxSize;
    this.mostWindows = mostWindows;
  }

  /**
   * One partition's block.
   *
   * @param ids its single ids, ascending
   * @param places where its windows begin, sorted by their ids in [from, to)
   */
  byte[] block(EncodedChunk chunk, int[] ids, int[] places, int from, int to) {
    writer.articles(chunk, ids.length > 0 || to > from);
    rows.copy(places, from, to);
    int nextId = 0;
    int common = 0;
    int covered = 0;
    for (int begin = 0; begin < rows.size(); ) {
      int first = rows.ids()[begin * maxSize];
      for (; nextId < ids.length && ids[nextId] <= first; nextId++) {
        single(ids[nextId]);
      }
      int nextCommon = 0;
      int end = begin + 1;
      while (end < rows.size() && (nextCommon = rows.common(begin, end)) == maxSize) {
        end++;
      }
      covered = prefixes(begin, common, Math.min(covered, common));
      int length = rows.length(begin);
      if (length > covered) {
        entry(length, false, begin, end);
      }
      common = nextCommon;
      begin = end;
    }
    for (; nextId < ids.length; nextId++) {
      single(ids[nextId]);
    }
    return writer.finish();
  }

  /**
   * Writes the frequent prefixes whose first window is at {@code begin}.
   *
   * @param common ids that this window has in common with the one before
   * @param covered length of the longest frequent prefix that both begin with
   * @return length of the longest frequent prefix that this window begins with
   */
  private int prefixes(int begin, int common, int covered) {
    // What begins with a rare prefix is rare.
    if ((common > 1 && common > covered) || rows.size() - begin <= mostWindows) {
      return covered;
    }
    int longest = Math.min(rows.common(begin, begin + mostWindows), rows.length(begin));
    for (int length = Math.max(2, common + 1); length <= longest; length++) {
      int end = begin + mostWindows + 1;
      while (end < rows.size() && rows.common(begin, end) >= length) {
        end++;
      }
      entry(length, true, begin, end);
    }
    return Math.max(covered, longest);
  }

  private void single(int id) {
    single[0] = id;
    writer.entry(single, 0, 1, true, singles.articles(), singles.begin(id), singles.end(id));
  }

  private void entry(int length, boolean whole, int begin, int end) {
    int[] articles = rows.articles();
    if (whole) {
      // Equal windows are in the text's order; those that only begin alike are not.
      articles = Arrays.copyOfRange(articles, begin, end);
      Arrays.sort(articles);
      writer.entry(rows.ids(), begin * maxSize, length, true, articles, 0, end - begin);
    } else {
      writer.entry(rows.ids(), begin * maxSize, length, false, articles, begin, end);
    }
  }
}
