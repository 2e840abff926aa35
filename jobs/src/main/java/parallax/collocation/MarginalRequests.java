package parallax.collocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/**
 * Asks the partitions that have them for the sums of the candidates of one: each gets its questions
 * in the order of the candidates, and its answers come in the same order.
 */
final class MarginalRequests implements NeededSums.Source {

  /**
   * Sums that a partition is asked for.
   *
   * @param home the partition that asks
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Request(int home, byte[] questions) implements Serializable {

    /** The sums, in the same order. */
    MarginalReply answer(int partition, PartitionSums sums) {
      NumberReader reader = new NumberReader(questions);
      NumberWriter answers = new NumberWriter();
      while (reader.hasNext()) {
        long head = reader.next();
        int marginal = (int) (head & MARGINAL);
        long first = reader.next();
        long second = reader.next();
        long words = (first << Integer.SIZE) | second;
        answers.add(sums.of(marginal).of(words, (int) (head >>> MARGINAL_BITS)));
      }
      return new MarginalReply(home, partition, answers.toArray());
    }
  }

  private static final int MARGINAL_BITS = 3;
  private static final int MARGINAL = (1 << MARGINAL_BITS) - 1;

  private final NumberWriter[] questions;

  private MarginalRequests(int partitions) {
    questions = new NumberWriter[partitions];
    Arrays.setAll(questions, i -> new NumberWriter());
  }

  /** The questions of a partition by whom they are for. */
  static Iterator<Tuple2<Integer, Request>> of(int home, Candidates candidates, int partitions) {
    MarginalRequests requests = new MarginalRequests(partitions);
    for (int row = 0; row < candidates.size(); row++) {
      NeededSums.of(candidates, row, requests);
    }
    List<Tuple2<Integer, Request>> messages = new ArrayList<>();
    for (int p = 0; p < partitions; p++) {
      if (!requests.questions[p].isEmpty()) {
        messages.add(new Tuple2<>(p, new Request(home, requests.questions[p].toArray())));
      }
    }
    return messages.iterator();
  }

  @Override
  public long sum(int marginal, int first, int second, int scope) {
    NumberWriter to = questions[ChunkPatterns.partition(first, second, questions.length)];
    to.add(((long) scope << MARGINAL_BITS) | marginal);
    to.add(first);
    to.add(second);
    return 0;
  }
}
