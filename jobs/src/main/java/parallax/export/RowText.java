package parallax.export;

import org.apache.spark.sql.Row;

/** How the rows of one table are written as text. */
public interface RowText {
  /** What stands before the first row, with its line end; may be empty. */
  String header();

  /** One row, with its line end. */
  String of(Row row);
}
