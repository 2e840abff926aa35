package parallax.compare;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How many tests have the same outlet, size and counts: their p-values are the same. Bounded: when
 * it is full, what it holds is handed on and it begins anew, so the rows are partial sums.
 */
final class TestCounts {
  static final String SIZE = "size";
  static final String OUTLET = "outlet_no";
  static final String TARGET = "n_target";
  static final String REFERENCE = "n_reference";
  static final String TESTS = "tests";

  /** One row for each combination. */
  static final StructType SCHEMA =
      new StructType()
          .add(SIZE, DataTypes.IntegerType, false)
          .add(OUTLET, DataTypes.IntegerType, false)
          .add(TARGET, DataTypes.LongType, false)
          .add(REFERENCE, DataTypes.LongType, false)
          .add(TESTS, DataTypes.LongType, false);

  /** Stands for no outlet: the row counts n-grams by what an outlet without them is up against. */
  static final int ALL = -1;

  /** Enough that most rows find their counts there already: 8 MB a task. */
  private static final int USUAL_SLOTS = 1 << 18;

  private final int mask;
  private final int[] sizes;
  private final int[] outlets;
  private final long[] targets;
  private final long[] references;

  /** 0 where the slot is free. */
  private final long[] tests;

  private int used;

  /**
   * No counts yet.
   *
   * @param allOutlets most combinations that may be added between two looks at {@link #isFull}
   */
  TestCounts(int allOutlets) {
    int slots = Math.max(USUAL_SLOTS, 4 * Integer.highestOneBit(allOutlets));
    this.mask = slots - 1;
    this.sizes = new int[slots];
    this.outlets = new int[slots];
    this.targets = new long[slots];
    this.references = new long[slots];
    this.tests = new long[slots];
  }

  /** Whether half of the slots are taken. */
  boolean isFull() {
    return used > mask / 2;
  }

  void add(int size, int outlet, long target, long reference) {
    int slot = hash(size, outlet, target, reference) & mask;
    while (tests[slot] != 0
        && !(references[slot] == reference
            && targets[slot] == target
            && outlets[slot] == outlet
            && sizes[slot] == size)) {
      slot = slot + 1 & mask;
    }
    if (tests[slot]++ == 0) {
      used++;
      sizes[slot] = size;
      outlets[slot] = outlet;
      targets[slot] = target;
      references[slot] = reference;
    }
  }

  /** Spreads all four numbers over 32 bits. */
  static int hash(int size, int outlet, long target, long reference) {
    long hash = (outlet * 16L + size) * 0x9E3779B97F4A7C15L + target;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L + reference;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    return (int) (hash >>> 32);
  }

  /** Rows of all that was counted; each slot is free again once its row was taken. */
  Iterator<InternalRow> drain() {
    used = 0;
    return new Iterator<>() {
      private final SpecificInternalRow row = new SpecificInternalRow(SCHEMA);
      private int slot = nextUsed(0);

      @Override
      public boolean hasNext() {
        return slot <= mask;
      }

      @Override
      public InternalRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        row.setInt(0, sizes[slot]);
        row.setInt(1, outlets[slot]);
        row.setLong(2, targets[slot]);
        row.setLong(3, references[slot]);
        row.setLong(4, tests[slot]);
        tests[slot] = 0;
        slot = nextUsed(slot + 1);
        return row;
      }
    };
  }

  private int nextUsed(int from) {
    int slot = from;
    while (slot <= mask && tests[slot] == 0) {
      slot++;
    }
    return slot;
  }
}
