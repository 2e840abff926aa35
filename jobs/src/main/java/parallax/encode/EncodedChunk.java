package parallax.encode;

/**
 * A stretch of the counted text as numbers: whole sentences in their order, grouped by article.
 *
 * <p>All articles but the first and the last are whole; these two may go on in another chunk, so
 * their ids are kept.
 */
public final class EncodedChunk {
  private final int[] outlets;
  private final int[] articleTokens;
  private final int[] articleEnds;
  private final int[] sentenceEnds;
  private final int[] tokens;
  private final String firstId;
  private final String lastId;

  /**
   * A chunk; the arrays are not copied.
   *
   * @param outlets each article's outlet
   * @param articleTokens each article's counted tokens in this chunk
   * @param articleEnds behind each article's last sentence
   * @param sentenceEnds behind each sentence's last token
   * @param tokens ids; 0 where the type has none
   */
  public EncodedChunk(
      int[] outlets,
      int[] articleTokens,
      int[] articleEnds,
      int[] sentenceEnds,
      int[] tokens,
      String firstId,
      String lastId) {
    this.outlets = outlets;
    this.articleTokens = articleTokens;
    this.articleEnds = articleEnds;
    this.sentenceEnds = sentenceEnds;
    this.tokens = tokens;
    this.firstId = firstId;
    this.lastId = lastId;
  }

  /** Articles, at least 1. */
  public int articles() {
    return outlets.length;
  }

  /** Number of the article's outlet, from 0, the same in all chunks. */
  public int outlet(int article) {
    return outlets[article];
  }

  /** Counted tokens of the article in this chunk. */
  public int articleTokens(int article) {
    return articleTokens[article];
  }

  /** Index of the sentence behind the article's last. */
  public int articleEnd(int article) {
    return articleEnds[article];
  }

  public int sentences() {
    return sentenceEnds.length;
  }

  /** Index behind the sentence's last token; the next sentence begins there. */
  public int sentenceEnd(int sentence) {
    return sentenceEnds[sentence];
  }

  /**
   * The type of each token, from 1, small for frequent types; 0 where the type occurs less often in
   * the whole corpus than an n-gram must to be written. Not a copy.
   */
  public int[] tokens() {
    return tokens;
  }

  /** {@code article_id} of the first article. */
  public String firstId() {
    return firstId;
  }

  /** {@code article_id} of the last article; the first's where there is one only. */
  public String lastId() {
    return lastId;
  }
}
