/**
 * Writes Spark's rows as Parquet, column by column: values go from the row's bytes into the bytes
 * of a page, with no record, group or value object between. The file format itself (page headers,
 * footers, indexes) is the Parquet library's. Reads those rows back that are wanted for their
 * words, and of all others the words alone, as numbers; or all rows of a small file.
 */
@NullMarked
package parallax.parquet;

import org.jspecify.annotations.NullMarked;
