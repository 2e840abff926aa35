package parallax.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which whole clauses weigh more or less. Made once and used again for each sentence;
 * its time grows with the sentence, not with the square of it.
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

  /** How many expressions before each one are valued, and in all. */
  private int[] valuedBefore = new int[33];

  /** For each expression the nearest one of that kind before it in its clause. */
  private int[] irrealis = new int[32];

  private int[] comparison = new int[32];

  Clauses(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Finds what weighs otherwise in the sentence that the expressions are of. */
  void read(Utterance utterance) {
    int size = expressions.size();
    if (irrealis.length < size) {
      valuedBefore = new int[2 * size + 1];
      irrealis = new int[2 * size];
      comparison = new int[2 * size];
    }
    Marks marks = utterance.marks();
    for (int place = 0; place < size; place++) {
      valuedBefore[place + 1] = valuedBefore[place] + (expressions.isValued(place) ? 1 : 0);
      boolean goesOn =
          place > 0 && !marks.isBroken(expressions.end(place - 1) - 1, expressions.begin(place));
      irrealis[place] = goesOn ? nearest(irrealis, place - 1, Modifier.Kind.IRREALIS) : NONE;
      comparison[place] = goesOn ? nearest(comparison, place - 1, Modifier.Kind.COMPARISON) : NONE;
    }
    contrast = NONE;
    concession = NONE;
    for (int place = size - 1; place >= 0; place--) {
      if (contrast == NONE
          && expressions.is(place, Modifier.Kind.CONTRAST)
          && hasTwoSides(place + 1, size)) {
        contrast = place;
      } else if (concession == NONE && expressions.is(place, Modifier.Kind.CONCESSION)) {
        int end =
            expressions.firstFrom(marks.clauseEnd(expressions.end(place) - 1, utterance.size()));
        if (hasTwoSides(place, end)) {
          concession = place;
          concessionEnd = end;
        }
      }
    }
  }

  private int nearest(int[] known, int before, Modifier.Kind kind) {
    return expressions.is(before, kind) ? before : known[before];
  }

  private boolean hasTwoSides(int from, int to) {
    int inside = valuedBefore[to] - valuedBefore[from];
    return inside > 0 && inside < valuedBefore[expressions.size()];
  }

  /** Adds the rules that hold for an expression. */
  void add(Utterance utterance, int place, List<Rule> rules) {
    if (contrast != NONE) {
      addSide(utterance, contrast, place > contrast, rules);
    }
    if (concession != NONE) {
      addSide(utterance, concession, place >= concession && place < concessionEnd, rules);
    }
    addNearest(utterance, irrealis[place], rules);
    addNearest(utterance, comparison[place], rules);
  }

  private void addSide(Utterance utterance, int by, boolean isInside, List<Rule> rules) {
    @Nullable Modifier modifier = expressions.modifier(by);
    if (modifier != null) {
      double weight = isInside ? modifier.value() : 2 - modifier.value();
      rules.add(expressions.rule(utterance, by, weight));
    }
  }

  private void addNearest(Utterance utterance, int by, List<Rule> rules) {
    @Nullable Modifier modifier = by == NONE ? null : expressions.modifier(by);
    if (modifier != null) {
      rules.add(expressions.rule(utterance, by, modifier.value()));
    }
  }
}
