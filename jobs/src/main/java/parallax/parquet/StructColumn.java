package parallax.parquet;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;

/** A struct in a row, a struct or an array. */
final class StructColumn implements Column {
  private final Column[] fields;
  private final boolean isOptional;

  StructColumn(List<Column> fields, boolean isOptional) {
    this.fields = fields.toArray(new Column[0]);
    this.isOptional = isOptional;
  }

  @Override
  public void add(SpecializedGetters values, int place, int repetition, int definition) {
    if (isOptional && values.isNullAt(place)) {
      addAbsent(repetition, definition);
      return;
    }
    SpecializedGetters struct = values.getStruct(place, fields.length);
    int here = isOptional ? definition + 1 : definition;
    for (int i = 0; i < fields.length; i++) {
      fields[i].add(struct, i, repetition, here);
    }
  }

  @Override
  public void addAbsent(int repetition, int definition) {
    for (Column field : fields) {
      field.addAbsent(repetition, definition);
    }
  }

  @Override
  public void forEachLeaf(Consumer<Leaf> action) {
    for (Column field : fields) {
      field.forEachLeaf(action);
    }
  }
}
