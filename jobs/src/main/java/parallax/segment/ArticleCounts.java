package parallax.segment;

/**
 * What an article adds to its outlet's totals; rides on the article's first sentence, so that text
 * is segmented once. A bean for Spark's encoder.
 */
public final class ArticleCounts {
  private long sentences;
  private long tokens;
  private long words;
  private long syllables;
  private long windowTypes;
  private long windowTokens;
  private String[] newTypes = {};

  public long getSentences() {
    return sentences;
  }

  public void setSentences(long sentences) {
    this.sentences = sentences;
  }

  public long getTokens() {
    return tokens;
  }

  public void setTokens(long tokens) {
    this.tokens = tokens;
  }

  public long getWords() {
    return words;
  }

  public void setWords(long words) {
    this.words = words;
  }

  public long getSyllables() {
    return syllables;
  }

  public void setSyllables(long syllables) {
    this.syllables = syllables;
  }

  public long getWindowTypes() {
    return windowTypes;
  }

  public void setWindowTypes(long windowTypes) {
    this.windowTypes = windowTypes;
  }

  public long getWindowTokens() {
    return windowTokens;
  }

  public void setWindowTokens(long windowTokens) {
    this.windowTokens = windowTokens;
  }

  public String[] getNewTypes() {
    return newTypes;
  }

  public void setNewTypes(String[] newTypes) {
    this.newTypes = newTypes;
  }
}
