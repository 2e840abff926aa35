package parallax.ingest;

import java.util.List;

/**
 * One value of a record.
 *
 * @param text the value as it was written; empty for lists and objects
 * @param items the texts of a list, otherwise empty
 */
record Value(Kind kind, String text, List<String> items) {
  /** What a file says a value is; tables and front matter know texts only. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    LIST,
    OBJECT;

    /** For messages: "a number". */
    String described() {
      return switch (this) {
        case TEXT -> "a string";
        case NUMBER -> "a number";
        case BOOLEAN -> "true or false";
        case LIST -> "an array";
        case OBJECT -> "an object";
      };
    }
  }

  static Value text(String text) {
    return new Value(Kind.TEXT, text, List.of());
  }

  static Value scalar(Kind kind, String text) {
    return new Value(kind, text, List.of());
  }

  static Value list(List<String> items) {
    return new Value(Kind.LIST, "", List.copyOf(items));
  }

  static Value object() {
    return new Value(Kind.OBJECT, "", List.of());
  }
}
