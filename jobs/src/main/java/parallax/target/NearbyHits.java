package parallax.target;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.embed.TokenStates;
import parallax.sentiment.Explanation;
import parallax.sentiment.Hit;

/**
 * What the lexicon's words contribute where they stand: inside the target, before and behind it by
 * distance, in its clause; and how the target itself stands in the sentence. Numbers of about the
 * size of a coordinate of a state, so that one penalty fits all.
 */
final class NearbyHits {
  /** Names of the features, in their order. */
  static final List<String> NAMES =
      List.of(
          "inside",
          "before_3",
          "behind_3",
          "before_10",
          "behind_10",
          "strength_5",
          "clause_before",
          "clause_behind",
          "beside_before",
          "beside_behind",
          "positive_before_6",
          "positive_behind_6",
          "clause_negated",
          "position",
          "is_first",
          "length",
          "is_pronoun",
          "sentence_length",
          "after_by");

  private static final double SCALE = 0.05;
  private static final int BESIDE = 2;
  private static final String CLAUSE_MARKS = ",;:()\"\u201c\u201d\u2013\u2014";
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "his", "her", "hers", "him", "their", "them", "we", "i");

  private final String text;
  private final TokenStates states;
  private final Place place;
  private final double[] features = new double[NAMES.size()];

  private NearbyHits(String text, TokenStates states, Place place) {
    this.text = text;
    this.states = states;
    this.place = place;
  }

  /** The features of a mention. */
  static float[] of(String text, TokenStates states, Place place, Explanation explanation) {
    NearbyHits nearby = new NearbyHits(text, states, place);
    int clauseBegin = nearby.clauseBegin();
    int clauseEnd = nearby.clauseEnd();
    for (Hit hit : explanation.hits()) {
      Place own = Place.of(states, hit.begin(), hit.end());
      nearby.add(hit, own, own.first() >= clauseBegin && own.first() < clauseEnd);
    }
    nearby.addPosition();
    float[] scaled = new float[NAMES.size()];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (SCALE * nearby.features[i]);
    }
    return scaled;
  }

  private void add(Hit hit, Place own, boolean inClause) {
    double c = hit.contribution();
    if (own.first() < place.end() && place.first() < own.end()) {
      features[0] += c;
      return;
    }
    boolean before = own.end() <= place.first();
    int side = before ? 0 : 1;
    int between = before ? place.first() - own.end() : own.first() - place.end();
    features[1 + side] += c * Math.exp(-between / 3.0);
    features[3 + side] += c * Math.exp(-between / 10.0);
    features[5] += Math.abs(c) * Math.exp(-between / 5.0);
    features[6 + side] += inClause ? c : 0;
    features[8 + side] += between <= BESIDE ? c : 0;
    features[10 + side] += c > 0 ? c * Math.exp(-between / 6.0) : 0;
    boolean negated = hit.rules().stream().anyMatch(rule -> rule.name().equals("negation"));
    features[12] += inClause && negated ? 1 : 0;
  }

  private void addPosition() {
    features[13] = 2.0 * place.first() / place.size();
    features[14] = place.first() == 0 ? 1 : 0;
    features[15] = Math.log(place.end() - (double) place.first());
    features[16] =
        place.end() - place.first() == 1 && PRONOUNS.contains(piece(place.first())) ? 1 : 0;
    features[17] = Math.log(place.size());
    features[18] = place.first() > 0 && piece(place.first() - 1).equals("by") ? 1 : 0;
  }

  private int clauseBegin() {
    int begin = place.first();
    while (begin > 0 && !isClauseMark(begin - 1)) {
      begin--;
    }
    return begin;
  }

  private int clauseEnd() {
    int end = place.end();
    while (end < place.size() && !isClauseMark(end)) {
      end++;
    }
    return end;
  }

  private boolean isClauseMark(int piece) {
    String mark = piece(piece);
    return mark.length() == 1 && CLAUSE_MARKS.contains(mark);
  }

  private String piece(int piece) {
    return text.substring(states.begins()[piece], states.ends()[piece]).toLowerCase(Locale.ROOT);
  }
}
