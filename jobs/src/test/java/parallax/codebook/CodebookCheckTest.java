package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.segment.TextWords;
import parallax.text.Variants;

class CodebookCheckTest {
  private static final Variants VARIANTS = Variants.parse("pretraining\tpre-training\n", "v.tsv");

  /** With tokens that never hold a z. */
  @Test
  void namesPatternsThatCanNeverMatch() {
    String yaml =
        "version: 1\nframes:\n  - {id: war, patterns: [talent war, z*], exclusions: [a *zz]}\n";
    CodebookCheck check =
        new CodebookCheck(
            Codebook.parse("c.yaml", yaml, Words::of, () -> Negation.NONE),
            text -> List.of(text.split("z", -1)),
            VARIANTS);
    assertThat(check.useless())
        .containsExactly(
            "war: 'z*' can never match: no token looks like 'z*'",
            "war, exclusion: 'a *zz' can never match: no token looks like '*zz'");
  }

  @Test
  void namesPatternsThatAnExclusionAlwaysCancels() {
    assertThat(check("[talent show, talent]", "[talent show]").useless())
        .containsExactly("war: 'talent show' never stands: an exclusion cancels each match");
    assertThat(check("[talent (show|war)]", "[talent show]").useless()).isEmpty();
  }

  @Test
  void namesPatternsThatAnotherAlwaysComesBefore() {
    assertThat(check("[talent (war|race), talent war]", "[]").useless())
        .containsExactly(
            "war: 'talent war' never stands: each match is one of 'talent (war|race)'");
    assertThat(check("[talent war, talent war]", "[]").useless()).hasSize(1);
    assertThat(check("[war, the war]", "[]").useless()).isEmpty();
    assertThat(check("[talent >4 war, talent war]", "[]").useless()).hasSize(1);
    assertThat(check("[talent war, talent >4 war]", "[]").useless()).isEmpty();
  }

  @Test
  void namesSpellingsThatAWildcardMisses() {
    assertThat(check("[\"pretrain*\"]", "[]").missedSpellings())
        .containsExactly(
            "war: 'pretrain*' does not match 'pretraining', which counts as 'pre-training'");
    assertThat(check("[\"pre*train*\"]", "[]").missedSpellings()).isEmpty();
  }

  @Test
  void namesPatternsThatTwoFramesShare() {
    CodebookCheck check =
        check(
            """
            version: 1
            frames:
              - {id: war, patterns: [talent (war|race), x]}
              - {id: race, patterns: [talent (race|war), y]}
            """);
    assertThat(check.shared())
        .containsExactly("race: 'talent (race|war)' is the same as war: 'talent (war|race)'");
  }

  private static CodebookCheck check(String patterns, String exclusions) {
    return check(
        "version: 1\nframes:\n  - {id: war, patterns: %s, exclusions: %s}\n"
            .formatted(patterns, exclusions));
  }

  private static CodebookCheck check(String yaml) {
    TextWords words = new TextWords(VARIANTS);
    return new CodebookCheck(
        Codebook.parse("c.yaml", yaml, words, () -> Negation.NONE), words, VARIANTS);
  }
}
