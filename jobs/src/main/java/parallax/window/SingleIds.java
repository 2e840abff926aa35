package parallax.window;

/** The articles of each id's occurrences, ascending, by counting sort. */
final class SingleIds {
  /** By id, where its articles end, which is where those of the next id begin. */
  private final int[] ends;

  private final int[] articles;

  SingleIds(SpacedText text) {
    int[] ids = text.ids;
    // The id 0 is counted and placed like any other: no branch in the loops, and nobody asks.
    ends = new int[text.maxId + 2];
    for (int id : ids) {
      ends[id + 1]++;
    }
    Parts.addUp(ends);
    articles = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      articles[ends[ids[i]]++] = text.articles[i];
    }
  }

  /** Whether the id, from 1 to the text's largest, occurs. */
  boolean occurs(int id) {
    return begin(id) < end(id);
  }

  int begin(int id) {
    return ends[id - 1];
  }

  int end(int id) {
    return ends[id];
  }

  /** One article for each occurrence of each id, from {@link #begin} to {@link #end}. */
  int[] articles() {
    return articles;
  }
}
