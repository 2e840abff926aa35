package parallax.speech;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
   * @param source who says them
   */
  record Report(int from, int to, Source source) {}

  private final Utterance sentence;
  private final List<Report> reports;
  private final List<Source> quoteSources;

  Speech(Utterance sentence, List<Report> reports, List<Source> quoteSources) {
    this.sentence = sentence;
    this.reports = reports;
    this.quoteSources = quoteSources;
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
    if (quote >= 0 && quoteSources.get(quote).name() != null) {
      return quoteSources.get(quote).name();
    }
    Report report = report(from, to);
    return report == null ? null : report.source().name();
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

  /** Who speaks in a stretch of the sentence's text, in UTF-16 code units, as {@link #speaker}. */
  public @Nullable String speakerBetween(int begin, int end) {
    int from = sentence.tokenAt(begin);
    int to = sentence.tokenAt(end);
    return from < to ? speaker(from, to) : null;
  }

  /** All who say something. */
  Set<Source> sources() {
    Set<Source> sources = new LinkedHashSet<>(quoteSources);
    reports.forEach(report -> sources.add(report.source()));
    return sources;
  }

  /** The same with other sources. */
  Speech with(UnaryOperator<Source> change) {
    return new Speech(
        sentence,
        reports.stream()
            .map(report -> new Report(report.from(), report.to(), change.apply(report.source())))
            .toList(),
        quoteSources.stream().map(change).toList());
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
