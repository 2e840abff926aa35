package parallax.codebook;

import java.util.ArrayList;
import java.util.List;

/** Texts that a pattern matches: the least that each of its ways asks for. */
final class SampleTexts {
  /** Ways and words of a pattern that are tried; more would find nothing else. */
  private static final int MOST = 500;

  /** A token that no pattern names. */
  private static final String FILLER = "\uA78F\uA78F";

  private SampleTexts() {}

  /** Every word of each place once, without anything in the gaps, and with a word in each. */
  static List<List<String>> of(Rule rule) {
    List<List<String>> texts = new ArrayList<>();
    for (Path path : rule.paths()) {
      for (int place = 0; place < path.places().size() && texts.size() < MOST; place++) {
        for (String word : path.places().get(place).words()) {
          if (texts.size() < MOST) {
            texts.add(text(path, place, word, false));
            texts.add(text(path, place, word, true));
          }
        }
      }
    }
    return texts;
  }

  private static List<String> text(Path path, int chosen, String word, boolean filled) {
    List<String> text = new ArrayList<>();
    text.add(FILLER);
    for (int place = 0; place < path.places().size(); place++) {
      if (filled && path.gaps().get(place) > 0) {
        text.add(FILLER);
      }
      String written = place == chosen ? word : path.places().get(place).words().get(0);
      text.add(written.equals(WordSet.ANY) ? FILLER : written.replace("*", "x"));
    }
    text.add(FILLER);
    return text;
  }
}
