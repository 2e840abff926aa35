package parallax.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as a file holds it; valid until its reader goes on to the next. */
final class RawRecord {
  private final long number;
  private final Map<String, Value> fields;
  private final List<String> names;
  private final @Nullable RejectedException problem;
  private final byte[] bytes;
  private final int length;
  private final byte[] sha256;

  /**
   * @param number its line or row within what the reader reads, from 1
   * @param fields its values by their names in the file; only those that matter
   * @param names all names that it has, for messages; empty where it has none of its own
   * @param problem why it has no fields; null where it has
   * @param bytes the record itself, or its beginning
   * @param length how many of the bytes count
   * @param sha256 checksum of the whole record
   */
  RawRecord(
      long number,
      Map<String, Value> fields,
      List<String> names,
      @Nullable RejectedException problem,
      byte[] bytes,
      int length,
      byte[] sha256) {
    this.number = number;
    this.fields = fields;
    this.names = names;
    this.problem = problem;
    this.bytes = bytes;
    this.length = length;
    this.sha256 = sha256;
  }

  static RawRecord rejected(
      long number, RejectedException problem, byte[] bytes, int length, byte[] sha256) {
    return new RawRecord(number, Map.of(), List.of(), problem, bytes, length, sha256);
  }

  long number() {
    return number;
  }

  Map<String, Value> fields() {
    return fields;
  }

  List<String> names() {
    return names;
  }

  @Nullable RejectedException problem() {
    return problem;
  }

  String sample() {
    return Sample.of(bytes, length);
  }

  byte[] sha256() {
    return sha256;
  }
}
