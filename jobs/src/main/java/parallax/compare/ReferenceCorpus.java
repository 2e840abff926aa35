package parallax.compare;

import java.io.Serializable;

/**
 * What outlets are compared with: {@link OtherOutlets all others together}, {@link NamedOutlet one
 * of them}, or {@link ReferenceList a list of general language}. Other outlets are the one case in
 * which an outlet's own count matters: the more of an n-gram's occurrences it has, the fewer are
 * left.
 */
interface ReferenceCorpus extends Serializable {
  /** Stands for no outlet, and for an unknown number of articles. */
  int NONE = -1;

  /** N-grams of the size in what the outlet is compared with; 0 if it is compared with nothing. */
  long total(int size, int outlet);

  /** Occurrences for an outlet that does not have the n-gram. */
  long whereAbsent(NgramGroup ngram);

  /** Occurrences for an outlet that has the n-gram {@code target} times. */
  default long count(long whereAbsent, long target) {
    return whereAbsent;
  }

  /** What {@link #whereAbsent(NgramGroup)} was for an n-gram with these counts. */
  default long whereAbsent(long target, long count) {
    return count;
  }

  /** Articles that have the n-gram, where so many of the outlet have it; or {@link #NONE}. */
  long articles(NgramGroup ngram, long targetArticles);

  /** The number of the one outlet that it is, or {@link #NONE}. */
  default int outlet() {
    return NONE;
  }

  /** Whether it is made of outlets, so that articles can change sides. */
  default boolean hasArticles() {
    return true;
  }
}
