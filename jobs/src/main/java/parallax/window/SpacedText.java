package parallax.window;

import java.util.Arrays;
import parallax.encode.EncodedChunk;

/**
 * A chunk's ids with a 0 after each sentence, and a window's worth of zeros at the end, so that
 * whoever reads on from a place meets a 0; and the article of each place.
 */
final class SpacedText {
  final int[] ids;
  final int[] articles;
  final int maxId;

  SpacedText(EncodedChunk chunk) {
    int sentences = chunk.sentences();
    int tokens = sentences == 0 ? 0 : chunk.sentenceEnd(sentences - 1);
    ids = new int[tokens + sentences + EntryHead.MOST_IDS];
    articles = new int[ids.length];
    int to = 0;
    int from = 0;
    int sentence = 0;
    for (int article = 0; article < chunk.articles(); article++) {
      int begin = to;
      for (; sentence < chunk.articleEnd(article); sentence++) {
        int length = chunk.sentenceEnd(sentence) - from;
        System.arraycopy(chunk.tokens(), from, ids, to, length);
        from += length;
        to += length + 1;
      }
      Arrays.fill(articles, begin, to, article);
    }
    maxId = max(ids);
  }

  private static int max(int[] values) {
    int max = 0;
    for (int value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  /** Bits that the largest id takes: 1 to 31. */
  int idBits() {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(maxId));
  }
}
