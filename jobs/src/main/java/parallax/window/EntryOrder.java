package parallax.window;

import java.util.Arrays;
import parallax.encode.EncodedChunk;

/** Brings single ids, frequent prefixes and windows into the order of one block. */
final class EntryOrder {
  private final SpacedText text;
  private final SingleIds singles;
  private final int maxSize;
  private final FrequentPrefixes prefixes;
  private final BlockWriter writer = new BlockWriter();
  private final int[] single = new int[1];
  private int[] articles = new int[16];

  EntryOrder(SpacedText text, SingleIds singles, int maxSize, int mostWindows) {
    this.text = text;
    this.singles = singles;
    this.maxSize = maxSize;
    this.prefixes = new FrequentPrefixes(text, maxSize, mostWindows);
  }

  /**
   * One partition's block.
   *
   * @param ids its single ids, ascending
   * @param places where its windows begin, sorted by their ids in [from, to)
   */
  byte[] block(EncodedChunk chunk, int[] ids, int[] places, int from, int to) {
    writer.articles(chunk, ids.length > 0 || to > from);
    prefixes.read(places, from, to);
    int nextId = 0;
    int covered = 0;
    for (int begin = from, end; begin < to; begin = end) {
      int place = places[begin];
      for (; nextId < ids.length && ids[nextId] <= text.ids[place]; nextId++) {
        single(ids[nextId]);
      }
      int common = prefixes.common(begin);
      int length = text.run(place, maxSize);
      int longest = Math.min(length, prefixes.longest(begin));
      for (int prefix = Math.max(2, common + 1); prefix <= longest; prefix++) {
        entry(place, prefix, true, places, begin, prefixes.end(begin, prefix));
      }
      covered = Math.max(Math.min(covered, common), longest);
      end = prefixes.end(begin);
      if (length > covered) {
        entry(place, length, false, places, begin, end);
      }
    }
    for (; nextId < ids.length; nextId++) {
      single(ids[nextId]);
    }
    return writer.finish();
  }

  private void single(int id) {
    single[0] = id;
    writer.entry(single, 0, 1, true, singles.articles(), singles.begin(id), singles.end(id));
  }

  private void entry(int place, int length, boolean whole, int[] places, int begin, int end) {
    int size = end - begin;
    if (articles.length < size) {
      articles = new int[Math.max(size, 2 * articles.length)];
    }
    for (int i = 0; i < size; i++) {
      articles[i] = text.articles[places[begin + i]];
    }
    if (whole) {
      // Equal windows are in the text's order; those that only begin alike are not.
      Arrays.sort(articles, 0, size);
    }
    writer.entry(text.ids, place, length, whole, articles, 0, size);
  }
}
