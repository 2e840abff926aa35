package parallax.window;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import parallax.encode.EncodedChunk;

/**
 * Writes a block: its articles, then entries in ascending order. An entry is a head byte, the ids
 * that differ from the entry before (the first of them as a difference), and the articles of its
 * occurrences. {@link Numbers} tells of their bytes.
 */
final class BlockWriter {
  private static final int MOST_BYTES_OF_IDS = 1 + Numbers.MOST_BYTES * EntryHead.MOST_IDS;
  private static final int MOST_BYTES_OF_ARTICLE = 2 * Numbers.MOST_BYTES + Numbers.SLACK;

  private byte[] bytes = new byte[1 << 16];
  private int size;
  private final int[] last = new int[EntryHead.MOST_IDS];
  private int lastLength;

  /**
   * The articles of the block.
   *
   * @param all false for a block without entries: the first and the last article are then all that
   *     anybody needs, because another chunk may hold the rest of them
   */
  void articles(EncodedChunk chunk, boolean all) {
    int most = chunk.articles();
    int step = all ? 1 : Math.max(1, most - 1);
    number((most - 1) / step + 1);
    text(chunk.firstId());
    text(chunk.lastId());
    for (int article = 0; article < most; article += step) {
      number(chunk.outlet(article));
      number(chunk.articleTokens(article));
    }
  }

  /**
   * One entry: {@code length} ids from {@code ids[at]} on, which follow those of the entry before,
   * and ascending articles in [from, to), one for each occurrence.
   */
  void entry(int[] ids, int at, int length, boolean whole, int[] articles, int from, int to) {
    reserve(MOST_BYTES_OF_IDS + MOST_BYTES_OF_ARTICLE);
    int common = 0;
    while (common < lastLength && common < length && last[common] == ids[at + common]) {
      common++;
    }
    boolean several = to - from > 1;
    int marks = (several ? EntryHead.SEVERAL : 0) | (whole ? EntryHead.WHOLE : 0);
    bytes[size++] = (byte) EntryHead.of(common, length, marks);
    put(ids[at + common] - (common < lastLength ? last[common] : 0));
    last[common] = ids[at + common];
    for (int i = common + 1; i < length; i++) {
      put(ids[at + i]);
      last[i] = ids[at + i];
    }
    lastLength = length;
    if (several) {
      occurrences(articles, from, to);
    } else {
      put(articles[from]);
    }
  }

  private void occurrences(int[] articles, int from, int to) {
    number(distinct(articles, from, to));
    int before = 0;
    for (int begin = from, end = from; begin < to; begin = end) {
      int article = articles[begin];
      while (end < to && articles[end] == article) {
        end++;
      }
      int count = end - begin;
      reserve(MOST_BYTES_OF_ARTICLE);
      put(2 * (article - before) + (count > 1 ? 1 : 0));
      if (count > 1) {
        put(count);
      }
      before = article;
    }
  }

  private static int distinct(int[] articles, int from, int to) {
    int distinct = 1;
    for (int i = from + 1; i < to; i++) {
      if (articles[i] != articles[i - 1]) {
        distinct++;
      }
    }
    return distinct;
  }

  private void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void number(int number) {
    reserve(MOST_BYTES_OF_ARTICLE);
    put(number);
  }

  private void put(int number) {
    size = Numbers.write(bytes, size, number);
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** What was written; the writer then begins another block. */
  byte[] finish() {
    byte[] block = Arrays.copyOf(bytes, size + Numbers.SLACK);
    size = 0;
    lastLength = 0;
    return block;
  }
}
