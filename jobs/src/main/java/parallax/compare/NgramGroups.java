package parallax.compare;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code ngrams} n-gram by n-gram: all outlets that have it stand together. */
final class NgramGroups {
  private final Iterator<InternalRow> rows;
  private final OutletNumbers outlets;
  private final NgramGroup group;

  /** The first row of the next n-gram; good until the next one is asked for. */
  private @Nullable InternalRow next;

  NgramGroups(Iterator<InternalRow> rows, OutletNumbers outlets) {
    this.rows = rows;
    this.outlets = outlets;
    this.group = new NgramGroup(outlets.size());
    this.next = rows.hasNext() ? rows.next() : null;
  }

  boolean hasNext() {
    return next != null;
  }

  /** The next n-gram, which replaces the one before. */
  NgramGroup next() {
    InternalRow row = requireNonNull(next);
    int size = row.getInt(0);
    UTF8String text = row.getUTF8String(1).clone();
    group.begin(size, text);
    do {
      group.add(outlets.number(row.getUTF8String(2)), row);
      row = rows.hasNext() ? rows.next() : null;
    } while (row != null && row.getInt(0) == size && row.getUTF8String(1).equals(text));
    next = row;
    return group;
  }
}
