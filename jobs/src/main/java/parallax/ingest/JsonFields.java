package parallax.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks the fields that matter out of one JSON object, strictly: no key twice, nothing behind the
 * object, no more than 1,000 levels. All other fields are checked and passed over.
 */
final class JsonFields {
  private static final int MAX_DEPTH = 1_000;

  /** Names are not interned: a hostile file has a new one in every record. */
  static final JsonFactory STRICT =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(constraints())
          .build();

  private final JsonFactory factory;
  private final Set<String> wanted;

  /**
   * @param wanted names of fields; {@code source.name} is the field {@code name} of the object
   *     {@code source}
   */
  JsonFields(JsonFactory factory, Set<String> wanted) {
    this.factory = factory;
    this.wanted = Set.copyOf(wanted);
  }

  /** Limits on depth; the length of a record is limited by whoever reads it. */
  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(MAX_DEPTH)
        .maxStringLength(Integer.MAX_VALUE)
        .build();
  }

  /**
   * The wanted fields that the object has; null values are left out.
   *
   * @param names receives the name of every field at the top
   * @throws RejectedException where the text is not one JSON object
   */
  Map<String, Value> parse(String json, List<String> names) throws RejectedException {
    try (JsonParser parser = factory.createParser(json)) {
      JsonToken opening = parser.nextToken();
      if (opening != JsonToken.START_OBJECT) {
        throw notAnObject(opening);
      }
      Map<String, Value> fields = new HashMap<>();
      readObject(parser, "", fields, names);
      if (parser.nextToken() != null) {
        throw new RejectedException(
            Reason.BROKEN_JSON,
            "Found something behind the closing brace; write one object a line.");
      }
      return fields;
    } catch (StreamConstraintsException e) {
      throw new RejectedException(
          Reason.NESTED_TOO_DEEP,
          "Found JSON beyond the limits (%s); at most %,d levels are read."
              .formatted(Sample.of(e.getOriginalMessage()), MAX_DEPTH));
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new RejectedException(Reason.BROKEN_JSON, "Not JSON: " + Sample.of(String.valueOf(e)));
    }
  }

  private void readObject(
      JsonParser parser, String prefix, Map<String, Value> fields, List<String> names)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      if (prefix.isEmpty() && names.size() < 100) {
        names.add(name);
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && isParent(name)) {
        readObject(parser, name + ".", fields, names);
      } else if (wanted.contains(name)) {
        read(parser, token, name, fields);
      } else {
        parser.skipChildren();
      }
    }
  }

  private boolean isParent(String name) {
    return wanted.stream().anyMatch(field -> field.startsWith(name + "."));
  }

  private static void read(
      JsonParser parser, JsonToken token, String name, Map<String, Value> fields)
      throws IOException {
    switch (token) {
      case VALUE_NULL -> {}
      case VALUE_STRING -> fields.put(name, Value.text(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          fields.put(name, Value.scalar(Value.Kind.NUMBER, parser.getText()));
      case VALUE_TRUE, VALUE_FALSE ->
          fields.put(name, Value.scalar(Value.Kind.BOOLEAN, parser.getText()));
      case START_ARRAY -> fields.put(name, Value.list(texts(parser)));
      default -> {
        fields.put(name, Value.object());
        parser.skipChildren();
      }
    }
  }

  /** The texts of an array; of an object in it, its {@code name}, as schema.org writes authors. */
  private static List<String> texts(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        texts.add(parser.getText());
      } else if (token == JsonToken.START_OBJECT) {
        addName(parser, texts);
      } else {
        parser.skipChildren();
      }
    }
    return texts;
  }

  private static void addName(JsonParser parser, List<String> texts) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isName = "name".equals(parser.currentName());
      if (parser.nextToken() == JsonToken.VALUE_STRING && isName) {
        texts.add(parser.getText());
      }
      parser.skipChildren();
    }
  }

  private static RejectedException notAnObject(@org.jspecify.annotations.Nullable JsonToken token) {
    String found =
        token == null
            ? "nothing"
            : switch (token) {
              case START_ARRAY -> "an array";
              case VALUE_NULL -> "null";
              case VALUE_STRING -> "a string";
              case VALUE_TRUE, VALUE_FALSE -> "true or false";
              default -> "a number";
            };
    return new RejectedException(
        Reason.NOT_AN_OBJECT,
        "Found %s, expected one JSON object a line; write each article as {…} on a line of its own."
            .formatted(found));
  }

  private static RejectedException broken(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return new RejectedException(
          Reason.DUPLICATE_KEY,
          "Found a key twice in one object (%s); keep one of them."
              .formatted(Sample.shortened(message)));
    }
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    return new RejectedException(
        Reason.BROKEN_JSON,
        "Not valid JSON at character %d; expected one complete object on the line."
            .formatted(column));
  }
}
