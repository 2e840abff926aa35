package parallax.parquet;

import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;

/**
 * One field of a row or struct, or the elements of an array, down to its leaves. Levels are
 * Dremel's (Melnik et al. 2010).
 */
interface Column {
  /**
   * Adds the value at this place of a row, struct or array.
   *
   * @param repetition level of the value, if it is the first of its list
   * @param definition level of what holds the value
   */
  void add(SpecializedGetters values, int place, int repetition, int definition);

  /** Adds that nothing is here: all leaves get the levels and no value. */
  void addAbsent(int repetition, int definition);

  /** The leaves in the order of the schema. */
  void forEachLeaf(Consumer<Leaf> action);
}
