package parallax.tone;

import java.util.List;
import java.util.stream.Stream;
import parallax.framing.Scope;

/**
 * Where in the sums of an article what is added up of one part of its text stands: how many
 * sentences it has, and by each measure how many have a score, what these add up to, and how many
 * are positive and negative.
 */
final class Cell {
  /** The thirds of an article's body, as it goes on. */
  static final List<String> THIRDS = List.of("opening", "middle", "end");

  /** The parts of the text: the scopes, then the thirds. */
  static final List<String> TEXTS = Stream.concat(Scope.EVERY.stream(), THIRDS.stream()).toList();

  /** Where the thirds begin among the parts. */
  static final int FIRST_THIRD = Scope.EVERY.size();

  // Places of a measure's numbers behind its first one.
  static final int N_SCORED = 0;
  static final int UNITS = 1;
  static final int POSITIVE = 2;
  static final int NEGATIVE = 3;
  static final int WEIGHT = 4;

  private static final int NUMBERS = 5;
  private static final int NUMBERS_A_TEXT = 1 + Measure.EVERY.size() * NUMBERS;

  /** How many numbers all sums are. */
  static final int LENGTH = TEXTS.size() * NUMBERS_A_TEXT;

  private Cell() {}

  /** Where the number of sentences of a part stands. */
  static int sentences(int text) {
    return text * NUMBERS_A_TEXT;
  }

  /** Where the numbers of a measure begin. */
  static int of(int text, Measure measure) {
    return sentences(text) + 1 + measure.place() * NUMBERS;
  }
}
