package parallax.stats;

import java.util.Arrays;

/**
 * Random permutations of the labels of articles, a block of up to 64 replicates at a time.
 *
 * <p>In each replicate the articles, sorted by their {@link Draws draw}, get the labels in turn:
 * the first label goes to the articles with the smallest draws, as many as have it, and so on. So
 * every label keeps its number of articles exactly, all ways to hand out the labels are equally
 * likely, and who gets which depends on the articles' streams alone. Which articles have a label
 * matters, not their order within it: one pass counts how many fall into each bucket, by the
 * leading bits of their draws, another puts the articles to their labels, and only buckets in which
 * one label ends and the next begins are sorted.
 *
 * <p>Needs 4 bytes an article and replicate of a block, and 16 bytes an article more.
 */
final class ArticleShuffle {
  /** Replicates in a full block, one for each bit of a word. */
  static final int LANES = Long.SIZE;

  private static final int ARTICLES_PER_BUCKET = 8;

  private final long[] streams;
  private final int[] labelEnds;
  private final int shift;
  private final int[] bucketSizes;
  private final BucketGroups groups;
  private final long[] draws;

  /** In each lane the articles, those of label 0 first, then those of label 1, and so on. */
  private final int[][] order = new int[LANES][];

  private int lanes;

  /**
   * A shuffle.
   *
   * @param streams of the articles, all different
   * @param labelCounts number of articles of each label; together the number of articles
   */
  ArticleShuffle(long[] streams, int[] labelCounts) {
    this.streams = streams;
    this.labelEnds = labelCounts.clone();
    Arrays.parallelPrefix(labelEnds, Integer::sum);
    if (labelEnds[labelEnds.length - 1] != streams.length) {
      throw new IllegalArgumentException(
          "labels for %d articles, but there are %d"
              .formatted(labelEnds[labelEnds.length - 1], streams.length));
    }
    int buckets = Math.max(2, Integer.highestOneBit(streams.length / ARTICLES_PER_BUCKET));
    this.shift = Long.numberOfLeadingZeros(buckets) + 1;
    this.bucketSizes = new int[buckets];
    this.groups = new BucketGroups(labelEnds, buckets);
    this.draws = new long[streams.length];
  }

  /**
   * Makes the permutations of a block.
   *
   * @param first number of the first replicate, from 0
   * @param lanes number of replicates, 1 to {@link #LANES}
   */
  void shuffle(long first, int lanes) {
    this.lanes = lanes;
    for (int lane = 0; lane < lanes; lane++) {
      if (order[lane] == null) {
        order[lane] = new int[streams.length];
      }
      draw(first + lane);
      groups.form(bucketSizes);
      place(order[lane]);
      sortWhereLabelsMeet(order[lane]);
    }
  }

  /**
   * Which articles have a label: bit i of an article's word is set where it has the label in lane
   * i.
   *
   * @param members a word an article, overwritten
   * @param lengths of the articles
   * @param sums of the lengths of the articles that have the label, in each lane; overwritten
   */
  void members(int label, long[] members, int[] lengths, long[] sums) {
    Arrays.fill(members, 0);
    int from = label == 0 ? 0 : labelEnds[label - 1];
    for (int lane = 0; lane < lanes; lane++) {
      int[] articles = order[lane];
      long bit = 1L << lane;
      long sum = 0;
      for (int i = from; i < labelEnds[label]; i++) {
        int article = articles[i];
        members[article] |= bit;
        sum += lengths[article];
      }
      sums[lane] = sum;
    }
  }

  /** Draws, and counts how many fall into each bucket. */
  private void draw(long replicate) {
    Arrays.fill(bucketSizes, 0);
    // By itself, so that several articles' draws can be made at once.
    for (int article = 0; article < draws.length; article++) {
      draws[article] = Draws.draw(streams[article], replicate);
    }
    for (long draw : draws) {
      bucketSizes[(int) (draw >>> shift)]++;
    }
  }

  private void place(int[] articles) {
    for (int article = 0; article < draws.length; article++) {
      articles[groups.nextPlace((int) (draws[article] >>> shift))] = article;
    }
  }

  private void sortWhereLabelsMeet(int[] articles) {
    for (int group = 0; group < groups.size(); group++) {
      if (groups.isMixed(group)) {
        sort(articles, groups.begin(group), groups.end(group));
      }
    }
  }

  /** Insertion: a bucket has few articles. */
  private void sort(int[] articles, int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      int article = articles[i];
      int at = i;
      while (at > begin && Long.compareUnsigned(draws[articles[at - 1]], draws[article]) > 0) {
        articles[at] = articles[at - 1];
        at--;
      }
      articles[at] = article;
    }
  }
}
