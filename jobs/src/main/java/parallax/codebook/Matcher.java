package parallax.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs an {@link Automaton} over tokens. States are worked out when a text first needs them and
 * kept, as is the class of each distinct token. So a token costs one look-up and a few steps
 * whatever the codebook: from each token at most {@link Ways#MAX_PLACES} + {@link Ways#MAX_SLACK}
 * tokens are looked at, and most lead nowhere at once. Not for several threads.
 */
final class Matcher {
  /** Numbers in kept states, some tens of bytes each; above this they are dropped. */
  static final int MAX_KEPT = 4_000_000;

  /** The same for tokens, some hundred bytes each. */
  static final int MAX_TOKENS = 200_000;

  private final Automaton automaton;
  private final int[] start;
  private final Map<String, TokenClass> classByToken = new HashMap<>();
  private final Map<IntList, TokenClass> classes = new HashMap<>();
  private final Map<IntList, State> states = new HashMap<>();
  private final Prints prints = new Prints();
  private int kept;
  private long steps;
  private long built;

  Matcher(Automaton automaton) {
    this.automaton = automaton;
    this.start = automaton.start();
  }

  /** Steps from one state to the next so far. */
  long steps() {
    return steps;
  }

  /** Numbers in kept states. */
  int kept() {
    return kept;
  }

  /** Situations that were worked out so far, again where they had been dropped. */
  long built() {
    return built;
  }

  /**
   * Drops all classes where there are too many.
   *
   * @return whether it did: classes given out before are no longer valid
   */
  boolean forgetTokens() {
    if (classByToken.size() <= MAX_TOKENS && classes.size() <= MAX_TOKENS) {
      return false;
    }
    classByToken.clear();
    classes.clear();
    forgetStates();
    return true;
  }

  TokenClass classOf(String token) {
    TokenClass known = classByToken.get(token);
    if (known == null) {
      known = workedOut(token);
      classByToken.put(token, known);
    }
    return known;
  }

  /** The same for one of many tokens that are each asked for once: nothing is kept of it. */
  TokenClass workedOut(String token) {
    return classes.computeIfAbsent(
        new IntList(automaton.setsOf(token)),
        sets -> new TokenClass(classes.size(), sets.numbers()));
  }

  /** Every match of every group in a text of the first tokens, by first token. */
  void find(TokenClass[] text, int length, Matches found) {
    found.clear();
    prints.set(text, length);
    for (int begin = 0; begin < length; begin++) {
      if (!text[begin].beginsNothing(prints, begin + 1)) {
        follow(text, begin, found);
      }
    }
  }

  private void follow(TokenClass[] text, int begin, Matches found) {
    State state = first(text[begin]);
    for (int end = begin + 1; ; end++) {
      int[] ends = state.ends();
      for (int i = 0; i < ends.length; i += 3) {
        found.add(ends[i], ends[i + 1], ends[i + 2], begin, end);
      }
      if (!prints.anyOf(state.print().a(), state.print().b(), end, state.reach())) {
        return;
      }
      state = next(state, text[end]);
    }
  }

  /** The same for tokens as text. */
  Matches find(List<String> tokens) {
    forgetTokens();
    TokenClass[] text = tokens.stream().map(this::classOf).toArray(TokenClass[]::new);
    Matches found = new Matches();
    find(text, text.length, found);
    return found;
  }

  private State first(TokenClass token) {
    State first = token.first();
    if (first == null) {
      first = state(automaton.step(start, token.sets()));
      token.first(first);
    }
    return first;
  }

  private State next(State state, TokenClass token) {
    steps++;
    if (state.ignores(token)) {
      return otherwise(state);
    }
    State next = state.next(token.number());
    if (next == null) {
      int[] telling = state.telling(token);
      next = telling.length == 0 ? otherwise(state) : told(state, telling);
      state.put(token.number(), next);
      kept += 4;
    }
    return next;
  }

  private State otherwise(State state) {
    State next = state.otherwise();
    if (next == null) {
      next = state(automaton.step(state.situations(), new int[0]));
      state.otherwise(next);
    }
    return next;
  }

  private State told(State state, int[] telling) {
    IntList key = new IntList(telling);
    State next = state.byTelling().get(key);
    if (next == null) {
      next = state(automaton.step(state.situations(), telling));
      state.byTelling().put(key, next);
      kept += telling.length + 8;
    }
    return next;
  }

  private State state(int[] situations) {
    if (kept > MAX_KEPT) {
      forgetStates();
    }
    built += situations.length;
    return states.computeIfAbsent(new IntList(situations), this::built);
  }

  private State built(IntList situations) {
    int[] wanted = automaton.wanted(situations.numbers());
    kept += situations.numbers().length + wanted.length + 16;
    return new State(
        situations.numbers(),
        automaton.ends(situations.numbers()),
        wanted,
        automaton.reach(situations.numbers()));
  }

  /** A walk that is under way keeps what it has; all others begin anew. */
  private void forgetStates() {
    states.clear();
    classes.values().forEach(known -> known.first(null));
    kept = 0;
  }
}
