package parallax.codebook;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Matches.Match;

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

  private final Codebook codebook;

  /** Groups of rules: the patterns of each frame, denials, breaks, then what cancels each. */
  private final int denial;

  private final int clauseBreak;
  private final int cancelling;
  private transient List<String> rules;
  private transient Matcher matcher;
  private transient Matches matches;

  public FrameFinder(Codebook codebook) {
    this.codebook = codebook;
    denial = codebook.frames().size();
    clauseBreak = denial + 1;
    cancelling = denial + 2;
    rules = new ArrayList<>();
    matcher = new Matcher(automaton());
    matches = new Matches();
  }

  private Automaton automaton() {
    PatternTrie trie = new PatternTrie();
    for (int frame = 0; frame < denial; frame++) {
      add(codebook.frames().get(frame).patterns(), frame, trie);
      add(codebook.frames().get(frame).exclusions(), cancelling + frame, trie);
    }
    add(codebook.negation().patterns(), denial, trie);
    add(codebook.negation().exclusions(), cancelling + denial, trie);
    add(codebook.negation().breaks(), clauseBreak, trie);
    return new Automaton(trie);
  }

  private void add(List<Rule> added, int group, PatternTrie trie) {
    for (Rule rule : added) {
      trie.add(rule, rules.size(), group);
      rules.add(rule.text());
    }
  }

  /**
   * Drops what is known of tokens where that is too much; to be called between sentences.
   *
   * @return whether it did: classes given out before are no longer valid
   */
  public boolean forgetTokens() {
    return matcher.forgetTokens();
  }

  /** What the patterns know of a token; valid until {@link #forgetTokens} drops it. */
  public TokenClass classOf(String token) {
    return matcher.classOf(token);
  }

  /** The same for one of many tokens that are each asked for once: nothing is kept of it. */
  public TokenClass classOfNew(String token) {
    return matcher.workedOut(token);
  }

  /**
   * Whether a pattern of a frame matches; where none does there is no evidence.
   *
   * @param text classes of a sentence's tokens
   * @param length number of tokens; what stands behind them in {@code text} is not looked at
   */
  public boolean mayFind(TokenClass[] text, int length) {
    matcher.find(text, length, matches);
    return matches.hasGroupBelow(denial);
  }

  /**
   * The evidence of one sentence, by first token, then in the order of the codebook.
   *
   * @param tokens the sentence's tokens as they are counted
   * @param pausesBefore whether the writer set a comma, dash or bracket before a token; a denial
   *     does not reach across
   */
  public List<Evidence> find(List<String> tokens, IntPredicate pausesBefore) {
    forgetTokens();
    TokenClass[] text = tokens.stream().map(this::classOf).toArray(TokenClass[]::new);
    return find(text, text.length, pausesBefore);
  }

  /**
   * The same for tokens whose classes are known.
   *
   * @param length number of tokens; what stands behind them in {@code text} is not looked at
   */
  public List<Evidence> find(TokenClass[] text, int length, IntPredicate pausesBefore) {
    if (!mayFind(text, length)) {
      return List.of();
    }
    Map<Integer, List<Match>> standing = standing(matches.list());
    Denials denials =
        new Denials(
            standing.getOrDefault(denial, List.of()),
            standing.getOrDefault(clauseBreak, List.of()),
            pausesBefore,
            codebook.negation().within());
    List<Evidence> evidence = new ArrayList<>();
    standing.forEach(
        (group, found) -> {
          if (group < denial) {
            String frame = codebook.frames().get(group).id();
            for (Match match : withoutOverlaps(found)) {
              evidence.add(
                  new Evidence(
                      frame,
                      rules.get(match.rule()),
                      match.begin(),
                      match.end(),
                      denials.deny(match)));
            }
          }
        });
    evidence.sort(Comparator.comparingInt(Evidence::firstToken));
    return evidence;
  }

  /** The matches of each frame, of denials and of breaks that no exclusion cancels. */
  private Map<Integer, List<Match>> standing(List<Match> found) {
    Map<Integer, BitSet> cancelled = new TreeMap<>();
    for (Match match : found) {
      if (match.group() >= cancelling) {
        cancelled
            .computeIfAbsent(match.group() - cancelling, absent -> new BitSet())
            .set(match.begin(), match.end());
      }
    }
    Map<Integer, List<Match>> standing = new TreeMap<>();
    for (Match match : found) {
      if (match.group() < cancelling && !touches(match, cancelled.get(match.group()))) {
        standing.computeIfAbsent(match.group(), absent -> new ArrayList<>()).add(match);
      }
    }
    return standing;
  }

  private static boolean touches(Match match, @Nullable BitSet cancelled) {
    int near = cancelled == null ? -1 : cancelled.nextSetBit(Math.max(0, match.begin() - 1));
    return near >= 0 && near <= match.end();
  }

  private static List<Match> withoutOverlaps(List<Match> found) {
    if (found.size() < 2) {
      return found;
    }
    BitSet taken = new BitSet();
    List<Match> kept = new ArrayList<>();
    for (Match match : found.stream().sorted(STRONGEST_FIRST).toList()) {
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
    rules = new ArrayList<>();
    matcher = new Matcher(automaton());
    matches = new Matches();
  }
}
