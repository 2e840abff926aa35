package parallax.sentiment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words and phrases of a sentence that the lexicons know, in their order; no two overlap. Made
 * once and filled again for each sentence.
 */
final class Expressions {
  private int[] begins = new int[32];
  private int[] ends = new int[32];
  private double[] valences = new double[32];
  private @Nullable Modifier[] modifiers = new @Nullable Modifier[32];
  private int size;

  void clear() {
    size = 0;
  }

  /**
   * Adds one behind the others.
   *
   * @param begin its first token
   * @param end behind its last token
   * @param valence what it says by itself, -4 to 4; 0 when it only modifies or says nothing
   * @param modifier what it does to others, or null
   */
  void add(int begin, int end, double valence, @Nullable Modifier modifier) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      valences = Arrays.copyOf(valences, 2 * size);
      modifiers = Arrays.copyOf(modifiers, 2 * size);
    }
    begins[size] = begin;
    ends[size] = end;
    valences[size] = valence;
    modifiers[size] = modifier;
    size++;
  }

  int size() {
    return size;
  }

  int begin(int place) {
    return begins[place];
  }

  int end(int place) {
    return ends[place];
  }

  double valence(int place) {
    return valences[place];
  }

  boolean isValued(int place) {
    return valences[place] != 0;
  }

  @Nullable Modifier modifier(int place) {
    return modifiers[place];
  }

  boolean is(int place, Modifier.Kind kind) {
    Modifier modifier = modifiers[place];
    return modifier != null && modifier.is(kind);
  }

  /** The number of tokens between an expression and a later one. */
  int distance(int earlier, int later) {
    return begins[later] - ends[earlier];
  }

  /** Takes an expression for a modifier only. */
  void keepModifier(int place) {
    valences[place] = 0;
  }

  /** Takes an expression for a word of its own only. */
  void keepValence(int place) {
    modifiers[place] = null;
  }

  /** The first expression that does not begin before a token; their number where none does. */
  int firstFrom(int token) {
    int found = Arrays.binarySearch(begins, 0, size, token);
    return found < 0 ? -found - 1 : found;
  }

  /** How many say something by themselves. */
  int valued() {
    int valued = 0;
    for (int place = 0; place < size; place++) {
      valued += isValued(place) ? 1 : 0;
    }
    return valued;
  }

  /** A rule by the words of a modifier. */
  Rule rule(Utterance utterance, int place, double factor) {
    @Nullable Modifier modifier = modifiers[place];
    return new Rule(
        modifier == null ? "" : modifier.kind().label(),
        utterance.written(begins[place], ends[place]),
        factor);
  }
}
