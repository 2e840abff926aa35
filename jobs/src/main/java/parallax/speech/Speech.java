package parallax.speech;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose words the parts of one sentence are. */
public final class Speech {
  /** Whose words something is. */
  public enum Voice {
    /** The outlet's own. */
    OWN,
    /** Inside quotation marks. */
    QUOTED,
    /** Somebody else's, told without quotation marks. */
    REPORTED;

    /** As the tables have it. */
    public String label() {
      return switch (this) {
        case OWN -> "own";
        case QUOTED -> "quoted";
        case REPORTED -> "reported";
      };
    }
  }

  /**
   * Tokens that somebody else says.
   *
   * @param from first token
   * @param to behind the last one
   * @param speaker null where no name stands there
   */
  record Report(int from, int to, @Nullable String speaker) {}

  private final Utterance sentence;
  private final List<Report> reports;
  private final List<@Nullable String> quoteSpeakers;

  Speech(Utterance sentence, List<Report> reports, List<@Nullable String> quoteSpeakers) {
    this.sentence = sentence;
    this.reports = reports;
    this.quoteSpeakers = quoteSpeakers;
  }

  /**
   * Whose words a stretch of tokens is: quoted or reported where that holds for all of them.
   *
   * @param to behind the last token
   */
  public Voice voice(int from, int to) {
    if (quote(from, to) >= 0) {
      return Voice.QUOTED;
    }
    return report(from, to) == null ? Voice.OWN : Voice.REPORTED;
  }

  /** Who speaks; null where it is the outlet or where the sentence does not name anybody. */
  public @Nullable String speaker(int from, int to) {
    int quote = quote(from, to);
    if (quote >= 0 && quoteSpeakers.get(quote) != null) {
      return quoteSpeakers.get(quote);
    }
    Report report = report(from, to);
    return report == null ? null : report.speaker();
  }

  /**
   * Whose words most of the sentence is: the outlet's own unless more than half of the tokens are
   * others'; reported where most of these stand in no quotation marks.
   */
  public Voice voice() {
    int others = othersTokens();
    if (2 * others <= sentence.size()) {
      return Voice.OWN;
    }
    int quoted = 0;
    for (int token = 0; token < sentence.size(); token++) {
      quoted += sentence.isQuoted(token) ? 1 : 0;
    }
    return 2 * quoted >= others ? Voice.QUOTED : Voice.REPORTED;
  }

  /** How many tokens are quoted or reported. */
  public int othersTokens() {
    BitSet tokens = new BitSet();
    reports.forEach(report -> tokens.set(report.from(), report.to()));
    for (int token = 0; token < sentence.size(); token++) {
      if (sentence.isQuoted(token)) {
        tokens.set(token);
      }
    }
    return tokens.cardinality();
  }

  private int quote(int from, int to) {
    return sentence.quoteAround(from, to);
  }

  private @Nullable Report report(int from, int to) {
    return reports.stream()
        .filter(report -> report.from() <= from && to <= report.to())
        .findFirst()
        .orElse(null);
  }
}
