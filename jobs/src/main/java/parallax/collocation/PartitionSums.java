package parallax.collocation;

import java.io.Serializable;
import java.util.Arrays;

/** The candidates of a partition, and the sums that candidates of all partitions may need. */
final class PartitionSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final Candidates candidates = new Candidates();
  private final MarginalSums[] marginals = new MarginalSums[Marginal.SIZE];

  PartitionSums(int minimum) {
    Arrays.setAll(marginals, i -> new MarginalSums(minimum));
  }

  Candidates candidates() {
    return candidates;
  }

  MarginalSums of(int marginal) {
    return marginals[marginal];
  }

  void trim() {
    for (MarginalSums sums : marginals) {
      sums.trim();
    }
  }
}
