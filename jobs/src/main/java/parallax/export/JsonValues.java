package parallax.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Values of a table as JSON: numbers with all digits, days as text (ISO 8601), lists as arrays,
 * structures as objects. A number that is not finite, which JSON does not have, is text.
 */
public final class JsonValues {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonValues() {}

  /** One value as JSON text, in one line; a row is an object with all of the structure's names. */
  public static String text(Object value, DataType type) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(value, type, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(@Nullable Object value, DataType type, JsonGenerator json)
      throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (type instanceof StructType structure) {
      writeObject((Row) value, structure, json);
    } else if (type instanceof ArrayType list) {
      json.writeStartArray();
      for (Object element : JavaConverters.seqAsJavaList((Seq<?>) value)) {
        write(element, list.elementType(), json);
      }
      json.writeEndArray();
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Float number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void writeObject(Row row, StructType schema, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    StructField[] fields = schema.fields();
    for (int i = 0; i < fields.length; i++) {
      json.writeFieldName(fields[i].name());
      write(row.isNullAt(i) ? null : row.get(i), fields[i].dataType(), json);
    }
    json.writeEndObject();
  }
}
