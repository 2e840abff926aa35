package parallax.ingest;

import java.util.Arrays;
import java.util.Comparator;

/** What keys are brought together by, and in which order they stand there. */
enum KeyOrder implements Comparator<ArticleKey> {
  /** Records of one id, the first in the input first. */
  BY_ID {
    @Override
    public int compare(ArticleKey left, ArticleKey right) {
      int order = left.baseId().compareTo(right.baseId());
      return order != 0 ? order : byPlace(left, right);
    }

    @Override
    boolean isSame(ArticleKey left, ArticleKey right) {
      return left.baseId().equals(right.baseId());
    }

    @Override
    int hash(ArticleKey key) {
      return key.baseId().hashCode();
    }
  },

  /** Copies of one text, the earliest day first. */
  BY_COPY {
    @Override
    public int compare(ArticleKey left, ArticleKey right) {
      int order = Arrays.compare(left.copyKey, right.copyKey);
      order = order != 0 ? order : Integer.compare(left.day, right.day);
      return order != 0 ? order : byPlace(left, right);
    }

    @Override
    boolean isSame(ArticleKey left, ArticleKey right) {
      return Arrays.equals(left.copyKey, right.copyKey);
    }

    @Override
    int hash(ArticleKey key) {
      return Arrays.hashCode(key.copyKey);
    }
  };

  /** Whether two keys belong together. */
  abstract boolean isSame(ArticleKey left, ArticleKey right);

  /** Equal where {@link #isSame} holds. */
  abstract int hash(ArticleKey key);

  private static int byPlace(ArticleKey left, ArticleKey right) {
    int order = Integer.compare(left.task, right.task);
    return order != 0 ? order : Long.compare(left.place, right.place);
  }
}
