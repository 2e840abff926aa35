package parallax.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/** Makes the columns of a schema. The schema's leaves and the message's stand in the same order. */
final class Columns {
  private final List<ColumnDescriptor> descriptors;
  private final boolean mayNumber;
  private int next;

  private Columns(List<ColumnDescriptor> descriptors, boolean mayNumber) {
    this.descriptors = descriptors;
    this.mayNumber = mayNumber;
  }

  /**
   * The columns of a row.
   *
   * @param message the schema as Parquet has it
   * @param mayNumber whether values may stand as numbers of a dictionary
   * @throws IllegalArgumentException where a type is none that can be written
   */
  static List<Column> of(StructType schema, MessageType message, boolean mayNumber) {
    return new Columns(message.getColumns(), mayNumber).fields(schema, 0);
  }

  private List<Column> fields(StructType struct, int repetition) {
    List<Column> columns = new ArrayList<>();
    for (StructField field : struct.fields()) {
      columns.add(column(field.dataType(), field.nullable(), repetition));
    }
    return columns;
  }

  /**
   * @param repetition how many arrays it stands in
   */
  private Column column(DataType type, boolean isOptional, int repetition) {
    if (type instanceof StructType struct) {
      return new StructColumn(fields(struct, repetition), isOptional);
    }
    if (type instanceof ArrayType array) {
      Column element = column(array.elementType(), array.containsNull(), repetition + 1);
      return new ListColumn(element, isOptional, repetition + 1);
    }
    return new Leaf(descriptors.get(next++), isOptional, values(type));
  }

  private Values values(DataType type) {
    if (type instanceof StringType) {
      return new StringValues(mayNumber);
    }
    if (type instanceof BooleanType) {
      return new BooleanValues();
    }
    return new NumberValues(numberType(type), mayNumber);
  }

  private static NumberType numberType(DataType type) {
    if (type instanceof IntegerType || type instanceof DateType) {
      return NumberType.INT;
    }
    if (type instanceof LongType || type instanceof TimestampType) {
      return NumberType.LONG;
    }
    if (type instanceof FloatType) {
      return NumberType.FLOAT;
    }
    if (type instanceof DoubleType) {
      return NumberType.DOUBLE;
    }
    throw new IllegalArgumentException(
        "No columns of type " + type.catalogString() + " are written.");
  }
}
