package parallax.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is counted for comparing outlets one with one; they go by their places among these. */
final class PairCounts implements Serializable {
  private static final long serialVersionUID = 1;

  /** The selected n-grams. */
  private final ArrayList<PairedNgram> ngrams = new ArrayList<>();

  /** Different n-grams that two outlets have both, by size; of one and itself, those it has. */
  private final long[][][] common;

  PairCounts(int maxSize, int outlets) {
    this.common = new long[maxSize + 1][outlets][outlets];
  }

  /** Counts an n-gram that these outlets have, the first {@code n} of the array. */
  void count(int size, int[] having, int n) {
    long[][] ofSize = common[size];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        ofSize[having[i]][having[j]]++;
      }
    }
  }

  void add(PairedNgram ngram) {
    ngrams.add(ngram);
  }

  /** All parts together. */
  static PairCounts sum(List<PairCounts> parts, int maxSize, int outlets) {
    PairCounts sum = new PairCounts(maxSize, outlets);
    for (PairCounts part : parts) {
      sum.ngrams.addAll(part.ngrams);
      for (int size = 1; size <= maxSize; size++) {
        for (int i = 0; i < outlets; i++) {
          long[] to = sum.common[size][i];
          long[] from = part.common[size][i];
          Arrays.setAll(to, j -> to[j] + from[j]);
        }
      }
    }
    return sum;
  }

  List<PairedNgram> ngrams() {
    return ngrams;
  }

  /** Different n-grams of the size that one of the two has, or both. */
  long either(int size, int outlet, int other) {
    long[][] ofSize = common[size];
    return ofSize[outlet][outlet] + ofSize[other][other] - ofSize[outlet][other];
  }
}
