package parallax.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sentiment of a sentence from a valence lexicon and its context. An instance serves one thread
 * at a time.
 *
 * <p>Each valued word or phrase contributes its valence times the factor of every rule that holds:
 *
 * <ul>
 *   <li>{@code capitals}: 1.25 when written in capitals in a sentence that is not;
 *   <li>{@code name}: 0.6 for a word that has the looks of a name, see {@link Marks};
 *   <li>{@code negation, intensifier, diminisher, relief}: {@code 1 + (v - 1) × 0.9^d} for each
 *       modifier of value v with d &lt; 5 tokens between, in the same clause; relief for negative
 *       words only. Two negations cancel out;
 *   <li>{@code contrast, concession, irrealis, comparison}: see {@link Clauses};
 *   <li>{@code words}: {@code 1 / √k} of k valued words and phrases, as their sum grows by √k where
 *       each is right or wrong by itself;
 *   <li>{@code exclamation}: {@code 1 + 0.2 n} for n exclamation marks, three at most;
 *   <li>{@code question}: 0.7 where there is a question mark.
 * </ul>
 *
 * Emoticons and emoji count as words that only the last three rules change.
 *
 * <p>A modifier's clause ends at a clause mark (see {@link Marks}) and at "but", "although" and the
 * like. The score is {@code 4 s / √(s² + 15)} of the sum s of all contributions, on the lexicon's
 * scale, -4 (most negative) to 4, rounded to 4 decimals. A sentence without any valued word is
 * neutral, 0.
 *
 * <p>The lexicon, the kinds of rules and the constant 15 follow the description in Hutto and
 * Gilbert (2014), VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media
 * Text, ICWSM-14, 216-225. That what would or might be so weighs less is from Taboada, Brooke,
 * Tofiloski, Voll and Stede (2011), Lexicon-Based Methods for Sentiment Analysis, Computational
 * Linguistics 37, section 2.6; relief from Polanyi and Zaenen (2006), Contextual Valence Shifters,
 * section 3.
 */
final class ValenceRules {
  private static final double EXCLAMATION = 0.2;
  private static final int MOST_EXCLAMATIONS = 3;
  private static final double QUESTION = 0.7;

  private final Expressions expressions = new Expressions();
  private final Clauses clauses = new Clauses(expressions);
  private final WordRules wordRules = new WordRules(expressions);

  /** The score of a sentence and where it comes from. */
  Scored score(Utterance utterance) {
    if (!utterance.speaks()) {
      return Scored.NEUTRAL;
    }
    ExpressionReader.read(utterance, expressions);
    List<Hit> signs = utterance.signs();
    int valued = expressions.valued() + signs.size();
    if (valued == 0) {
      return Scored.NEUTRAL;
    }
    clauses.read(utterance);
    List<Rule> ofSentence = ofSentence(utterance, valued);
    List<Hit> hits = new ArrayList<>(valued);
    for (int place = 0; place < expressions.size(); place++) {
      if (expressions.isValued(place)) {
        hits.add(hit(utterance, place, ofSentence));
      }
    }
    if (!signs.isEmpty()) {
      signs.forEach(sign -> hits.add(sign.with(ofSentence)));
      hits.sort(Comparator.comparingInt(Hit::begin));
    }
    return Scored.of(hits);
  }

  /** The rules that change all words alike. */
  private static List<Rule> ofSentence(Utterance utterance, int valued) {
    List<Rule> rules = new ArrayList<>(2);
    if (valued > 1) {
      rules.add(new Rule("words", String.valueOf(valued), 1 / Math.sqrt(valued)));
    }
    int exclamations = Math.min(MOST_EXCLAMATIONS, utterance.marks().exclamations());
    if (exclamations > 0) {
      rules.add(new Rule("exclamation", "!".repeat(exclamations), 1 + EXCLAMATION * exclamations));
    }
    if (utterance.marks().questions() > 0) {
      rules.add(new Rule("question", "?", QUESTION));
    }
    return rules;
  }

  private Hit hit(Utterance utterance, int place, List<Rule> ofSentence) {
    List<Rule> rules = new ArrayList<>(4);
    wordRules.add(utterance, place, rules);
    clauses.add(utterance, place, rules);
    rules.addAll(ofSentence);
    int begin = expressions.begin(place);
    int end = expressions.end(place);
    return Hit.of(
        utterance.begin(begin),
        utterance.end(end - 1),
        utterance.written(begin, end),
        expressions.valence(place),
        rules);
  }
}
