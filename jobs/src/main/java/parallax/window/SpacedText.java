package parallax.window;

import java.util.Arrays;
import parallax.encode.EncodedChunk;

/**
 * A chunk's ids with a 0 after each sentence, so that whoever reads on from a place stops at the
 * first 0, and the article of each place.
 */
final class SpacedText {
  final int[] ids;
  final int[] articles;
  final int maxId;

  SpacedText(EncodedChunk chunk) {
    int sentences = chunk.sentences();
    int tokens = sentences == 0 ? 0 : chunk.sentenceEnd(sentences - 1);
    ids = new int[tokens + sentences + 1];
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

  /** How many ids follow each other from the place on, at most {@code most}. */
  int run(int place, int most) {
    int length = 0;
    while (length < most && ids[place + length] != 0) {
      length++;
    }
    return length;
  }

  /**
   * How many ids two windows have in common from their beginning on; {@code equal} where they are
   * the same to their ends.
   */
  int common(int one, int other, int most, int equal) {
    for (int i = 0; i < most; i++) {
      if (ids[one + i] != ids[other + i]) {
        return i;
      }
      if (ids[one + i] == 0) {
        return equal;
      }
    }
    return equal;
  }
}
