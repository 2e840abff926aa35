package parallax.codebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs an {@link Automaton} over tokens. States are worked out when a text first needs them and
 * kept, as is the answer for each distinct token, so that a token costs two look-ups whatever the
 * codebook; from each token at most {@link RuleParser#MAX_PLACES} + {@link RuleParser#MAX_SLACK}
 * tokens are looked at. Not for several threads.
 */
final class Matcher {
  /** Above this many kept answers they are dropped, which bounds memory on any text. */
  private static final int MAX_KEPT = 200_000;

  /**
   * A match.
   *
   * @param rule the number that the rule was added under
   * @param begin first token
   * @param end behind the last token
   * @param words how many tokens the pattern names: the length without gaps
   */
  record Match(int rule, int begin, int end, int words) {}

  private static final class State {
    private final List<Long> situations;
    private final List<Long> accepted;
    private final BitSet wanted;
    private final Map<BitSet, State> next = new HashMap<>();

    State(List<Long> situations, List<Long> accepted, BitSet wanted) {
      this.situations = situations;
      this.accepted = accepted;
      this.wanted = wanted;
    }
  }

  /** Tokens that no rule tells apart. */
  private record TokenClass(BitSet sets, State first) {}

  private final Automaton automaton;
  private final Map<String, TokenClass> classByToken = new HashMap<>();
  private final Map<BitSet, TokenClass> classes = new HashMap<>();
  private final Map<List<Long>, State> states = new HashMap<>();
  private int kept;

  Matcher(Automaton automaton) {
    this.automaton = automaton;
  }

  /** Every match of every rule, those inside and across others too, by first token. */
  List<Match> find(List<String> tokens) {
    if (kept > MAX_KEPT) {
      forget();
    }
    TokenClass[] text = new TokenClass[tokens.size()];
    for (int i = 0; i < text.length; i++) {
      text[i] = classOf(tokens.get(i));
    }
    List<Match> found = new ArrayList<>();
    for (int begin = 0; begin < text.length; begin++) {
      State state = text[begin].first();
      for (int end = begin + 1; !state.situations.isEmpty(); end++) {
        for (long situation : state.accepted) {
          found.add(new Match(automaton.rule(situation), begin, end, automaton.matched(situation)));
        }
        if (end == text.length) {
          break;
        }
        state = next(state, text[end].sets());
      }
    }
    return found;
  }

  private TokenClass classOf(String token) {
    TokenClass known = classByToken.get(token);
    if (known == null) {
      known = classes.computeIfAbsent(automaton.setsOf(token), this::tokenClass);
      classByToken.put(token, known);
      kept++;
    }
    return known;
  }

  private TokenClass tokenClass(BitSet sets) {
    return new TokenClass(sets, state(automaton.begin(sets)));
  }

  private State next(State state, BitSet sets) {
    BitSet telling = sets;
    if (!sets.isEmpty()) {
      telling = (BitSet) sets.clone();
      telling.and(state.wanted);
    }
    State next = state.next.get(telling);
    if (next == null) {
      next = state(automaton.step(state.situations, telling));
      state.next.put(telling, next);
      kept++;
    }
    return next;
  }

  private State state(List<Long> situations) {
    return states.computeIfAbsent(
        situations,
        all -> {
          kept++;
          return new State(
              all, all.stream().filter(automaton::accepts).toList(), automaton.wanted(all));
        });
  }

  private void forget() {
    classByToken.clear();
    classes.clear();
    states.clear();
    kept = 0;
  }
}
