package parallax.segment;

/** Goes through the words of a block: stretches between word breaks that hold a letter or digit. */
interface WordScanner {
  /** Starts with a block. */
  void start(String block);

  /** Moves to the next word that begins before a limit; false if there is none. */
  boolean next(int limit);

  /** Where the word begins. */
  int begin();

  /** Where it ends. */
  int end();
}
