package parallax.segment;

/** A span inside quotation marks, [begin, end) in UTF-16 code units; a bean for Spark's encoder. */
public final class QuotedSpan {
  private int begin;
  private int end;

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
}
