package parallax.text;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody may have meant. */
public final class NearestName {
  private NearestName() {}

  /** The known name with the smallest edit distance; the first in order among equals. */
  public static String of(String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .sorted()
        .min(Comparator.comparing(other -> distance.apply(name, other)))
        .orElse("");
  }
}
