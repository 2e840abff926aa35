package parallax.ingest;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one task reads, piece by piece. */
sealed interface Slice extends Serializable {
  /**
   * A file, or those of its lines that begin in [begin, end).
   *
   * @param format null where the task looks at the content
   */
  record OfFile(SourceFile file, @Nullable Format format, long begin, long end) implements Slice {
    static OfFile whole(SourceFile file, @Nullable Format format) {
      return new OfFile(file, format, 0, Long.MAX_VALUE);
    }
  }

  /** Records of one file or manifest that are known to be bad before anything is read. */
  record OfProblems(String path, List<KnownProblem> problems) implements Slice {}
}
