package parallax.collocation;

/** Reads what a {@link BlockWriter} wrote, one pattern after the other. */
final class BlockReader {
  private final NumberReader numbers;
  private int first;
  private int second;
  private int follower;
  private int outlet;
  private int n;
  private int initial;

  /** At the end the two words are greater than any. */
  private long words;

  private long rest;

  BlockReader(byte[] block) {
    numbers = new NumberReader(block);
    advance();
  }

  void advance() {
    if (!numbers.hasNext()) {
      words = Long.MAX_VALUE;
      return;
    }
    long head = numbers.next();
    int difference = (int) (head >>> BlockWriter.FLAGS);
    if ((head & BlockWriter.NEW_WORDS) == 0) {
      follower += difference;
    } else {
      int number = numbers.nextInt();
      second = difference == 0 ? second + number : number;
      first += difference;
      follower = numbers.nextInt();
    }
    outlet = numbers.nextInt();
    boolean once = (head & BlockWriter.ONCE) != 0;
    n = once ? 1 : numbers.nextInt();
    initial = once ? 0 : numbers.nextInt();
    words = ((long) first << Integer.SIZE) | second;
    rest = ((long) follower << Integer.SIZE) | outlet;
  }

  boolean isAtEnd() {
    return words == Long.MAX_VALUE;
  }

  /** The first word in the upper half, the second in the lower. */
  long words() {
    return words;
  }

  /** What follows in the upper half, the outlet in the lower. */
  long rest() {
    return rest;
  }

  int n() {
    return n;
  }

  int initial() {
    return initial;
  }

  boolean isBefore(BlockReader other) {
    return words < other.words || (words == other.words && rest < other.rest);
  }
}
