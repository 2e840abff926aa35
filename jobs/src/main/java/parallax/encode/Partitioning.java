package parallax.encode;

/** How many partitions what is counted in a text is spread over. */
public final class Partitioning {
  /** Below this a further partition costs more than it brings. */
  private static final long LEAST_TOKENS = 200_000;

  private Partitioning() {}

  /**
   * As many as memory asks for; where that leaves cores idle, up to one a core, none of them tiny.
   *
   * @param tokens of the whole text
   * @param most tokens whose counts one partition can hold
   * @param cores tasks that can work at once
   * @return at least 1
   */
  public static int of(long tokens, long most, int cores) {
    long enough = (tokens + most - 1) / most;
    long useful = Math.min(cores, tokens / LEAST_TOKENS);
    return Math.toIntExact(Math.max(1, Math.max(enough, useful)));
  }
}
