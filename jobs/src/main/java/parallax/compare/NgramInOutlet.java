package parallax.compare;

import org.jspecify.annotations.Nullable;
import parallax.stats.Dispersion;

/** What is counted of an n-gram in an outlet that has it. */
final class NgramInOutlet {
  private final SizeTotals.Outlet outlet;
  private final long n;
  private final long articles;
  private long commonestLonger;
  private long topArticle;
  private long deviation;
  private long positionsSeen;

  NgramInOutlet(SizeTotals.Outlet outlet, long n, long articles) {
    this.outlet = outlet;
    this.n = n;
    this.articles = articles;
  }

  /** An n-gram that is one word longer and contains this one occurs {@code count} times. */
  void longer(long count) {
    commonestLonger = Math.max(commonestLonger, count);
  }

  /** An article of {@code positions} n-grams has it {@code count} times. */
  void article(long count, long positions) {
    topArticle = Math.max(topArticle, count);
    deviation += Math.abs(count * outlet.positions() - positions * n);
    positionsSeen += positions;
  }

  SizeTotals.Outlet outlet() {
    return outlet;
  }

  long n() {
    return n;
  }

  long articles() {
    return articles;
  }

  double topArticleShare() {
    return (double) topArticle / n;
  }

  long independent() {
    return commonestLonger == n ? 0 : n;
  }

  /** Null where the outlet has one article only. */
  @Nullable Double dpNorm() {
    // Articles without the n-gram were not seen; each adds its positions times n.
    long all = deviation + (outlet.positions() - positionsSeen) * n;
    double dp = Dispersion.fromDeviation((double) all, n, outlet.positions());
    double normalised = Dispersion.normalised(dp, outlet.smallestArticle(), outlet.positions());
    return Double.isNaN(normalised) ? null : normalised;
  }
}
