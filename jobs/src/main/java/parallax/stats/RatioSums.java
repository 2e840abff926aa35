package parallax.stats;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * The ratio r = Σy / Σx of two sums over articles, such as the mean score of a sentence, with what
 * its variance needs. Articles are what is drawn, and what is measured in one of them hangs
 * together: Cochran (1977), "Sampling Techniques", 3rd edition, sections 2.11 and 9A.
 *
 * <p>The sums are whole numbers of any size, so that neither order nor partitions of the articles
 * can show, and sums of some articles may be taken off those of all.
 */
public final class RatioSums implements Serializable {
  private static final long serialVersionUID = 1;

  private long articles;
  private BigInteger y = BigInteger.ZERO;
  private BigInteger x = BigInteger.ZERO;
  private BigInteger yy = BigInteger.ZERO;
  private BigInteger yx = BigInteger.ZERO;
  private BigInteger xx = BigInteger.ZERO;

  /** One more article. */
  public void add(long articleY, long articleX) {
    BigInteger one = BigInteger.valueOf(articleY);
    BigInteger other = BigInteger.valueOf(articleX);
    articles++;
    y = y.add(one);
    x = x.add(other);
    yy = yy.add(one.multiply(one));
    yx = yx.add(one.multiply(other));
    xx = xx.add(other.multiply(other));
  }

  /** All articles of other sums too. */
  public void add(RatioSums other) {
    articles += other.articles;
    y = y.add(other.y);
    x = x.add(other.x);
    yy = yy.add(other.yy);
    yx = yx.add(other.yx);
    xx = xx.add(other.xx);
  }

  /**
   * The articles without some of them.
   *
   * @param part sums of articles that are all in these
   */
  public RatioSums without(RatioSums part) {
    RatioSums rest = new RatioSums();
    rest.articles = articles - part.articles;
    rest.y = y.subtract(part.y);
    rest.x = x.subtract(part.x);
    rest.yy = yy.subtract(part.yy);
    rest.yx = yx.subtract(part.yx);
    rest.xx = xx.subtract(part.xx);
    return rest;
  }

  /** How many were added. */
  public long articles() {
    return articles;
  }

  /** r; NaN where Σx is 0. */
  public double ratio() {
    return x.signum() == 0 ? Double.NaN : y.doubleValue() / x.doubleValue();
  }

  /**
   * Estimated variance of r: k / (k − 1) · Σ(y − r x)² / (Σx)² over the k articles.
   *
   * @return at least 0; NaN for fewer than two articles, and where Σx is 0
   */
  public double variance() {
    if (articles < 2 || x.signum() == 0) {
      return Double.NaN;
    }
    // Times (Σx)², so that it is a whole number: small differences of large ones stay exact.
    BigInteger squares =
        yy.multiply(x)
            .multiply(x)
            .subtract(BigInteger.TWO.multiply(y).multiply(x).multiply(yx))
            .add(y.multiply(y).multiply(xx));
    double length = x.doubleValue();
    return squares.doubleValue()
        / length
        / length
        / length
        / length
        * ((double) articles / (articles - 1));
  }
}
