package parallax.window;

/** Reads a block entry by entry. */
final class BlockReader {
  private final BlockInput input;
  private final int[] articleNumbers;
  private final int[] ids = new int[EntryHead.MOST_IDS + 1];
  private int common;
  private int length;
  private int covered;
  private int from;
  private boolean several;

  /** Reads the block's articles and makes them known. */
  BlockReader(BlockInput input, Articles articles) {
    this.input = input;
    input.more();
    articleNumbers = new int[input.number()];
    String first = input.text();
    String last = input.text();
    for (int i = 0; i < articleNumbers.length; i++) {
      input.more();
      int outlet = input.number();
      int tokens = input.number();
      if (i == 0) {
        articleNumbers[i] = articles.addPart(first, outlet, tokens);
      } else if (i == articleNumbers.length - 1) {
        articleNumbers[i] = articles.addPart(last, outlet, tokens);
      } else {
        articleNumbers[i] = articles.add(outlet, tokens);
      }
    }
  }

  /** Goes to the next entry; false at the end. The one before must have been read to its end. */
  boolean next() {
    if (!input.more()) {
      return false;
    }
    int head = input.octet();
    common = EntryHead.common(head);
    length = EntryHead.length(head);
    several = (head & EntryHead.SEVERAL) != 0;
    ids[common] += input.number();
    for (int i = common + 1; i < length; i++) {
      ids[i] = input.number();
    }
    ids[length] = 0;
    covered = Math.min(covered, common);
    if ((head & EntryHead.WHOLE) != 0) {
      covered = length;
      from = length;
    } else {
      from = Math.max(covered, 1) + 1;
    }
    return true;
  }

  /** Ids that the entry has in common with the one before it in the block. */
  int common() {
    return common;
  }

  int length() {
    return length;
  }

  /** The entry's ids, then a 0. */
  int[] ids() {
    return ids;
  }

  /** Adds the occurrences of the entry. */
  void read(Occurrences occurrences) {
    if (!several) {
      occurrences.add(articleNumbers[input.number()], 1, from);
      return;
    }
    int article = 0;
    for (int left = input.number(); left > 0; left--) {
      input.more();
      int step = input.number();
      article += step >>> 1;
      int count = (step & 1) == 0 ? 1 : input.number();
      occurrences.add(articleNumbers[article], count, from);
    }
  }
}
