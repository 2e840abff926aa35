package parallax.codebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to match a pattern: places that follow each other, before some of which any tokens may
 * stand.
 *
 * @param places sets of words, in the order of the text
 * @param gaps for each place how many tokens may stand between it and the place before; 0 for the
 *     first
 */
record Path(List<WordSet> places, List<Integer> gaps) implements Serializable {

  static final Path EMPTY = new Path(List.of(), List.of());

  Path {
    places = List.copyOf(places);
    gaps = List.copyOf(gaps);
  }

  static Path of(WordSet word) {
    return new Path(List.of(word), List.of(0));
  }

  /** This path and then another, with at most so many tokens between them. */
  Path then(Path next, int gap) {
    if (next.places.isEmpty()) {
      return this;
    }
    List<WordSet> allPlaces = new ArrayList<>(places);
    allPlaces.addAll(next.places);
    List<Integer> allGaps = new ArrayList<>(gaps);
    allGaps.addAll(next.gaps);
    allGaps.set(gaps.size(), gap);
    return new Path(allPlaces, allGaps);
  }

  /** How many tokens may stand in it that it does not name. */
  int slack() {
    return gaps.stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether one place at least asks for letters or digits. */
  boolean asksForAWord() {
    return places.stream().anyMatch(place -> !place.matchesAnything());
  }
}
