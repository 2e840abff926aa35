package parallax.lake;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each row on its way to the file: no required column may be null, and the row enters the
 * table's checksum. Done here because a second pass over what was written would cost as much again.
 */
final class CheckedRows
    implements FlatMapFunction<Iterator<InternalRow>, InternalRow>, Serializable {
  private final String table;
  private final StructType schema;
  private final RowDigest digest;

  CheckedRows(String table, StructType schema, RowDigest digest) {
    this.table = table;
    this.schema = schema;
    this.digest = digest;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Iterator<>() {
      private @Nullable UnsafeProjection projection;

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public InternalRow next() {
        UnsafeRow row = unsafe(rows.next());
        requireValues(row);
        digest.addRow(row);
        return row;
      }

      private UnsafeRow unsafe(InternalRow row) {
        if (row instanceof UnsafeRow same) {
          return same;
        }
        if (projection == null) {
          projection = UnsafeProjection.create(schema);
        }
        return projection.apply(row);
      }
    };
  }

  private void requireValues(UnsafeRow row) {
    for (int i = 0; i < schema.length(); i++) {
      if (row.isNullAt(i) && !schema.apply(i).nullable()) {
        throw new IllegalStateException(
            "Table %s: the required column %s is null in a row."
                .formatted(table, schema.apply(i).name()));
      }
    }
  }
}
