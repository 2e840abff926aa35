package parallax.parquet;

/** Decides by the words of a row whether the row is read. */
public interface WordFilter {
  /**
   * What the filter calls a word. It is asked once for each different word of a row group, not for
   * each occurrence.
   */
  int number(String word);

  /**
   * Whether a row is wanted.
   *
   * @param words numbers of its words, in their order
   * @param begin where the row's begin
   * @param end behind its last
   */
  boolean passes(int[] words, int begin, int end);

  /** A row group ends: numbers that were given out are asked about no more. */
  void forgetWords();
}
