package parallax.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which whole clauses weigh more or less. Made once and used again for each sentence.
 *
 * <p>Around "but" what follows weighs the modifier's value v, 1 to 2, and what precedes it 2 - v.
 * In "although A, B" and "B, although A" the clause of "although", up to the next clause mark,
 * weighs v, 0 to 1, and the rest 2 - v. Both need two sides: where one side says nothing, as in a
 * sentence that begins with "But", all weigh 1. Of several words of a kind the last one with two
 * sides counts. Behind "would", "if" or "than" the rest of the clause weighs v, 0 to 1; of several
 * words of a kind the nearest one counts.
 */
final class Clauses {
  private static final int NONE = -1;

  private final Expressions expressions;
  private int contrast;
  private int concession;
  private int concessionEnd;

  Clauses(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Finds what parts the sentence in two. */
  void read(Utterance utterance) {
    contrast = NONE;
    concession = NONE;
    for (int place = expressions.size() - 1; place >= 0; place--) {
      if (contrast == NONE
          && expressions.is(place, Modifier.Kind.CONTRAST)
          && hasTwoSides(expressions.end(place), utterance.size())) {
        contrast = place;
      } else if (concession == NONE && expressions.is(place, Modifier.Kind.CONCESSION)) {
        int end = clauseEnd(utterance, place);
        if (hasTwoSides(expressions.begin(place), end)) {
          concession = place;
          concessionEnd = end;
        }
      }
    }
  }

  private int clauseEnd(Utterance utterance, int place) {
    return utterance.marks().clauseEnd(expressions.end(place) - 1, utterance.size());
  }

  private boolean hasTwoSides(int begin, int end) {
    int inside = 0;
    int all = 0;
    for (int place = 0; place < expressions.size(); place++) {
      if (expressions.isValued(place)) {
        all++;
        inside += isIn(place, begin, end) ? 1 : 0;
      }
    }
    return inside > 0 && inside < all;
  }

  private boolean isIn(int place, int begin, int end) {
    return expressions.begin(place) >= begin && expressions.begin(place) < end;
  }

  /** Adds the rules that hold for an expression. */
  void add(Utterance utterance, int place, List<Rule> rules) {
    if (contrast != NONE) {
      addSide(utterance, contrast, place > contrast, rules);
    }
    if (concession != NONE) {
      boolean isInside = isIn(place, expressions.begin(concession), concessionEnd);
      addSide(utterance, concession, isInside, rules);
    }
    addNearest(utterance, place, Modifier.Kind.IRREALIS, rules);
    addNearest(utterance, place, Modifier.Kind.COMPARISON, rules);
  }

  private void addSide(Utterance utterance, int by, boolean isInside, List<Rule> rules) {
    @Nullable Modifier modifier = expressions.modifier(by);
    if (modifier != null) {
      double weight = isInside ? modifier.value() : 2 - modifier.value();
      rules.add(expressions.rule(utterance, by, weight));
    }
  }

  private void addNearest(Utterance utterance, int place, Modifier.Kind kind, List<Rule> rules) {
    for (int before = place - 1; before >= 0; before--) {
      if (utterance.marks().isBroken(expressions.end(before) - 1, expressions.begin(place))) {
        return;
      }
      @Nullable Modifier modifier = expressions.modifier(before);
      if (modifier != null && modifier.is(kind)) {
        rules.add(expressions.rule(utterance, before, modifier.value()));
        return;
      }
    }
  }
}
