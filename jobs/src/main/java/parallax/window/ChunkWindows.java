package parallax.window;

import parallax.encode.EncodedChunk;

/**
 * Makes the blocks of a chunk: all its windows of up to {@code maxSize} ids, sorted, by partition.
 *
 * <p>A window begins at every id and ends with the sentence, before a 0, or when it is full. Its
 * first two ids choose the partition. Single ids go by themselves, as the articles that have them,
 * so that no partition gets everything that begins with a frequent word. A longer prefix of more
 * than {@value #MOST_WINDOWS} windows in the chunk goes as the articles that have it, too, and its
 * windows then count for longer n-grams only: what the scan holds for one n-gram grows with
 * articles and chunks, not with occurrences.
 */
public final class ChunkWindows {
  private static final int MOST_WINDOWS = 4_096;

  private final int maxSize;
  private final int partitions;
  private final int mostWindows;

  /**
   * Makes blocks for a number of partitions.
   *
   * @param maxSize longest n-gram, 1 to 10 ids
   * @param partitions at least 1
   */
  public ChunkWindows(int maxSize, int partitions) {
    this(maxSize, partitions, MOST_WINDOWS);
  }

  ChunkWindows(int maxSize, int partitions, int mostWindows) {
    if (maxSize < 1 || maxSize > EntryHead.MOST_IDS) {
      throw new IllegalArgumentException("windows of %d ids".formatted(maxSize));
    }
    this.maxSize = maxSize;
    this.partitions = partitions;
    this.mostWindows = mostWindows;
  }

  /** Where n-grams of two and more ids are counted: from 0 to {@code partitions - 1}. */
  public static int partition(int first, int second, int partitions) {
    long mixed = (first * 0x9E37_79B9_7F4A_7C15L + second) * 0xD6E8_FEB8_6659_FD93L;
    return (int) (((mixed >>> Integer.SIZE) * partitions) >>> Integer.SIZE);
  }

  /** Where a single id is counted: from 0 to {@code partitions - 1}. */
  public static int partition(int only, int partitions) {
    return partition(only, 0, partitions);
  }

  /**
   * The chunk's block for each partition. A block without an n-gram still tells of the chunk's
   * first and last article, whose tokens the scan needs, so no partition may be left out.
   */
  public byte[][] blocks(EncodedChunk chunk) {
    SpacedText text = new SpacedText(chunk);
    SingleIds singles = new SingleIds(text);
    Parts ids = Parts.ids(singles, text.maxId, partitions);
    Parts windows = maxSize == 1 ? Parts.none(partitions) : Parts.windows(text, partitions);
    WindowSort sort = new WindowSort(text, maxSize);
    EntryOrder order = new EntryOrder(text, singles, maxSize, mostWindows);
    byte[][] blocks = new byte[partitions][];
    for (int p = 0; p < partitions; p++) {
      sort.sort(windows.items(), windows.start(p), windows.start(p + 1));
      blocks[p] =
          order.block(chunk, ids.part(p), windows.items(), windows.start(p), windows.start(p + 1));
    }
    return blocks;
  }
}
