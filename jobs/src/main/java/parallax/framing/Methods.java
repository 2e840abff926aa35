package parallax.framing;

import java.util.List;

/** The values of {@code method}: how a frame was found. */
final class Methods {
  /** By a pattern of the codebook. */
  static final String CODEBOOK = "codebook";

  /** By any method. */
  static final String ANY = "any";

  /** What outlets are compared by. */
  static final List<String> COMPARED = List.of(CODEBOOK, ANY);

  private Methods() {}
}
