package parallax.learn;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.learn.Draw.Candidate;

/**
 * How many sentences of the corpus each drawn one stands for: the texts of its stratum and outlet
 * by those drawn of them, times the sentences that have its text, and, where a stratum has more
 * outlets than could be drawn from, times its outlets by those drawn from.
 */
final class SampleWeights {
  private final Map<List<String>, Long> drawnOfCell;
  private final Map<String, Long> outlets;
  private final Map<String, Long> drawnOutlets;

  SampleWeights(Collection<Candidate> candidates, Collection<Candidate> drawn) {
    this.drawnOfCell = drawn.stream().collect(groupingBy(SampleWeights::cell, counting()));
    this.outlets = outlets(candidates);
    this.drawnOutlets = outlets(drawn);
  }

  private static List<String> cell(Candidate candidate) {
    return List.of(candidate.stratum(), candidate.outlet());
  }

  private static Map<String, Long> outlets(Collection<Candidate> candidates) {
    return candidates.stream()
        .collect(
            groupingBy(
                Candidate::stratum,
                mapping(
                    Candidate::outlet,
                    collectingAndThen(toSet(), (Set<String> names) -> (long) names.size()))));
  }

  /**
   * The weight.
   *
   * @param drawn one of those that were drawn
   */
  double of(Candidate drawn) {
    String stratum = drawn.stratum();
    return (double) drawn.cell()
        / drawnOfCell.getOrDefault(cell(drawn), 1L)
        * drawn.copies()
        * outlets.getOrDefault(stratum, 1L)
        / drawnOutlets.getOrDefault(stratum, 1L);
  }
}
