package parallax.collocation;

/** Reads what a {@link NumberWriter} wrote. */
final class NumberReader {
  private final byte[] bytes;
  private int at;

  /**
   * A reader.
   *
   * @param bytes not copied
   */
  NumberReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  long next() {
    byte current = bytes[at++];
    long value = current & 0x7F;
    for (int shift = 7; current < 0; shift += 7) {
      current = bytes[at++];
      value |= (current & 0x7FL) << shift;
    }
    return value;
  }

  int nextInt() {
    return Math.toIntExact(next());
  }
}
