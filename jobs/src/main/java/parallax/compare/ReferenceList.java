package parallax.compare;

import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** How often terms occur in general language. */
final class ReferenceList implements ReferenceCorpus {
  static final String OPTION = "--reference-list";

  private static final long serialVersionUID = 1;

  private final TermNumbers counts;
  private final long[] totals;

  /**
   * A list.
   *
   * @param counts occurrences by n-gram, its tokens joined with one space
   * @param totals n-grams of each size that the counts are taken of, by size; 0 for a size that the
   *     list does not have
   */
  ReferenceList(Map<String, Long> counts, long[] totals) {
    this.counts = TermNumbers.of(counts);
    this.totals = totals.clone();
  }

  /** 0 for a term that is not in the list. */
  long count(UTF8String ngram) {
    return Math.max(0, counts.get(ngram));
  }

  /** What the counts of n-grams of the size are taken of; 0 if there are none. */
  long total(int size) {
    return size < totals.length ? totals[size] : 0;
  }

  @Override
  public long total(int size, int outlet) {
    return total(size);
  }

  @Override
  public long whereAbsent(NgramGroup ngram) {
    return count(ngram.text());
  }

  @Override
  public long articles(NgramGroup ngram, long targetArticles) {
    return NONE;
  }

  @Override
  public boolean hasArticles() {
    return false;
  }
}
