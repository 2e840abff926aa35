package parallax.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
final class NearestName {
  private static final int LONGEST = 100;

  private NearestName() {}

  /** {@code " Did you mean 'outlet'?"}, or nothing where no known name is near. */
  static String hint(String wrong, Collection<String> known) {
    return nearest(wrong, known)
        .map(name -> " Did you mean '%s'?".formatted(Sample.shortened(name)))
        .orElse("");
  }

  /**
   * The known name with the fewest edits, at most a third of the letters (and two for short names);
   * the alphabetically first among equals.
   */
  static Optional<String> nearest(String wrong, Collection<String> known) {
    String from = wrong.strip().toLowerCase(Locale.ROOT);
    int limit = Math.max(2, from.length() / 3);
    return known.stream()
        .filter(name -> name.length() <= LONGEST && from.length() <= LONGEST)
        .sorted()
        .map(name -> new Candidate(name, edits(from, name.strip().toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.edits <= limit && candidate.edits < from.length())
        .min(Comparator.comparingInt(Candidate::edits))
        .map(Candidate::name);
  }

  private record Candidate(String name, int edits) {}

  /** Levenshtein distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
