package parallax.sentiment;

import java.util.Locale;

/**
 * What a word or phrase does to the valence of the words around it.
 *
 * @param kind how it works
 * @param value how strongly, within the range of its kind
 */
record Modifier(Kind kind, double value) {

  /** How a modifier works, and the range of its value. */
  enum Kind {
    /** Multiplies the valence of words soon after it: "not good". */
    NEGATION(-1, 0),
    /** Moves the valence of words soon after it away from neutral: "very good". */
    INTENSIFIER(1, 3),
    /** Moves the valence of words soon after it towards neutral: "slightly odd". */
    DIMINISHER(0, 1),
    /** Multiplies the valence of negative words soon after it: "prevents a disaster". */
    RELIEF(0, 1),
    /** What follows it weighs more than what precedes it: "but". */
    CONTRAST(1, 2),
    /** Its own clause weighs less than the rest of the sentence: "although". */
    CONCESSION(0, 1),
    /** What follows it in its clause is not said to be so: "would". */
    IRREALIS(0, 1),
    /** What follows it in its clause is only what something is compared with: "than". */
    COMPARISON(0, 1),
    /** Has a valence of its own as a whole; its words count for nothing else: "not only". */
    IDIOM(-4, 4);

    private final double least;
    private final double most;

    Kind(double least, double most) {
      this.least = least;
      this.most = most;
    }

    double least() {
      return least;
    }

    double most() {
      return most;
    }

    /** As files and tables have it. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it multiplies the valence of single words after it, the less the farther. */
    boolean reachesForward() {
      return this == NEGATION || this == INTENSIFIER || this == DIMINISHER || this == RELIEF;
    }

    /** Whether it sets two parts of a sentence against each other. */
    boolean partsClauses() {
      return this == CONTRAST || this == CONCESSION;
    }
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
