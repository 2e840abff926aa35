package parallax.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean a target without naming it: "he", "the company".
 *
 * <p>Such a word means the one target that the sentence before speaks of, where it is of the
 * fitting kind, both stand in the same paragraph, and the sentence itself names no target of that
 * kind before the word. Where the sentence before speaks of two targets or of none, nobody can be
 * sure by rule, and the word means nobody.
 */
public final class StandIns {
  private final Map<String, Target.Kind> kinds;
  private final Map<List<String>, Target.Kind> standIns = new HashMap<>();

  public StandIns(Targets targets) {
    this.kinds = targets.kinds();
    for (Target.Kind kind : new HashSet<>(kinds.values())) {
      kind.standIns().forEach(words -> standIns.put(List.of(words.split(" ", -1)), kind));
    }
  }

  /** Whether a sentence has a word that may mean a target. */
  public boolean any(List<String> tokens) {
    for (int token = 0; token < tokens.size(); token++) {
      if (at(tokens, token) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The mentions of a sentence by such words, in its order.
   *
   * @param before ids of the targets that the sentence before speaks of; none at the beginning of a
   *     paragraph
   * @param named the sentence's mentions by name
   */
  public List<Mention> find(
      List<String> tokens, int[] begins, int[] ends, Set<String> before, List<Mention> named) {
    if (before.size() != 1) {
      return List.of();
    }
    String target = before.iterator().next();
    Target.Kind kind = kinds.get(target);
    List<Mention> mentions = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      StandIn found = at(tokens, token);
      int first = token;
      if (found != null
          && found.kind() == kind
          && named.stream()
              .noneMatch(
                  name -> name.firstToken() < first && kinds.get(name.target()) == found.kind())) {
        int end = first + found.words();
        mentions.add(new Mention(target, begins[first], ends[end - 1], first, end));
      }
    }
    return mentions;
  }

  private record StandIn(Target.Kind kind, int words) {}

  private @Nullable StandIn at(List<String> tokens, int token) {
    for (int words = 2; words > 0; words--) {
      if (token + words <= tokens.size()) {
        Target.Kind kind = standIns.get(tokens.subList(token, token + words));
        if (kind != null) {
          return new StandIn(kind, words);
        }
      }
    }
    return null;
  }
}
