package parallax.sentiment;

import java.util.Locale;

/**
 * A rule that changed what a word contributes.
 *
 * @param name the modifier's kind, or capitals, name, words, exclamation, question
 * @param cause the words or marks that it acts by, as written
 * @param factor what the contribution was multiplied by
 */
public record Rule(String name, String cause, double factor) {

  /** As tables have it, such as {@code negation "not" × -0.60}. */
  @Override
  public String toString() {
    return with(text(factor));
  }

  /** The same, where the factor's {@link #text(double)} is known. */
  String with(String factorText) {
    return name + " \"" + cause + "\" \u00d7 " + factorText;
  }

  /** A factor with two decimals. */
  static String text(double factor) {
    return String.format(Locale.ROOT, "%.2f", factor);
  }
}
