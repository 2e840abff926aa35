package parallax.encode;

import java.io.Serializable;

/**
 * A stretch of the text whose types have numbers of its own, small enough to be kept until all
 * chunks agree on ids.
 *
 * @param number place among the chunks of its partition, from 0
 * @param outletNames the outlets of its articles
 * @param outlets each article's place in {@code outletNames}
 * @param articleTokens each article's tokens in this chunk
 * @param articleEnds behind each article's last sentence
 * @param sentenceLengths tokens of each sentence, as {@link Varints}
 * @param sentences how many
 * @param tokens places in {@code types}, as {@link Varints}
 * @param nTokens how many
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LocalChunk(
    int number,
    String[] outletNames,
    int[] outlets,
    int[] articleTokens,
    int[] articleEnds,
    byte[] sentenceLengths,
    int sentences,
    byte[] tokens,
    int nTokens,
    TypeCounts types,
    String firstId,
    String lastId)
    implements Serializable {

  /** The tokens of each sentence, summed up: the index behind its last. */
  int[] sentenceEnds() {
    int[] ends = Varints.read(sentenceLengths, sentences);
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    return ends;
  }

  /**
   * The same with ids that are good for all chunks.
   *
   * @param ids by place in {@code types}
   * @param outletNumbers by place in {@code outletNames}
   */
  EncodedChunk encode(int[] ids, int[] outletNumbers) {
    int[] encoded = Varints.read(tokens, nTokens);
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = ids[encoded[i]];
    }
    int[] byArticle = new int[outlets.length];
    for (int i = 0; i < byArticle.length; i++) {
      byArticle[i] = outletNumbers[outlets[i]];
    }
    return new EncodedChunk(
        byArticle, articleTokens, articleEnds, sentenceEnds(), encoded, firstId, lastId);
  }
}
