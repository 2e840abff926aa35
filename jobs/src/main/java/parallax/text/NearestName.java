package parallax.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody may have meant. */
public final class NearestName {
  /** Longer names are nobody's slip; comparing them would cost their square. */
  private static final int LONGEST = 100;

  private NearestName() {}

  /** The known name with the fewest edits; the first in order among equals. */
  public static String of(String name, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparing(other -> edits(name, other)))
        .orElse("");
  }

  /**
   * The same, whatever the case of letters, where it is near: at most a third of the letters
   * differ, and two of a short name.
   */
  public static Optional<String> near(String name, Collection<String> known) {
    String folded = fold(name);
    int limit = Math.max(2, folded.length() / 3);
    return known.stream()
        .filter(other -> other.length() <= LONGEST && folded.length() <= LONGEST)
        .filter(other -> edits(folded, fold(other)) <= Math.min(limit, folded.length() - 1))
        .sorted()
        .min(Comparator.comparing(other -> edits(folded, fold(other))));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static int edits(String from, String to) {
    return LevenshteinDistance.getDefaultInstance().apply(from, to);
  }
}
