package parallax.codebook;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import parallax.codebook.Matcher.Match;

/**
 * Finds the frames of a codebook in a sentence. All rules, exclusions and denials are one
 * automaton, which passes over the tokens once. Among overlapping matches of a frame the one that
 * names most words stands, then the shorter, the earlier, the one that the codebook has first.
 * Sendable to other machines; not for several threads.
 */
public final class FrameFinder implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Match> STRONGEST_FIRST =
      Comparator.comparingInt((Match match) -> -match.words())
          .thenComparingInt(match -> match.end() - match.begin())
          .thenComparingInt(Match::begin)
          .thenComparingInt(Match::rule);

  /** What a rule is for; denials and clause breaks count as two more frames. */
  private record Purpose(int frame, boolean cancels, String rule) implements Serializable {}

  private final List<String> frames;
  private final List<Purpose> purposes = new ArrayList<>();
  private final Automaton automaton = new Automaton();
  private final int denial;
  private final int clauseBreak;
  private final int reach;
  private transient Matcher matcher;

  public FrameFinder(Codebook codebook) {
    frames = codebook.frames().stream().map(Frame::id).toList();
    denial = frames.size();
    clauseBreak = frames.size() + 1;
    reach = codebook.negation().within();
    for (int frame = 0; frame < frames.size(); frame++) {
      add(codebook.frames().get(frame).patterns(), frame, false);
      add(codebook.frames().get(frame).exclusions(), frame, true);
    }
    add(codebook.negation().patterns(), denial, false);
    add(codebook.negation().exclusions(), denial, true);
    add(codebook.negation().breaks(), clauseBreak, false);
    matcher = new Matcher(automaton);
  }

  private void add(List<Rule> rules, int frame, boolean cancels) {
    for (Rule rule : rules) {
      automaton.add(rule, purposes.size());
      purposes.add(new Purpose(frame, cancels, rule.text()));
    }
  }

  /**
   * The evidence of one sentence, by first token, then in the order of the codebook.
   *
   * @param tokens the sentence's tokens as they are counted
   * @param pausesBefore whether the writer set a comma, dash or bracket before a token; a denial
   *     does not reach across
   */
  public List<Evidence> find(List<String> tokens, IntPredicate pausesBefore) {
    List<Match> matches = matcher.find(tokens);
    if (matches.stream().noneMatch(match -> isFrame(purposes.get(match.rule())))) {
      return List.of();
    }
    List<List<Match>> standing = standing(matches);
    Denials denials =
        new Denials(standing.get(denial), standing.get(clauseBreak), pausesBefore, reach);
    List<Evidence> evidence = new ArrayList<>();
    for (int frame = 0; frame < frames.size(); frame++) {
      for (Match match : withoutOverlaps(standing.get(frame))) {
        evidence.add(
            new Evidence(
                frames.get(frame),
                purposes.get(match.rule()).rule(),
                match.begin(),
                match.end(),
                denials.deny(match)));
      }
    }
    evidence.sort(Comparator.comparingInt(Evidence::firstToken));
    return evidence;
  }

  private boolean isFrame(Purpose purpose) {
    return purpose.frame() < frames.size() && !purpose.cancels();
  }

  /** The matches of each frame, of denials and of breaks that no exclusion cancels. */
  private List<List<Match>> standing(List<Match> matches) {
    List<BitSet> cancelled = new ArrayList<>();
    List<List<Match>> standing = new ArrayList<>();
    for (int frame = 0; frame <= clauseBreak; frame++) {
      cancelled.add(new BitSet());
      standing.add(new ArrayList<>());
    }
    for (Match match : matches) {
      Purpose purpose = purposes.get(match.rule());
      if (purpose.cancels()) {
        cancelled.get(purpose.frame()).set(match.begin(), match.end());
      }
    }
    for (Match match : matches) {
      Purpose purpose = purposes.get(match.rule());
      int near = cancelled.get(purpose.frame()).nextSetBit(Math.max(0, match.begin() - 1));
      if (!purpose.cancels() && (near < 0 || near > match.end())) {
        standing.get(purpose.frame()).add(match);
      }
    }
    return standing;
  }

  private static List<Match> withoutOverlaps(List<Match> matches) {
    if (matches.size() < 2) {
      return matches;
    }
    BitSet taken = new BitSet();
    List<Match> kept = new ArrayList<>();
    for (Match match : matches.stream().sorted(STRONGEST_FIRST).toList()) {
      int next = taken.nextSetBit(match.begin());
      if (next < 0 || next >= match.end()) {
        taken.set(match.begin(), match.end());
        kept.add(match);
      }
    }
    return kept;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    matcher = new Matcher(automaton);
  }
}
