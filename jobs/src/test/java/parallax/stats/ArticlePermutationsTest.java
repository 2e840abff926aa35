package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePermutationsTest {
  /** Articles, and how often each of some terms stands in each of them. */
  private static final class Corpus {
    private final long[] streams;
    private final int[] labels;
    private final int[] lengths;
    private final int labelCount;
    private final int[][] terms;

    Corpus(long[] streams, int[] labels, int[] lengths, int labelCount, int[][] terms) {
      this.streams = streams;
      this.labels = labels;
      this.lengths = lengths;
      this.labelCount = labelCount;
      this.terms = terms;
    }

    static Corpus of(int[] labels, int[] lengths, int[]... terms) {
      long[] streams =
          IntStream.range(0, labels.length)
              .mapToLong(i -> Draws.stream(2026, "article " + i))
              .toArray();
      int labelCount = Arrays.stream(labels).max().orElseThrow() + 1;
      return new Corpus(streams, labels, lengths, labelCount, terms);
    }

    static Corpus random(int seed, int articles, int labelCount, int longest) {
      Random random = new Random(seed);
      int[] labels =
          IntStream.range(0, articles)
              .map(i -> i < labelCount ? i : random.nextInt(labelCount))
              .toArray();
      int[] lengths = random.ints(articles, 1, longest).toArray();
      int[][] terms = new int[20][articles];
      for (int[] term : terms) {
        double share = random.nextDouble();
        for (int article = 0; article < articles; article++) {
          term[article] =
              random.nextDouble() < share ? random.nextInt(1 + lengths[article] / 3) : 0;
        }
      }
      return of(labels, lengths, terms);
    }

    Corpus reversed() {
      int n = labels.length;
      return new Corpus(
          IntStream.range(0, n).mapToLong(i -> streams[n - 1 - i]).toArray(),
          reversed(labels),
          reversed(lengths),
          labelCount,
          Arrays.stream(terms).map(Corpus::reversed).toArray(int[][]::new));
    }

    private static int[] reversed(int[] values) {
      return IntStream.range(0, values.length).map(i -> values[values.length - 1 - i]).toArray();
    }

    /** All terms with all labels. */
    int[] extremes(int from, int to) {
      ArticlePermutations permutations =
          new ArticlePermutations(streams, labels, lengths, labelCount);
      for (int[] term : terms) {
        for (int label = 0; label < labelCount; label++) {
          permutations.add(label, occurrences(term));
        }
      }
      return permutations.extremes(from, to);
    }

    /** All terms with all labels, where articles as such have no length. */
    int[] extremesWithOwnLengths(int from, int to) {
      ArticlePermutations permutations =
          new ArticlePermutations(streams, labels, new int[labels.length], labelCount);
      for (int[] term : terms) {
        for (int label = 0; label < labelCount; label++) {
          permutations.add(label, occurrences(term), occurrences(lengths));
        }
      }
      return permutations.extremes(from, to);
    }

    private static ArticleOccurrences occurrences(int[] term) {
      ArticleOccurrences occurrences = new ArticleOccurrences();
      for (int article = term.length - 1; article >= 0; article--) {
        if (term[article] > 0) {
          occurrences.add(article, term[article]);
        }
      }
      return occurrences;
    }

    /**
     * The same by sorting all articles in each replicate and adding up with whole numbers of any
     * size.
     */
    int[] slowExtremes(int from, int to) {
      int[] extremes = new int[terms.length * labelCount];
      BigInteger[] observed = excesses(labels);
      for (int replicate = from; replicate < to; replicate++) {
        BigInteger[] shuffled = excesses(slowShuffle(replicate));
        for (int i = 0; i < extremes.length; i++) {
          extremes[i] += shuffled[i].compareTo(observed[i]) >= 0 ? 1 : 0;
        }
      }
      return extremes;
    }

    private BigInteger[] excesses(int[] labels) {
      return IntStream.range(0, terms.length * labelCount)
          .mapToObj(i -> excess(terms[i / labelCount], labels, i % labelCount))
          .toArray(BigInteger[]::new);
    }

    private int[] slowShuffle(int replicate) {
      int[] sortedLabels = Arrays.stream(labels).sorted().toArray();
      int[] order =
          IntStream.range(0, labels.length)
              .boxed()
              .sorted(
                  Comparator.comparing(
                      article -> Draws.draw(streams[article], replicate), Long::compareUnsigned))
              .mapToInt(article -> article)
              .toArray();
      int[] shuffled = new int[labels.length];
      for (int place = 0; place < order.length; place++) {
        shuffled[order[place]] = sortedLabels[place];
      }
      return shuffled;
    }

    BigInteger excess(int[] term, int[] labels, int label) {
      long in = 0;
      long inLength = 0;
      for (int article = 0; article < labels.length; article++) {
        in += labels[article] == label ? term[article] : 0;
        inLength += labels[article] == label ? lengths[article] : 0;
      }
      return BigInteger.valueOf(in)
          .multiply(BigInteger.valueOf(Arrays.stream(lengths).asLongStream().sum()))
          .subtract(
              BigInteger.valueOf(Arrays.stream(term).asLongStream().sum())
                  .multiply(BigInteger.valueOf(inLength)))
          .abs();
    }
  }

  /** The longest lengths put the products beyond 64 bits. */
  @ParameterizedTest
  @CsvSource({
    "7, 2, 30",
    "9, 9, 30",
    "40, 5, 200",
    "300, 3, 4000",
    "200, 70, 300",
    "64, 4, 2000000000"
  })
  void equalsSortingAndAddingInEachReplicate(int articles, int labels, int longest) {
    Corpus corpus = Corpus.random(articles, articles, labels, longest);
    assertThat(corpus.extremes(0, 150)).isEqualTo(corpus.slowExtremes(0, 150));
  }

  @ParameterizedTest
  @CsvSource({"9, 3, 30", "200, 7, 300", "64, 4, 2000000000"})
  void lengthsMayBeGivenWithEachTerm(int articles, int labels, int longest) {
    Corpus corpus = Corpus.random(5, articles, labels, longest);
    assertThat(corpus.extremesWithOwnLengths(0, 150)).isEqualTo(corpus.extremes(0, 150));
  }

  @Test
  void replicatesMayBeDividedAnyhow() {
    Corpus corpus = Corpus.random(1, 90, 4, 500);
    int[] first = corpus.extremes(0, 64);
    int[] second = corpus.extremes(64, 333);
    assertThat(corpus.extremes(0, 333))
        .isEqualTo(IntStream.range(0, first.length).map(i -> first[i] + second[i]).toArray());
  }

  @Test
  void theOrderOfArticlesDoesNotShow() {
    Corpus corpus = Corpus.random(2, 90, 4, 500);
    assertThat(corpus.reversed().extremes(0, 200)).isEqualTo(corpus.extremes(0, 200));
  }

  /** All twenty ways to give three of six articles to the first label. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void approachesTheShareOfAllWaysToHandOutTheLabels(int seed) {
    Random random = new Random(seed);
    int[] lengths = random.ints(6, 20, 60).toArray();
    int[] term = random.ints(6, 0, 8).toArray();
    int[] labels = {0, 0, 0, 1, 1, 1};
    Corpus corpus = Corpus.of(labels, lengths, term);
    int ways = 0;
    int extreme = 0;
    for (int mask = 0; mask < 64; mask++) {
      if (Integer.bitCount(mask) == 3) {
        int chosen = mask;
        int[] way = IntStream.range(0, 6).map(article -> chosen >> article & 1).toArray();
        ways++;
        extreme +=
            corpus.excess(term, way, 0).compareTo(corpus.excess(term, labels, 0)) >= 0 ? 1 : 0;
      }
    }
    double share = (double) extreme / ways;
    int[] extremes = corpus.extremes(0, 9999);
    assertThat(ways).isEqualTo(20);
    assertThat(ArticlePermutations.pValue(extremes[0], 9999))
        .isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / 9999) + 1e-4));
    assertThat(extremes[1]).as("the other label").isEqualTo(extremes[0]);
  }

  @Test
  void twoArticlesSayNothing() {
    Corpus corpus = Corpus.of(new int[] {0, 1}, new int[] {100, 150}, new int[] {9, 0});
    assertThat(corpus.extremes(0, 999)).containsOnly(999);
    assertThat(ArticlePermutations.pValue(999, 999)).isEqualTo(1);
  }

  @Test
  void aTermOfOneArticleIsNoSurpriseHoweverOftenItStandsThere() {
    int[] labels = IntStream.range(0, 40).map(article -> article % 4).toArray();
    int[] lengths = IntStream.range(0, 40).map(article -> 500).toArray();
    int[] burst = new int[40];
    burst[8] = 60;
    double g2 = G2.signed(60, 5000, 0, 15000);
    assertThat(G2.pValue(g2)).isLessThan(1e-30);
    int extremes = Corpus.of(labels, lengths, burst).extremes(0, 9999)[0];
    assertThat(ArticlePermutations.pValue(extremes, 9999)).isCloseTo(0.25, within(0.02));
  }

  @Test
  void isUniformWhereTheLabelsHaveNothingToDoWithTheTerm() {
    Random random = new Random(5);
    int[] labels = IntStream.range(0, 60).map(article -> article % 3).toArray();
    int[] lengths = random.ints(60, 200, 1500).toArray();
    int[][] terms = new int[400][];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = random.ints(60, 0, 30).toArray();
    }
    int[] extremes = Corpus.of(labels, lengths, terms).extremes(0, 999);
    for (double level : new double[] {0.05, 0.2, 0.5}) {
      double below =
          IntStream.range(0, terms.length)
              .filter(i -> ArticlePermutations.pValue(extremes[3 * i], 999) <= level)
              .count();
      assertThat(below / terms.length)
          .as("share at %s", level)
          .isCloseTo(level, within(4 * Math.sqrt(level * (1 - level) / terms.length)));
    }
  }

  @Test
  void thePValueIsNeverZero() {
    assertThat(ArticlePermutations.pValue(0, 9999)).isEqualTo(1e-4);
  }
}
