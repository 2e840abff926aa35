package parallax.stats;

/**
 * Buckets of articles in the order of their draws, put together where all their articles get one
 * label. A bucket in which one label ends and the next begins is a group by itself.
 */
final class BucketGroups {
  private final int[] labelEnds;

  /** The group of each bucket. */
  private final int[] groups;

  /** Where each group begins among the articles; then moved by who places them. */
  private final int[] places;

  private final boolean[] mixed;
  private int size;

  /**
   * No groups yet.
   *
   * @param labelEnds for each label the number of articles that have it or an earlier one
   */
  BucketGroups(int[] labelEnds, int buckets) {
    this.labelEnds = labelEnds;
    this.groups = new int[buckets];
    this.places = new int[2 * labelEnds.length];
    this.mixed = new boolean[places.length];
  }

  /** Makes the groups of buckets with so many articles. */
  void form(int[] bucketSizes) {
    int begin = 0;
    int label = 0;
    boolean isOpen = false;
    size = 0;
    for (int bucket = 0; bucket < groups.length; bucket++) {
      int end = begin + bucketSizes[bucket];
      while (labelEnds[label] <= begin && label + 1 < labelEnds.length) {
        label++;
        isOpen = false;
      }
      boolean isWhole = end <= labelEnds[label];
      if (!isOpen || !isWhole) {
        places[size] = begin;
        mixed[size++] = !isWhole;
      }
      isOpen = isWhole;
      groups[bucket] = size - 1;
      begin = end;
    }
  }

  /** How many. */
  int size() {
    return size;
  }

  /** The next free place of a bucket's group. */
  int nextPlace(int bucket) {
    return places[groups[bucket]]++;
  }

  /** Whether the group is a bucket in which labels meet. */
  boolean isMixed(int group) {
    return mixed[group];
  }

  /** Where a group begins, once all articles have places. */
  int begin(int group) {
    return group == 0 ? 0 : places[group - 1];
  }

  /** Where a group ends, once all articles have places. */
  int end(int group) {
    return places[group];
  }
}
