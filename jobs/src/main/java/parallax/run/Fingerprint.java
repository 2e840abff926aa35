package parallax.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import parallax.table.Table;

/**
 * Everything that a job's result depends on, as one checksum: code, options, the content of the
 * files that they name, what lies outside the lake, the schemas, and the fingerprints of the jobs
 * that made its inputs. Equal fingerprints mean equal tables.
 */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * @param producers the fingerprint of the job that made each input table, by table name
   */
  static String of(
      BoundJob<?> bound,
      Map<String, String> producers,
      SortedMap<String, String> fileChecksums,
      String code,
      Configuration hadoop) {
    MessageDigest digest = sha256();
    add(digest, "job", bound.name());
    add(digest, "code", code);
    bound.values().forEach((name, value) -> add(digest, "option " + name, value));
    fileChecksums.forEach((name, checksum) -> add(digest, "file " + name, checksum));
    add(digest, "outside", bound.externalState(hadoop));
    for (Table table : bound.job().outputs()) {
      add(digest, "output " + table.name(), Integer.toString(table.version()));
    }
    new TreeMap<>(producers).forEach((table, made) -> add(digest, "input " + table, made));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String name, String value) {
    digest.update((name + "\0" + value + "\0").getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
