package parallax.window;

/** Where a scan's n-grams go. */
@FunctionalInterface
public interface NgramSink {
  /**
   * Takes one n-gram.
   *
   * @param ids its ids from 0 on, with others after them; another n-gram's after the call
   * @param size how many of the ids are its own
   * @param cells its counts in each outlet that has it; another n-gram's after the call
   */
  void ngram(int[] ids, int size, OutletCells cells);
}
