package parallax.codebook;

import java.io.Serializable;
import java.util.List;

/**
 * What denies a match.
 *
 * @param patterns words that deny what follows them ("not"), or what they enclose ("less … than")
 * @param exclusions what only looks like a denial ("no doubt")
 * @param breaks words that end the reach of a denial ("but")
 * @param within how many tokens may stand between a denial and the match
 */
public record Negation(List<Rule> patterns, List<Rule> exclusions, List<Rule> breaks, int within)
    implements Serializable {

  /** Nothing denies anything. */
  static final Negation NONE = new Negation(List.of(), List.of(), List.of(), 0);

  public Negation {
    patterns = List.copyOf(patterns);
    exclusions = List.copyOf(exclusions);
    breaks = List.copyOf(breaks);
  }
}
