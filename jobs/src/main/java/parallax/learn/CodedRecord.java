package parallax.learn;

import java.util.Map;

/**
 * A row of a hand-coded file before it is checked.
 *
 * @param place where it stands, such as {@code coded.tsv, line 7}
 * @param fields values by lower-case column name; what is absent or blank is not in it
 */
public record CodedRecord(String place, Map<String, String> fields) {
  /** A field, or the empty text. */
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }
}
