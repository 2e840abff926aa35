package parallax.speech;

import java.util.Arrays;
import java.util.List;

/**
 * One sentence as the rules see it.
 *
 * <p>Positions are UTF-16 code units from the beginning of the sentence.
 */
public final class Utterance {
  /** What the writer set before a token. */
  enum Pause {
    NONE,
    COMMA,
    COLON,
    /** Semicolon, dash or bracket: nothing that somebody says reaches across. */
    STRONG
  }

  private final String text;
  private final List<String> tokens;
  private final int[] begins;
  private final int[] ends;
  private final int[] quotes;
  private final Pause[] pauses;
  private final int[] quoteOfToken;
  private final int[] clauseBegins;
  private final int[] clauseEnds;

  /**
   * A sentence.
   *
   * @param tokens as they are counted
   * @param begins where each token begins
   * @param ends where each token ends
   * @param quotes the parts in quotation marks in order: begin and end in turn
   */
  public Utterance(String text, List<String> tokens, int[] begins, int[] ends, int[] quotes) {
    this.text = text;
    this.tokens = tokens;
    this.begins = begins.clone();
    this.ends = ends.clone();
    this.quotes = quotes.clone();
    this.pauses = new Pause[tokens.size()];
    this.quoteOfToken = new int[tokens.size()];
    this.clauseBegins = new int[tokens.size()];
    this.clauseEnds = new int[tokens.size()];
    for (int token = 0, quote = 0; token < pauses.length; token++) {
      pauses[token] =
          token == 0
              ? Pause.NONE
              : pause(text.substring(Math.min(ends[token - 1], begins[token]), begins[token]));
      clauseBegins[token] =
          token == 0 || pauses[token] == Pause.STRONG ? token : clauseBegins[token - 1];
      while (quote < quoteCount() && quoteEnd(quote) <= begins[token]) {
        quote++;
      }
      quoteOfToken[token] =
          quote < quoteCount()
                  && quoteBegin(quote) <= begins[token]
                  && ends[token] <= quoteEnd(quote)
              ? quote
              : -1;
    }
    for (int token = pauses.length - 1; token >= 0; token--) {
      clauseEnds[token] =
          pauseBefore(token + 1) == Pause.STRONG ? token + 1 : clauseEnds[token + 1];
    }
  }

  private static Pause pause(String between) {
    if (between.contains(" - ")
        || between.chars().anyMatch(c -> ";()[]\u2013\u2014".indexOf(c) >= 0)) {
      return Pause.STRONG;
    }
    if (between.indexOf(':') >= 0) {
      return Pause.COLON;
    }
    return between.indexOf(',') >= 0 ? Pause.COMMA : Pause.NONE;
  }

  int size() {
    return tokens.size();
  }

  String token(int token) {
    return tokens.get(token);
  }

  /** What stands before a token; behind the last token as if a strong pause. */
  Pause pauseBefore(int token) {
    return token >= pauses.length ? Pause.STRONG : pauses[token];
  }

  /** The whole sentence as written. */
  public String text() {
    return text;
  }

  /** Whether the writer set a comma, colon, semicolon, dash or bracket before a token. */
  public boolean hasPauseBefore(int token) {
    return pauseBefore(token) != Pause.NONE;
  }

  boolean startsWithCapital(int token) {
    return Character.isUpperCase(text.codePointAt(begins[token]));
  }

  /** The text from one token to another, exclusive. */
  public String text(int from, int to) {
    return text.substring(begins[from], ends[to - 1]);
  }

  /** The first token that does not begin before a position. */
  int tokenAt(int position) {
    int found = Arrays.binarySearch(begins, position);
    return found < 0 ? -found - 1 : found;
  }

  int quoteCount() {
    return quotes.length / 2;
  }

  int quoteBegin(int quote) {
    return quotes[2 * quote];
  }

  int quoteEnd(int quote) {
    return quotes[2 * quote + 1];
  }

  /** The quotation that some tokens stand in as a whole, or −1. */
  int quoteAround(int from, int to) {
    return quoteOfToken[from] == quoteOfToken[to - 1] ? quoteOfToken[from] : -1;
  }

  boolean isQuoted(int token) {
    return quoteOfToken[token] >= 0;
  }

  /** The first token of the clause of a token: behind the last strong pause. */
  int clauseBegin(int token) {
    return clauseBegins[token];
  }

  /** Behind the last token of the same clause. */
  int clauseEnd(int token) {
    return token < clauseEnds.length ? clauseEnds[token] : token;
  }
}
