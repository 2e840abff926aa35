package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.job.Job;
import parallax.run.BoundJob;
import parallax.sentiment.ScoreSentiment;

class JobOptionsTest {
  private static final List<Job<?>> JOBS = List.of(new ScoreSentiment());

  private static BoundJob<?> bound(Map<String, List<String>> given) {
    return JobOptions.of(JOBS).bind(given).get(0);
  }

  @Test
  void everyFileOfAListCountsForWhatIsUpToDate() {
    BoundJob<?> job = bound(Map.of("--lexicon", List.of("a.tsv", "b.csv")));

    assertThat(job.files().keySet())
        .contains("--lexicon a.tsv", "--lexicon b.csv", "--modifiers", "--variants")
        .doesNotContain("--lexicon builtin:lexicon/valence.tsv");
  }

  @Test
  void aListHasItsDefaultWhereNothingIsGiven() {
    assertThat(bound(Map.of()).files()).containsKey("--lexicon builtin:lexicon/valence.tsv");
  }
}
