package parallax.encode;

import org.apache.spark.Partitioner;

/** Sends what is keyed by the number of a partition there. */
public final class ByNumber extends Partitioner {
  private static final long serialVersionUID = 1;

  private final int partitions;

  public ByNumber(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    return (Integer) key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByNumber same && same.partitions == partitions;
  }

  @Override
  public int hashCode() {
    return partitions;
  }
}
