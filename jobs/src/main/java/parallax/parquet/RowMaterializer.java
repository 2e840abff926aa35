package parallax.parquet;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Makes Spark's rows of a file's values; of the types that {@link RowFile} writes. */
final class RowMaterializer extends RecordMaterializer<InternalRow> {
  private final Struct root;
  private @Nullable Object row;

  /**
   * @param schema what is read of each row
   */
  RowMaterializer(StructType schema) {
    this.root = new Struct(schema, value -> row = value);
  }

  @Override
  public InternalRow getCurrentRecord() {
    return (InternalRow) requireNonNull(row);
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private static Converter converter(DataType type, Consumer<Object> sink) {
    if (type instanceof StructType struct) {
      return new Struct(struct, sink);
    }
    if (type instanceof ArrayType array) {
      return new Array(array, sink);
    }
    return new Single(sink);
  }

  private static final class Struct extends GroupConverter {
    private final Consumer<Object> sink;
    private final Converter[] fields;
    private @Nullable Object[] values;

    Struct(StructType type, Consumer<Object> sink) {
      this.sink = sink;
      this.fields = new Converter[type.length()];
      this.values = new Object[type.length()];
      for (int i = 0; i < fields.length; i++) {
        int field = i;
        fields[i] = converter(type.apply(i).dataType(), value -> values[field] = value);
      }
    }

    @Override
    public Converter getConverter(int field) {
      return fields[field];
    }

    @Override
    public void start() {
      values = new Object[fields.length];
    }

    @Override
    public void end() {
      sink.accept(new GenericInternalRow(values));
    }
  }

  /** A list of three levels: itself, what repeats, and the element in that. */
  private static final class Array extends GroupConverter {
    private final Consumer<Object> sink;
    private final Element element;
    private final List<@Nullable Object> values = new ArrayList<>();

    Array(ArrayType type, Consumer<Object> sink) {
      this.sink = sink;
      this.element = new Element(type.elementType(), values);
    }

    @Override
    public Converter getConverter(int field) {
      return element;
    }

    @Override
    public void start() {
      values.clear();
    }

    @Override
    public void end() {
      sink.accept(new GenericArrayData(values.toArray()));
    }
  }

  private static final class Element extends GroupConverter {
    private final List<@Nullable Object> values;
    private final Converter converter;
    private @Nullable Object value;

    Element(DataType type, List<@Nullable Object> values) {
      this.values = values;
      this.converter = converter(type, made -> value = made);
    }

    @Override
    public Converter getConverter(int field) {
      return converter;
    }

    @Override
    public void start() {
      value = null;
    }

    @Override
    public void end() {
      values.add(value);
    }
  }

  private static final class Single extends PrimitiveConverter {
    private final Consumer<Object> sink;

    Single(Consumer<Object> sink) {
      this.sink = sink;
    }

    @Override
    public void addBinary(Binary value) {
      sink.accept(UTF8String.fromBytes(value.getBytes()));
    }

    @Override
    public void addBoolean(boolean value) {
      sink.accept(value);
    }

    @Override
    public void addInt(int value) {
      sink.accept(value);
    }

    @Override
    public void addLong(long value) {
      sink.accept(value);
    }

    @Override
    public void addFloat(float value) {
      sink.accept(value);
    }

    @Override
    public void addDouble(double value) {
      sink.accept(value);
    }
  }
}
