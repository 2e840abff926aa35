package parallax.compare;

/** Replicates in parts for several tasks: whole blocks of as many as are shuffled at once. */
final class ReplicateParts {
  private static final int BLOCK = 64;

  private ReplicateParts() {}

  /** How many blocks there are; more parts than that would be empty. */
  static int blocks(int replicates) {
    return (replicates + BLOCK - 1) / BLOCK;
  }

  /**
   * The first replicate of a part; that of the next part is where it ends.
   *
   * @param part from 0; where it is the number of parts, all replicates
   */
  static int first(int replicates, int part, int parts) {
    return Math.min(replicates, (int) ((long) blocks(replicates) * part / parts) * BLOCK);
  }
}
