package parallax.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The n-grams that two outlets are compared by: those selected of either, with their counts. */
final class PairChoice implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] outlets;
  private final PairCounts counts;

  /** By size and place of the outlet, places in the list of n-grams. */
  private final int[][][] chosen;

  private PairChoice(int[] outlets, PairCounts counts, int[][][] chosen) {
    this.outlets = outlets;
    this.counts = counts;
    this.chosen = chosen;
  }

  /**
   * A choice.
   *
   * @param outlets that are compared with each other
   * @param selected n-grams of each of them and size
   * @param counts of all that are selected
   */
  static PairChoice of(
      int[] outlets, List<SelectedNgram> selected, PairCounts counts, int maxSize) {
    Map<String, Integer> places = new HashMap<>();
    for (PairedNgram ngram : counts.ngrams()) {
      places.put(ngram.text(), places.size());
    }
    int[][][] chosen = new int[maxSize + 1][outlets.length][];
    for (int size = 0; size <= maxSize; size++) {
      for (int i = 0; i < outlets.length; i++) {
        int ofSize = size;
        int outlet = outlets[i];
        // An n-gram that none of the outlets has is not among the counts.
        chosen[size][i] =
            selected.stream()
                .filter(one -> one.outlet() == outlet && one.size() == ofSize)
                .map(SelectedNgram::ngram)
                .filter(places::containsKey)
                .mapToInt(places::get)
                .toArray();
      }
    }
    return new PairChoice(outlets, counts, chosen);
  }

  int outlet(int place) {
    return outlets[place];
  }

  /** Different n-grams of the size that one of the two has, or both. */
  long either(int size, OutletPairs.Pair pair) {
    return counts.either(size, pair.target(), pair.reference());
  }

  /** Those of a size that are selected of one of the two and that one of them has. */
  List<PairedNgram> ngrams(int size, OutletPairs.Pair pair) {
    TreeSet<Integer> places = new TreeSet<>();
    for (int outlet : new int[] {pair.target(), pair.reference()}) {
      for (int place : chosen[size][outlet]) {
        places.add(place);
      }
    }
    return places.stream()
        .map(counts.ngrams()::get)
        .filter(ngram -> ngram.n()[pair.target()] + ngram.n()[pair.reference()] > 0)
        .toList();
  }
}
