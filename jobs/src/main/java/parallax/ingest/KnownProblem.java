package parallax.ingest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A record that is rejected before anything is read: a file that cannot be, a manifest's row. */
record KnownProblem(
    String path, long recordNo, Reason reason, String detail, @Nullable String sample)
    implements Serializable {

  static KnownProblem ofFile(String path, Reason reason, String detail) {
    return new KnownProblem(path, 1, reason, detail, null);
  }
}
