package parallax.compare;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.table.Field;
import parallax.table.Ngrams;

/** One n-gram with its counts in every outlet that has it. One object serves them all in turn. */
final class NgramGroup {
  /** Columns that tests are counted from, in the order in which they are read. */
  static final Field[] COLUMNS = {Ngrams.SIZE, Ngrams.NGRAM, Ngrams.OUTLET, Ngrams.N};

  private static final int NOWHERE = -1;

  private int size;
  private UTF8String text = UTF8String.EMPTY_UTF8;
  private long total;

  private int outlets;
  private int[] outlet = new int[16];
  private long[] count = new long[16];
  private final NgramDetails details = new NgramDetails();

  /** Index of each outlet in the arrays above. */
  private final int[] places;

  NgramGroup(int allOutlets) {
    this.places = new int[allOutlets];
    Arrays.fill(places, NOWHERE);
  }

  /** Makes room for another n-gram. */
  void begin(int ngramSize, UTF8String ngram) {
    for (int i = 0; i < outlets; i++) {
      places[outlet[i]] = NOWHERE;
    }
    outlets = 0;
    total = 0;
    details.clear();
    size = ngramSize;
    text = ngram;
  }

  /**
   * Adds the counts of an outlet.
   *
   * @param row of {@link #COLUMNS} or {@link NgramDetails#COLUMNS}
   * @throws IllegalStateException if the outlet is there already
   */
  void add(int number, InternalRow row) {
    if (places[number] != NOWHERE) {
      throw new IllegalStateException("Table ngrams has an n-gram twice in one outlet.");
    }
    if (outlets == outlet.length) {
      grow();
    }
    int place = outlets++;
    places[number] = place;
    outlet[place] = number;
    count[place] = row.getLong(3);
    total += count[place];
    if (row.numFields() == NgramDetails.COLUMNS.length) {
      details.set(place, row);
    }
  }

  private void grow() {
    int room = Math.min(places.length, 2 * outlets);
    outlet = Arrays.copyOf(outlet, room);
    count = Arrays.copyOf(count, room);
  }

  int size() {
    return size;
  }

  UTF8String text() {
    return text;
  }

  /** Occurrences in all outlets. */
  long total() {
    return total;
  }

  /** Number of outlets that have it; the places of {@link #outlet} and the counts go up to it. */
  int outlets() {
    return outlets;
  }

  int outlet(int place) {
    return outlet[place];
  }

  boolean isIn(int number) {
    return places[number] != NOWHERE;
  }

  /** Where an outlet stands that has it. */
  int place(int number) {
    return places[number];
  }

  long count(int place) {
    return count[place];
  }

  /** Empty unless the rows were of {@link NgramDetails#COLUMNS}. */
  NgramDetails details() {
    return details;
  }
}
