package parallax.report;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;

/** What a pass over the rows of a table leaves, made part by part. */
interface Fold<T extends Fold<T>> extends Serializable {
  /** Takes in a row, which is good until the next one: what is kept of it is copied. */
  void add(InternalRow row);

  /** This one with what another part of the table left. */
  T with(T other);
}
