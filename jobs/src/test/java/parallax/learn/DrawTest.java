package parallax.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.job.UserException;
import parallax.learn.Draw.Candidate;

class DrawTest {
  private static List<Candidate> candidates(String outlet, String stratum, int n) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      candidates.add(
          new Candidate(outlet + stratum, i, outlet, stratum, (i * 37L + outlet.hashCode()) % 101));
    }
    return candidates;
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
    List<Candidate> drawn = Draw.of(all, 40);

    assertThat(drawn).hasSize(40).doesNotHaveDuplicates();
    for (String outlet : List.of("A", "B")) {
      assertThat(count(drawn, Draw.FOUND, outlet)).isEqualTo(10);
      assertThat(count(drawn, Draw.SIMILAR, outlet)).isEqualTo(5);
      assertThat(count(drawn, Draw.OTHER, outlet)).isEqualTo(5);
    }
    assertThat(drawn).isSortedAccordingTo((x, y) -> Long.compare(x.draw(), y.draw()));
  }

  @Test
  void whatOneStratumLacksTheOthersGive() {
    List<Candidate> all = new ArrayList<>(candidates("A", Draw.FOUND, 3));
    all.addAll(candidates("A", Draw.OTHER, 30));

    assertThat(Draw.of(all, 20)).hasSize(20);
    assertThat(count(Draw.of(all, 20), Draw.FOUND, "A")).isEqualTo(3);
    assertThat(Draw.of(candidates("A", Draw.FOUND, 9), 20)).hasSize(9);
  }

  @Test
  void whatIsWrittenCanBeReadOnceItIsCoded() {
    CodingSheet.Line line =
        new CodingSheet.Line("=\"War\",\tnow", "", "After", "O", "body", "a1", 3, 5, 20);
    for (String name : List.of("x.csv", "x.jsonl", "x.tsv")) {
      String sheet = CodingSheet.write(name, List.of(line));
      List<CodedRecord> rows = CodedRows.parse(name, sheet);
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).get("frames")).isEqualTo("?");
      assertThat(rows.get(0).get("article_id")).isEqualTo("a1");
      assertThat(rows.get(0).get("text").replace('\t', ' ')).isEqualTo("=\"War\", now");
    }
    assertThat(CodingSheet.write("x.csv", List.of(line))).contains("\"'=\"\"War\"\"");
    assertThatThrownBy(() -> CodingSheet.write("x.doc", List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(".tsv, .csv or .jsonl");
  }
}
