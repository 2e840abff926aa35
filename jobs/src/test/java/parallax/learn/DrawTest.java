package parallax.learn;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parallax.job.UserException;
import parallax.learn.Draw.Candidate;
import parallax.learn.Draw.Drawn;
import parallax.stats.Draws;

class DrawTest {
  private static List<Candidate> candidates(String outlet, String stratum, int n) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      candidates.add(
          new Candidate(
              outlet + stratum, i, outlet, stratum, (i * 37L + outlet.hashCode()) % 101, 1, n));
    }
    return candidates;
  }

  private static List<Candidate> drawn(List<Candidate> candidates, int n) {
    return Draw.of(candidates, n, 1).stream().map(Drawn::candidate).toList();
  }

  private static long count(List<Candidate> drawn, String stratum, String outlet) {
    return drawn.stream()
        .filter(one -> one.stratum().equals(stratum) && one.outlet().equals(outlet))
        .count();
  }

  @Test
  void halfHasTheFrameAndOutletsTakeTurns() {
    List<Candidate> all = new ArrayList<>();
    for (String stratum : List.of(Draw.FOUND, Draw.SIMILAR, Draw.OTHER)) {
      all.addAll(candidates("A", stratum, 90));
      all.addAll(candidates("B", stratum, 50));
    }
    List<Candidate> drawn = drawn(all, 40);

    assertThat(drawn).hasSize(40).doesNotHaveDuplicates();
    for (String outlet : List.of("A", "B")) {
      assertThat(count(drawn, Draw.FOUND, outlet)).isEqualTo(10);
      assertThat(count(drawn, Draw.SIMILAR, outlet)).isEqualTo(5);
      assertThat(count(drawn, Draw.OTHER, outlet)).isEqualTo(5);
    }
  }

  /** 20 of 20 are drawn of one stratum, 20 of 2,000 of the other: neither comes first. */
  @Test
  void theOrderShowsNoStratum() {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      long draw = Draws.draw(3, i);
      all.add(new Candidate("o", i, "A", Draw.OTHER, draw, 1, 2_000));
      if (i < 20) {
        all.add(new Candidate("f", i, "A", Draw.FOUND, draw, 1, 20));
      }
    }
    for (int seed = 0; seed < 5; seed++) {
      long foundInFirstHalf =
          Draw.of(all, 40, seed).subList(0, 20).stream()
              .filter(drawn -> drawn.candidate().stratum().equals(Draw.FOUND))
              .count();
      assertThat(foundInFirstHalf).isBetween(5L, 15L);
    }
  }

  @Test
  void whatOneStratumLacksTheOthersGive() {
    List<Candidate> all = new ArrayList<>(candidates("A", Draw.FOUND, 3));
    all.addAll(candidates("A", Draw.OTHER, 30));

    assertThat(drawn(all, 20)).hasSize(20);
    assertThat(count(drawn(all, 20), Draw.FOUND, "A")).isEqualTo(3);
    assertThat(drawn(candidates("A", Draw.FOUND, 9), 20)).hasSize(9);
  }

  /** Of A 10 of 90 found ones are drawn, of B 10 of 50; 5 of 90 others, 5 of 50. */
  @Test
  void aWeightIsTheSizeOfTheCellByThoseDrawnOfIt() {
    List<Candidate> all = new ArrayList<>();
    for (String stratum : List.of(Draw.FOUND, Draw.SIMILAR, Draw.OTHER)) {
      all.addAll(candidates("A", stratum, 90));
      all.addAll(candidates("B", stratum, 50));
    }
    double sum = 0;
    for (Drawn drawn : Draw.of(all, 40, 1)) {
      boolean a = drawn.candidate().outlet().equals("A");
      boolean found = drawn.candidate().stratum().equals(Draw.FOUND);
      assertThat(drawn.weight()).isEqualTo((a ? 90 : 50) / (found ? 10.0 : 5));
      sum += drawn.weight();
    }
    assertThat(sum).isEqualTo(3 * 140);
  }

  @Test
  void aTextThatStandsInThreeSentencesStandsForThemAll() {
    Candidate three = new Candidate("a", 1, "A", Draw.FOUND, 5, 3, 1);
    Candidate one = new Candidate("a", 2, "B", Draw.FOUND, 7, 1, 12);

    assertThat(Draw.of(List.of(one, three), 4, 1))
        .containsExactly(new Drawn(three, 3), new Drawn(one, 12));
  }

  /** Two of six outlets are drawn of others and similar ones, each stands for three. */
  @Test
  void whereThereAreMoreOutletsThanDrawsOneStandsForOthers() {
    List<Candidate> all = new ArrayList<>();
    for (int outlet = 0; outlet < 6; outlet++) {
      all.addAll(candidates("O" + outlet, Draw.FOUND, 2));
      all.addAll(candidates("O" + outlet, Draw.SIMILAR, 10));
      all.addAll(candidates("O" + outlet, Draw.OTHER, 10));
    }
    Set<Set<String>> chosen = new HashSet<>();
    for (int seed = 0; seed < 40; seed++) {
      List<Drawn> others =
          Draw.of(all, 8, seed).stream()
              .filter(drawn -> drawn.candidate().stratum().equals(Draw.OTHER))
              .toList();
      assertThat(others).hasSize(2).allMatch(drawn -> drawn.weight() == 10 * 6 / 2.0);
      chosen.add(others.stream().map(drawn -> drawn.candidate().outlet()).collect(toSet()));
    }
    // Of the 15 pairs of outlets nearly all come up in 40 draws.
    assertThat(chosen).hasSizeGreaterThan(10);
  }

  /**
   * Thirty outlets with 1 to 7 sentences in each stratum, some of them with a property: whatever is
   * drawn, the weights of those with it add up to how many there are, on average.
   */
  @Test
  void weightsAddUpToTheCorpusOnAverage() {
    long there = 0;
    double all = 0;
    double estimated = 0;
    int seeds = 2_000;
    for (int seed = 0; seed < seeds; seed++) {
      List<Candidate> candidates = new ArrayList<>();
      there = 0;
      for (int outlet = 0; outlet < 30; outlet++) {
        for (String stratum : List.of(Draw.FOUND, Draw.SIMILAR, Draw.OTHER)) {
          int size = 1 + outlet * (stratum.length() + 1) % 7;
          for (int i = 0; i < size; i++) {
            String article = stratum + outlet;
            long draw = Draws.draw(Draws.stream(seed, article), i);
            candidates.add(new Candidate(article, i, "o" + outlet, stratum, draw, 1, size));
            there += hasProperty(i, outlet) ? 1 : 0;
          }
        }
      }
      for (Drawn drawn : Draw.of(candidates, 60, seed)) {
        int outlet = Integer.parseInt(drawn.candidate().outlet().substring(1));
        estimated += hasProperty(drawn.candidate().sentenceNo(), outlet) ? drawn.weight() : 0;
        all += drawn.weight();
      }
      assertThat(candidates).hasSize(355);
    }
    assertThat(all / seeds).isCloseTo(355, within(3.0));
    assertThat(estimated / seeds).isCloseTo((double) there, within(2.0));
  }

  private static boolean hasProperty(int sentence, int outlet) {
    return (sentence * 7 + outlet) % 4 == 0;
  }

  @Test
  void whatIsWrittenCanBeReadOnceItIsCoded() {
    CodingSheet.Line line =
        new CodingSheet.Line("=\"War\",\tnow", "", "After", "O", "body", "a1", 3, 5, 20, 22.0 / 3);
    for (String name : List.of("x.csv", "x.jsonl", "x.tsv")) {
      String sheet = CodingSheet.write(name, List.of(line));
      List<CodedRecord> rows = CodedRows.parse(name, sheet);
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).get("frames")).isEqualTo("?");
      assertThat(rows.get(0).get("article_id")).isEqualTo("a1");
      assertThat(rows.get(0).get("weight")).isEqualTo("7.333333");
      assertThat(rows.get(0).get("text").replace('\t', ' ')).isEqualTo("=\"War\", now");
    }
    assertThat(CodingSheet.write("x.csv", List.of(line))).contains("\"'=\"\"War\"\"");
    assertThatThrownBy(() -> CodingSheet.write("x.doc", List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(".tsv, .csv or .jsonl");
  }
}
