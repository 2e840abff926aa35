package parallax.codebook;

/** The {@link Print prints} of the tokens of a text. */
final class Prints {
  private long[] a = {};
  private long[] b = {};
  private int length;

  void set(TokenClass[] text, int length) {
    if (a.length < length) {
      a = new long[2 * length];
      b = new long[2 * length];
    }
    for (int i = 0; i < length; i++) {
      a[i] = text[i].printA();
      b[i] = text[i].printB();
    }
    this.length = length;
  }

  /**
   * Whether a token may be in one of the word sets.
   *
   * @param wantedA first word of the print of the sets
   * @param wantedB second word
   * @param from first token to look at
   * @param count how many tokens to look at, at most
   * @return false only if none is in one of the sets
   */
  boolean anyOf(long wantedA, long wantedB, int from, int count) {
    int end = Math.min(length, from + count);
    for (int token = from; token < end; token++) {
      if ((wantedA & a[token]) != 0 && (wantedB & b[token]) != 0) {
        return true;
      }
    }
    return false;
  }
}
