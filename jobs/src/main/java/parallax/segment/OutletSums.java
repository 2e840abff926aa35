package parallax.segment;

import java.util.BitSet;

/** What an outlet's articles add up to; all are whole numbers, so that no order shows in them. */
final class OutletSums {
  final String outlet;
  long articles;
  long sentences;
  long tokens;
  long words;
  long syllables;
  long windowTypes;
  long windowTokens;

  /** The vocabulary's numbers of the types that the articles hold. */
  final BitSet types = new BitSet();

  OutletSums(String outlet) {
    this.outlet = outlet;
  }

  long[] values() {
    return new long[] {articles, sentences, tokens, words, syllables, windowTypes, windowTokens};
  }
}
