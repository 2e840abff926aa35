package parallax.collocation;

import java.util.List;

/**
 * Sums up the patterns of a partition, in their order: finds the n-grams that occur often enough,
 * and keeps the sums that other partitions may ask for.
 */
final class PatternScan {
  private static final int N = 0;
  private static final int NESTED = 1;
  private static final int FIRST_TWO = 2;
  private static final int LAST_TWO = 3;
  private static final int OUTER_TWO = 4;
  private static final int THINGS = 5;

  private final BlockMerge patterns;
  private final int minimum;
  private final PartitionSums found;
  private final OutletSums sums;
  private final OutletSums triple;
  private int follower;

  /** The first triple of the two words that are being read. */
  private int firstTriple;

  private PatternScan(List<byte[]> blocks, int outlets, int minimum) {
    this.patterns = new BlockMerge(blocks);
    this.minimum = minimum;
    this.found = new PartitionSums(minimum);
    this.sums = new OutletSums(THINGS, outlets);
    this.triple = new OutletSums(1, outlets);
  }

  /**
   * What the blocks of a partition amount to.
   *
   * @param minimum occurrences in a scope from which an n-gram is a candidate there, at least 1
   */
  static PartitionSums of(List<byte[]> blocks, int outlets, int minimum) {
    return new PatternScan(blocks, outlets, minimum).scan();
  }

  private PartitionSums scan() {
    long words = -1;
    while (patterns.next()) {
      if (patterns.words() != words || patterns.follower() != follower) {
        closeTriple(words);
        follower = patterns.follower();
      }
      if (patterns.words() != words) {
        close(words);
        words = patterns.words();
      }
      if (patterns.second() == 0) {
        addWord();
      } else {
        addPair();
      }
    }
    closeTriple(words);
    close(words);
    found.trim();
    return found;
  }

  private void addWord() {
    int outlet = patterns.outlet();
    long n = patterns.n();
    int before = Surroundings.before(follower);
    int behind = Surroundings.behind(follower);
    sums.add(Marginal.FIRST_OF_TWO, outlet, behind >= 1 ? n : 0);
    sums.add(Marginal.SECOND_OF_TWO, outlet, before >= 1 ? n : 0);
    sums.add(Marginal.FIRST_OF_THREE, outlet, behind == 2 ? n : 0);
    sums.add(Marginal.SECOND_OF_THREE, outlet, before >= 1 && behind >= 1 ? n : 0);
    sums.add(Marginal.THIRD_OF_THREE, outlet, before == 2 ? n : 0);
  }

  private void addPair() {
    int outlet = patterns.outlet();
    long n = patterns.n();
    if (follower == Follower.SKIP) {
      sums.add(OUTER_TWO, outlet, n);
      return;
    }
    long later = n - patterns.initial();
    boolean atEnd = follower == Follower.END;
    sums.add(N, outlet, n);
    sums.add(NESTED, outlet, atEnd ? later : n);
    sums.add(FIRST_TWO, outlet, atEnd ? 0 : n);
    sums.add(LAST_TWO, outlet, later);
    if (Follower.isWord(follower)) {
      triple.add(0, outlet, n);
    }
  }

  private void closeTriple(long words) {
    if (triple.outlets() == 0) {
      return;
    }
    long total = triple.total(0);
    if (total >= minimum) {
      int third = Follower.id(follower);
      found.candidates().addTriple(words, third, Scope.CORPUS, total);
      for (int i = 0; i < triple.outlets(); i++) {
        int outlet = triple.outlet(i);
        long n = triple.of(0, outlet);
        if (n >= minimum) {
          found.candidates().addTriple(words, third, Scope.of(outlet), n);
        }
      }
    }
    triple.clear();
  }

  private void close(long words) {
    sums.sort();
    if ((int) words == 0) {
      for (int thing = 0; thing < THINGS; thing++) {
        found.of(thing).add(words, sums, thing);
      }
    } else if (sums.outlets() > 0) {
      closePair(words);
    }
    sums.clear();
  }

  private void closePair(long words) {
    found.of(Marginal.LAST_TWO_OF_THREE).add(words, sums, LAST_TWO);
    found.of(Marginal.OUTER_TWO_OF_THREE).add(words, sums, OUTER_TWO);
    Candidates candidates = found.candidates();
    long firstTwo = sums.total(FIRST_TWO);
    for (int row = firstTriple; row < candidates.size(); row++) {
      int scope = candidates.scope(row);
      candidates.setFirstTwoOfThree(
          row, scope == Scope.CORPUS ? firstTwo : sums.of(FIRST_TWO, Scope.outlet(scope)));
    }
    long total = sums.total(N);
    if (total >= minimum) {
      candidates.addPair(words, Scope.CORPUS, total, sums.total(NESTED));
      for (int i = 0; i < sums.outlets(); i++) {
        int outlet = sums.outlet(i);
        long n = sums.of(N, outlet);
        if (n >= minimum) {
          candidates.addPair(words, Scope.of(outlet), n, sums.of(NESTED, outlet));
        }
      }
    }
    firstTriple = candidates.size();
  }
}
