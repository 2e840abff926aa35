package parallax.bench;

import java.util.SplittableRandom;

/**
 * Running words. Each depends on none, one, two or three words before it, or belongs to the
 * article's topic or the outlet's taste: so pairs and longer phrases come back as they do in news,
 * and outlets and articles differ. What may follow a context is a list that never ends, made by
 * hashing the context and the place in the list; early places are drawn more often.
 */
final class WordChain {
  private static final double FREE = 0.05;
  private static final double TOPIC = FREE + 0.05;
  private static final double OUTLET = TOPIC + 0.03;
  private static final double AFTER_ONE = OUTLET + 0.31;
  private static final double AFTER_TWO = AFTER_ONE + 0.27;

  private final WordFrequencies frequencies = new WordFrequencies();
  private final SplittableRandom random;
  private final long seed;
  private final long topic;
  private final long outlet;
  private int last = -1;
  private int secondLast = -1;
  private int thirdLast = -1;

  /**
   * @param seed of the whole text: the same phrases are frequent everywhere
   * @param random of the article
   */
  WordChain(long seed, SplittableRandom random, int outlet) {
    this.seed = Hash.mix(seed);
    this.random = random;
    this.topic = Hash.mix(this.seed + 1, place(20));
    this.outlet = Hash.mix(this.seed + 2, outlet);
  }

  void beginSentence() {
    last = -1;
    secondLast = -1;
    thirdLast = -1;
  }

  /** The rank of the next word; never that of the word before it. */
  int next() {
    int word = draw(random.nextDouble());
    if (word == last) {
      word = frequencies.rank(random.nextDouble());
    }
    thirdLast = secondLast;
    secondLast = last;
    last = word;
    return word;
  }

  private int draw(double kind) {
    if (kind < FREE) {
      return frequencies.rank(random.nextDouble());
    } else if (kind < TOPIC) {
      return listed(topic, place(12));
    } else if (kind < OUTLET) {
      return listed(outlet, place(60));
    }
    long one = Hash.mix(seed + 3, last);
    if (kind < AFTER_ONE) {
      return listed(one, place(3));
    }
    long two = Hash.mix(one, secondLast);
    return kind < AFTER_TWO
        ? listed(two, place(0.5))
        : listed(Hash.mix(two, thirdLast), place(0.2));
  }

  private int listed(long context, long place) {
    return frequencies.rank(Hash.uniform(Hash.mix(context, place)));
  }

  /**
   * A place in a list: two thirds of all draws fall on the first {@code width} places, the rest far
   * beyond.
   */
  private long place(double width) {
    double uniform = 1 - random.nextDouble();
    return (long) Math.min(1e15, width * (StrictMath.pow(uniform, -1 / 1.5) - 1));
  }
}
