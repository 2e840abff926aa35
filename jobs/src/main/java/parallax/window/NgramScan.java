package parallax.window;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the n-grams of one partition in a single pass over its blocks: windows come in order, so
 * an n-gram is a prefix that stays open while windows begin with it. When it closes, its
 * occurrences are added up, and they are dropped at once if there are too few.
 */
public final class NgramScan {
  private final long minCount;
  private final Merge merge;
  private final Occurrences occurrences = new Occurrences();
  private final ArticleCounts articleCounts;
  private final OutletCells cells;
  private final int[] ids = new int[EntryHead.MOST_IDS];

  /** By length of an open prefix: where its occurrences begin. */
  private final int[] starts = new int[EntryHead.MOST_IDS + 1];

  /** By length of an open prefix and outlet: the most of an n-gram that begins with it. */
  private final long[][] extensions;

  private int open;

  /**
   * A scan of a partition's blocks, which may not be closed before it is at its end.
   *
   * @param minCount occurrences in all outlets from which an n-gram is given to the sink
   * @param outletTokens counted tokens of each outlet, those without an n-gram included
   */
  public NgramScan(Blocks blocks, long minCount, long[] outletTokens) {
    this.minCount = minCount;
    Articles articles = new Articles();
    List<BlockReader> readers = new ArrayList<>();
    for (BlockInput input : blocks.inputs()) {
      readers.add(new BlockReader(input, articles));
    }
    merge = new Merge(readers);
    articleCounts = new ArticleCounts(articles);
    cells = new OutletCells(outletTokens);
    extensions = new long[EntryHead.MOST_IDS + 1][outletTokens.length];
  }

  /** Gives all n-grams to the sink, those that begin with another before it. */
  public void all(NgramSink sink) {
    while (some(sink)) {
      // Goes on.
    }
  }

  /**
   * Reads on until something was given to the sink: at most one n-gram of each size, longest first.
   *
   * @return false if there was nothing left to give
   */
  public boolean some(NgramSink sink) {
    while (merge.more()) {
      boolean given = close(merge.common(), sink);
      openTo(merge.entry());
      merge.entry().read(occurrences);
      merge.advance();
      if (given) {
        return true;
      }
    }
    return close(0, sink);
  }

  private void openTo(BlockReader entry) {
    int length = entry.length();
    while (open < length) {
      ids[open] = entry.ids()[open];
      starts[++open] = occurrences.size();
    }
  }

  /** Closes the open prefixes of more than {@code length} ids. */
  private boolean close(int length, NgramSink sink) {
    if (open <= length) {
      return false;
    }
    int outermost = starts[length + 1];
    boolean given = false;
    // A longer prefix has no more occurrences than a shorter one: mostly there is nothing to give.
    if (occurrences.sum(outermost) >= minCount) {
      for (; open > length; open--) {
        given |= give(sink);
        occurrences.drop(starts[open], open - 1);
      }
    } else {
      occurrences.drop(outermost, length);
      open = length;
    }
    return given;
  }

  private boolean give(NgramSink sink) {
    int start = starts[open];
    long total = occurrences.sum(start);
    if (total < minCount || total == 0) {
      return false;
    }
    cells.clear();
    articleCounts.fill(cells, occurrences, start);
    cells.finish(extensions[open]);
    for (int i = 0; i < cells.size(); i++) {
      int outlet = cells.outlet(i);
      extensions[open][outlet] = 0;
      if (open > 2) {
        extensions[open - 1][outlet] = Math.max(extensions[open - 1][outlet], cells.n(i));
      }
    }
    sink.ngram(ids, open, cells);
    return true;
  }
}
