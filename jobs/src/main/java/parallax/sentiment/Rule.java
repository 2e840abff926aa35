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
    return String.format(Locale.ROOT, "%s \"%s\" \u00d7 %.2f", name, cause, factor);
  }
}
