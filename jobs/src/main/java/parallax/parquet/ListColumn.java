package parallax.parquet;

import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;

/** An array: the list of three levels that the format's specification names. */
final class ListColumn implements Column {
  private final Column element;
  private final boolean isOptional;
  private final int elementRepetition;

  /**
   * @param elementRepetition level of each element but the first
   */
  ListColumn(Column element, boolean isOptional, int elementRepetition) {
    this.element = element;
    this.isOptional = isOptional;
    this.elementRepetition = elementRepetition;
  }

  @Override
  public void add(SpecializedGetters values, int place, int repetition, int definition) {
    if (isOptional && values.isNullAt(place)) {
      element.addAbsent(repetition, definition);
      return;
    }
    ArrayData array = values.getArray(place);
    int size = array.numElements();
    int here = isOptional ? definition + 1 : definition;
    if (size == 0) {
      element.addAbsent(repetition, here);
      return;
    }
    element.add(array, 0, repetition, here + 1);
    for (int i = 1; i < size; i++) {
      element.add(array, i, elementRepetition, here + 1);
    }
  }

  @Override
  public void addAbsent(int repetition, int definition) {
    element.addAbsent(repetition, definition);
  }

  @Override
  public void forEachLeaf(Consumer<Leaf> action) {
    element.forEachLeaf(action);
  }
}
