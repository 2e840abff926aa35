package parallax.collocation;

import java.io.Serializable;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Sums that a partition asked for.
 *
 * @param home the partition that asked
 * @param partition the one that answers
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record MarginalReply(int home, int partition, byte[] answers) implements Serializable {

  /** All answers to a partition, given out in the order of its questions. */
  static NeededSums.Source source(Iterator<MarginalReply> replies, int partitions) {
    @Nullable NumberReader[] readers = new @Nullable NumberReader[partitions];
    replies.forEachRemaining(reply -> readers[reply.partition] = new NumberReader(reply.answers));
    return (marginal, first, second, scope) -> {
      NumberReader from = readers[ChunkPatterns.partition(first, second, partitions)];
      if (from == null) {
        throw new IllegalStateException("A partition did not answer");
      }
      return from.next();
    };
  }
}
