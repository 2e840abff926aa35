package parallax.compare;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.apache.spark.Partitioner;

/**
 * How the work of permuting is divided: by replicates, because a shuffle of the articles then
 * serves all n-grams; by n-grams, too, where their occurrences would not fit into the memory of one
 * task.
 */
final class PermutationParts extends Partitioner implements Serializable {
  private static final long serialVersionUID = 1;

  /** Replicates of every test. */
  static final int REPLICATES = 9_999;

  /** N-grams an article has, over all articles, that a task may hold; 4 to 12 bytes each. */
  private static final long PLACES = 50_000_000;

  private final int ngrams;
  private final int ofNgrams;
  private final int ofReplicates;

  /**
   * A division.
   *
   * @param ngrams different n-grams
   * @param places most n-grams an article may have, over all articles
   * @param tasks that can work at once
   */
  PermutationParts(int ngrams, long places, int tasks) {
    this.ngrams = ngrams;
    this.ofNgrams = (int) Math.max(1, Math.min(ngrams, (places + PLACES - 1) / PLACES));
    this.ofReplicates = Math.max(1, Math.min(ReplicateParts.blocks(REPLICATES), tasks / ofNgrams));
  }

  int ngrams() {
    return ngrams;
  }

  /** Parts of the n-grams. */
  int ofNgrams() {
    return ofNgrams;
  }

  int partOf(int ngram) {
    return ngram % ofNgrams;
  }

  /** The tasks that need a part of the n-grams. */
  int[] tasksOf(int part) {
    return IntStream.range(0, ofReplicates)
        .map(replicates -> replicates * ofNgrams + part)
        .toArray();
  }

  int partOfTask(int task) {
    return task % ofNgrams;
  }

  /** The first replicate of a task; that of the next part of the replicates is where it ends. */
  int firstReplicate(int task) {
    return first(task / ofNgrams);
  }

  int endReplicate(int task) {
    return first(task / ofNgrams + 1);
  }

  private int first(int part) {
    return ReplicateParts.first(REPLICATES, part, ofReplicates);
  }

  @Override
  public int numPartitions() {
    return ofNgrams * ofReplicates;
  }

  @Override
  public int getPartition(Object task) {
    return (Integer) task;
  }
}
