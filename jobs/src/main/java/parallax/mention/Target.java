package parallax.mention;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody or something that sentences speak about.
 *
 * @param id its name in the tables: lower-case letters, digits and underscores
 * @param label its name for readers
 * @param kind which other words may mean it
 * @param aliases its names, patterns in the language of codebooks; at least one
 */
public record Target(String id, String label, Kind kind, List<String> aliases)
    implements Serializable {

  public Target {
    aliases = List.copyOf(aliases);
  }

  /** What it is, and so which words may stand for it. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    OTHER;

    /** Words that mean a target of this kind where only one can be meant. */
    List<String> standIns() {
      return switch (this) {
        case PERSON -> List.of("he", "him", "she");
        case ORGANISATION ->
            List.of(
                "the company",
                "the firm",
                "the lab",
                "the laboratory",
                "the startup",
                "the start-up",
                "the organisation",
                "the organization");
        case OTHER -> List.of();
      };
    }
  }
}
