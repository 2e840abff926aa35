package parallax.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parallax.job.Finding;
import parallax.job.UserException;

/** Which outlets are compared with each other, one with one. */
final class OutletPairs {
  /** For the options of the job. */
  static final String OPTION = "--pairs";

  static final String DEFAULT = "12";
  static final String DESCRIPTION =
      "Outlets, those with the most tokens, each of which is compared with each other one alone in"
          + " ngram_pairs; 0 for none, at most 40 (default: ${DEFAULT-VALUE}). Not with --reference"
          + " or --reference-list.";

  /** N-grams of an outlet and size, those with the largest |z|, that its pairs are compared by. */
  static final int NGRAMS = 200;

  /** Each outlet more takes as many pairs more as there are outlets. */
  private static final int MOST = 40;

  private OutletPairs() {}

  /** An outlet and the one that it is compared with, by their places among those compared. */
  record Pair(int target, int reference) implements Serializable {}

  /**
   * Refuses a number of outlets that cannot be compared.
   *
   * @throws UserException saying what is expected
   */
  static void requireOutlets(int pairs) {
    if (pairs < 0 || pairs > MOST) {
      throw new UserException(
          "%s %d: expected a number of outlets from 0 to %d; %s is usual. To compare one with any other: %s OUTLET."
              .formatted(OPTION, pairs, MOST, DEFAULT, Reference.OPTION));
    }
  }

  /** Says so where outlets are left out. */
  static List<Finding> review(int pairs, long outlets) {
    if (pairs == 0 || outlets <= pairs) {
      return List.of();
    }
    return List.of(
        Finding.note(
            "ngram_pairs compares the %d largest of %,d outlets with one another; %s N takes more, at most %d."
                .formatted(pairs, outlets, OPTION, MOST)));
  }

  /**
   * The outlets with the most tokens, the largest first, equal ones in the order of their names.
   */
  static int[] largest(Comparison comparison, int most) {
    return IntStream.range(0, comparison.outlets().size())
        .boxed()
        .sorted(
            Comparator.comparing(
                (Integer outlet) -> comparison.totals().of(1, outlet), Comparator.reverseOrder()))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Each place with each other one, both ways. */
  static List<Pair> of(int outlets) {
    List<Pair> pairs = new ArrayList<>();
    for (int target = 0; target < outlets; target++) {
      for (int reference = 0; reference < outlets; reference++) {
        if (target != reference) {
          pairs.add(new Pair(target, reference));
        }
      }
    }
    return pairs;
  }
}
