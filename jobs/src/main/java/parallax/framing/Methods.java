package parallax.framing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of {@code method}: how a frame was found. */
final class Methods {
  /** By a pattern of the codebook. */
  static final String CODEBOOK = "codebook";

  /** By a model that learned it from hand-coded sentences. */
  static final String LEARNED = "learned";

  /** By any method. */
  static final String ANY = "any";

  private Methods() {}

  /**
   * What outlets are compared by.
   *
   * @param framesModel the model folder; null where none is used
   */
  static List<String> compared(@Nullable String framesModel) {
    return framesModel == null ? List.of(CODEBOOK, ANY) : List.of(CODEBOOK, LEARNED, ANY);
  }
}
