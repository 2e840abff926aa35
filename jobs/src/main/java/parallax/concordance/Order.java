package parallax.concordance;

import java.io.Serializable;
import java.util.Comparator;

/** How lines are sorted; equal ones by outlet and place, so that the order is always the same. */
public enum Order {
  /** By the words before the match, the nearest first. */
  LEFT,
  /** By the words behind the match. */
  RIGHT,
  /** By outlet, article and place. */
  OUTLET;

  Comparator<Line> comparator() {
    return (Comparator<Line> & Serializable) this::compare;
  }

  private int compare(Line a, Line b) {
    int byText =
        switch (this) {
          case LEFT -> a.leftKey().compareTo(b.leftKey());
          case RIGHT -> a.rightKey().compareTo(b.rightKey());
          case OUTLET -> 0;
        };
    if (byText != 0) {
      return byText;
    }
    int byOutlet = a.outlet().compareTo(b.outlet());
    int byArticle = byOutlet != 0 ? byOutlet : a.articleId().compareTo(b.articleId());
    int byBegin = byArticle != 0 ? byArticle : Integer.compare(a.begin(), b.begin());
    return byBegin != 0 ? byBegin : Integer.compare(a.end(), b.end());
  }
}
