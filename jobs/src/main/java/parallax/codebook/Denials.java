package parallax.codebook;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import parallax.codebook.Matches.Match;

/** Which matches of a sentence its words deny: "not a talent war", "less a talent war than …". */
final class Denials {
  private static final int LONGEST = Ways.MAX_PLACES + Ways.MAX_SLACK;

  private final NavigableMap<Integer, Integer> furthestEndByBegin = new TreeMap<>();
  private final BitSet ends = new BitSet();
  private final BitSet breakEnds = new BitSet();
  private final IntPredicate pausesBefore;
  private final int reach;

  /**
   * @param reach how many tokens may stand between a denial and what it denies
   */
  Denials(List<Match> denials, List<Match> breaks, IntPredicate pausesBefore, int reach) {
    this.pausesBefore = pausesBefore;
    this.reach = reach;
    for (Match match : denials) {
      ends.set(match.end());
      furthestEndByBegin.merge(match.begin(), match.end(), Math::max);
    }
    breaks.forEach(match -> breakEnds.set(match.end()));
  }

  /** Whether a denial stands before the match with no pause or break between, or encloses it. */
  boolean deny(Match match) {
    return furthestEndByBegin.subMap(match.begin() - LONGEST, match.begin()).values().stream()
            .anyMatch(end -> end > match.end())
        || before(match.begin());
  }

  private boolean before(int begin) {
    for (int end = begin; end > 0 && end >= begin - reach; end--) {
      if (pausesBefore.test(end) || breakEnds.get(end)) {
        return false;
      }
      if (ends.get(end)) {
        return true;
      }
    }
    return false;
  }
}
