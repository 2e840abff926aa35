package parallax.export;

import parallax.table.Field;

/** Names, texts and comments of SQL. */
final class SqlText {
  private SqlText() {}

  /** A name, quoted: begin and end are words of SQL. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** What a column means, and its unit. */
  static String meaning(Field field) {
    return field.unit().isEmpty()
        ? field.meaning()
        : "%s [%s]".formatted(field.meaning(), field.unit());
  }
}
