package parallax.collocation;

import parallax.encode.EncodedChunk;

/** Makes the keys of the patterns of a chunk. */
final class KeyFiller {
  private final EncodedChunk chunk;
  private final int[] tokens;
  private final LocalIds ids;
  private final PatternKeys layout;
  private final long[] keys;
  private int size;

  /**
   * A filler.
   *
   * @param keys room for three keys a token
   */
  KeyFiller(EncodedChunk chunk, LocalIds ids, PatternKeys layout, long[] keys) {
    this.chunk = chunk;
    this.tokens = chunk.tokens();
    this.ids = ids;
    this.layout = layout;
    this.keys = keys;
  }

  /** Makes those of the patterns that begin in [begin, end), and says how many. */
  int fill(int begin, int end) {
    int sentence = 0;
    int sentenceBegin = 0;
    for (int article = 0; article < chunk.articles(); article++) {
      for (; sentence < chunk.articleEnd(article); sentence++) {
        int sentenceEnd = chunk.sentenceEnd(sentence);
        int last = Math.min(sentenceEnd, end);
        for (int i = Math.max(sentenceBegin, begin); i < last; i++) {
          if (tokens[i] != 0) {
            add(i, sentenceBegin, sentenceEnd, chunk.outlet(article));
          }
        }
        sentenceBegin = sentenceEnd;
      }
    }
    return size;
  }

  private void add(int i, int begin, int end, int outlet) {
    int word = ids.number(tokens[i]);
    keys[size++] = layout.key(word, 0, Surroundings.of(i - begin, end - 1 - i), outlet);
    if (i + 1 == end) {
      return;
    }
    int third = i + 2 < end ? ids.number(tokens[i + 2]) : 0;
    if (third != 0) {
      keys[size++] = layout.key(word, third, Follower.SKIP, outlet);
    }
    int next = ids.number(tokens[i + 1]);
    if (next != 0) {
      int follower = i + 2 < end ? Follower.word(third) : Follower.END;
      keys[size++] = layout.key(word, next, follower, outlet) | (i == begin ? 1 : 0);
    }
  }
}
