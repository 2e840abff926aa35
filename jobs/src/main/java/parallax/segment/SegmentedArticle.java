package parallax.segment;

import java.util.Arrays;
import parallax.text.BlockKind;
import parallax.text.Spans;

/**
 * The sentences of one article that hold a token, in the order of the text, in primitive arrays
 * that serve one article after the other. Positions are UTF-16 code units of the article's text.
 */
final class SegmentedArticle {
  private final Spans sentences = new Spans();
  private int[] blocks = new int[64];
  private BlockKind[] kinds = new BlockKind[64];
  private int[] tokenEnd = new int[64];
  private int[] quoteEnd = new int[64];

  private int[] types = new int[1 << 10];
  private int[] begins = new int[1 << 10];
  private int[] ends = new int[1 << 10];
  private int tokens;
  private final Spans quotes = new Spans();

  void clear() {
    sentences.clear();
    quotes.clear();
    tokens = 0;
  }

  /** Adds a token to the sentence that {@link #addSentence} will close. */
  void addToken(int type, int begin, int end) {
    if (tokens == types.length) {
      types = Arrays.copyOf(types, 2 * tokens);
      begins = Arrays.copyOf(begins, 2 * tokens);
      ends = Arrays.copyOf(ends, 2 * tokens);
    }
    types[tokens] = type;
    begins[tokens] = begin;
    ends[tokens] = end;
    tokens++;
  }

  /** Adds a part of a quotation to the sentence that {@link #addSentence} will close. */
  void addQuote(int begin, int end) {
    quotes.add(begin, end);
  }

  /**
   * Closes a sentence: what was added since the last one is its own.
   *
   * @param block number of its block, from 0
   */
  void addSentence(int block, BlockKind kind, int begin, int end) {
    int size = sentences.size();
    if (size == blocks.length) {
      blocks = Arrays.copyOf(blocks, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
      tokenEnd = Arrays.copyOf(tokenEnd, 2 * size);
      quoteEnd = Arrays.copyOf(quoteEnd, 2 * size);
    }
    blocks[size] = block;
    kinds[size] = kind;
    tokenEnd[size] = tokens;
    quoteEnd[size] = quotes.size();
    sentences.add(begin, end);
  }

  /** Number of sentences. */
  int size() {
    return sentences.size();
  }

  int begin(int sentence) {
    return sentences.begin(sentence);
  }

  int end(int sentence) {
    return sentences.end(sentence);
  }

  /** Number of its block in the article, from 0. */
  int block(int sentence) {
    return blocks[sentence];
  }

  BlockKind kind(int sentence) {
    return kinds[sentence];
  }

  /** Index of its first token. */
  int firstToken(int sentence) {
    return sentence == 0 ? 0 : tokenEnd[sentence - 1];
  }

  /** Index after its last token. */
  int endToken(int sentence) {
    return tokenEnd[sentence];
  }

  /** The vocabulary's number of a token's type. */
  int type(int token) {
    return types[token];
  }

  /** Where each token begins; only the first ones are in use. */
  int[] begins() {
    return begins;
  }

  /** Where each token ends; only the first ones are in use. */
  int[] ends() {
    return ends;
  }

  /** Index of the first of its parts of quotations. */
  int firstQuote(int sentence) {
    return sentence == 0 ? 0 : quoteEnd[sentence - 1];
  }

  /** Index after the last of its parts of quotations. */
  int endQuote(int sentence) {
    return quoteEnd[sentence];
  }

  /** The parts of quotations of all sentences. */
  Spans quotes() {
    return quotes;
  }
}
