package parallax.sentiment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A word, or the words from the beginning of a phrase on, and what the lexicons say of them. */
final class Phrase {
  private final Map<Word, Phrase> longer = new HashMap<>(0);

  /** A bit for some of the words that it goes on with; most words that follow have none of them. */
  private long bits;

  private double valence;
  private @Nullable Modifier modifier;

  /** The phrase that goes on with a word; null where none does. */
  @Nullable Phrase with(Word next) {
    return (bits & next.bit()) == 0 ? null : longer.get(next);
  }

  /** The same, made where there was none. */
  Phrase add(Word next) {
    bits |= next.bit();
    return longer.computeIfAbsent(next, word -> new Phrase());
  }

  /** What it says by itself, -4 to 4; 0 where nothing is known or it says nothing. */
  double valence() {
    return valence;
  }

  void value(double given) {
    valence = given;
  }

  @Nullable Modifier modifier() {
    return modifier;
  }

  void modify(Modifier given) {
    modifier = given;
  }
}
