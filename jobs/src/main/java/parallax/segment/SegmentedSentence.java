package parallax.segment;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table of sentences on its way into Spark. A bean, because Spark's bean encoder turns
 * arrays of it into columns without an object a token; hence the accessors' names.
 */
public final class SegmentedSentence {
  private String articleId = "";
  private int sentenceNo;
  private String outlet = "";
  private int blockNo;
  private String kind = "";
  private int begin;
  private int end;
  private String text = "";
  private String[] tokens = {};
  private int[] tokenBegins = {};
  private int[] tokenEnds = {};
  private QuotedSpan[] quotedSpans = {};
  private @Nullable ArticleCounts counts;

  public String getArticleId() {
    return articleId;
  }

  public void setArticleId(String articleId) {
    this.articleId = articleId;
  }

  public int getSentenceNo() {
    return sentenceNo;
  }

  public void setSentenceNo(int sentenceNo) {
    this.sentenceNo = sentenceNo;
  }

  public String getOutlet() {
    return outlet;
  }

  public void setOutlet(String outlet) {
    this.outlet = outlet;
  }

  public int getBlockNo() {
    return blockNo;
  }

  public void setBlockNo(int blockNo) {
    this.blockNo = blockNo;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public int getBegin() {
    return begin;
  }

  public void setBegin(int begin) {
    this.begin = begin;
  }

  public int getEnd() {
    return end;
  }

  public void setEnd(int end) {
    this.end = end;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String[] getTokens() {
    return tokens;
  }

  public void setTokens(String[] tokens) {
    this.tokens = tokens;
  }

  public int[] getTokenBegins() {
    return tokenBegins;
  }

  public void setTokenBegins(int[] tokenBegins) {
    this.tokenBegins = tokenBegins;
  }

  public int[] getTokenEnds() {
    return tokenEnds;
  }

  public void setTokenEnds(int[] tokenEnds) {
    this.tokenEnds = tokenEnds;
  }

  public QuotedSpan[] getQuotedSpans() {
    return quotedSpans;
  }

  public void setQuotedSpans(QuotedSpan[] quotedSpans) {
    this.quotedSpans = quotedSpans;
  }

  public @Nullable ArticleCounts getCounts() {
    return counts;
  }

  public void setCounts(@Nullable ArticleCounts counts) {
    this.counts = counts;
  }
}
