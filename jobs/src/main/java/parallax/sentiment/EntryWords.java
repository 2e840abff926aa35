package parallax.sentiment;

import java.util.List;
import java.util.function.Function;
import parallax.segment.TextWords;
import parallax.text.Variants;

/** Cuts the entries of lexicons into words as text is cut, so that they can meet. */
final class EntryWords {
  private final Function<String, List<String>> cut = new TextWords(Variants.NONE);
  private final Variants variants;

  EntryWords(Variants variants) {
    this.variants = variants;
  }

  /** The words of an entry as text has them before variants are folded; none in signs alone. */
  List<String> words(String entry) {
    for (int place = 0; place < entry.length(); place++) {
      char c = entry.charAt(place);
      if (c < 'a' || c > 'z') {
        return cut.apply(entry);
      }
    }
    return List.of(entry);
  }

  /** The same words after variants are folded. */
  List<String> canonical(List<String> words) {
    return words.stream().map(variants::canonical).toList();
  }
}
