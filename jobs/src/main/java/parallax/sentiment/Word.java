package parallax.sentiment;

import org.jspecify.annotations.Nullable;

/** A token as the rules know it; tokens of no concern to them are all {@link #PLAIN}. */
final class Word {
  static final Word PLAIN = new Word(null, 0, 0);

  private final @Nullable Phrase phrase;
  private final double derived;
  private final long bit;
  private boolean speaks;

  private Word(@Nullable Phrase phrase, double derived, long bit) {
    this.phrase = phrase;
    this.derived = derived;
    this.bit = bit;
    this.speaks = derived != 0;
  }

  /**
   * A word of the lexicons.
   *
   * @param number any; words of many numbers have different {@link #bit bits}
   */
  static Word listed(int number) {
    return new Word(new Phrase(), 0, 1L << number);
  }

  /** A word that its beginning or its parts give a valence. */
  static Word derived(double valence) {
    return new Word(null, valence, 0);
  }

  /** What the lexicons say of it and of the phrases that begin with it; null where nothing. */
  @Nullable Phrase phrase() {
    return phrase;
  }

  /** One of 64 bits, by which most words are told apart; 0 where no phrase has the word. */
  long bit() {
    return bit;
  }

  /** The valence that its beginning or its parts give it, 0 for none. */
  double derived() {
    return derived;
  }

  /** Whether something with a valence may begin with it; a sentence without any is neutral. */
  boolean speaks() {
    return speaks;
  }

  void mayBeValued() {
    speaks = true;
  }
}
