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
            "c.yaml",
            Codebook.parse("c.yaml", yaml, Words::of, () -> Negation.NONE),
            text -> List.of(text.split("z", -1)),
            VARIANTS);
    assertThat(check.useless())
        .containsExactly(
            "c.yaml:3: war: 'z*' can never match: no token looks like 'z*'",
            "c.yaml:3: war, exclusion: 'a *zz' can never match: no token looks like '*zz'");
  }

  @Test
  void namesPatternsThatAnExclusionAlwaysCancels() {
    assertThat(check("[talent show, talent]", "[talent show]").useless())
        .containsExactly(
            "c.yaml:3: war: 'talent show' never stands: an exclusion cancels each match");
    assertThat(check("[talent (show|war)]", "[talent show]").useless()).isEmpty();
  }

  @Test
  void namesPatternsThatAnotherAlwaysComesBefore() {
    assertThat(check("[talent (war|race), talent war]", "[]").useless())
        .containsExactly(
            "c.yaml:3: war: 'talent war' never stands: each match is one of 'talent (war|race)'"
                + " (c.yaml:3)");
    assertThat(check("[talent war, talent war]", "[]").useless())
        .containsExactly("c.yaml:3: war: 'talent war' stands in the frame twice (c.yaml:3)");
    assertThat(check("[war, the war]", "[]").useless()).isEmpty();
    assertThat(check("[talent >4 war, talent war]", "[]").useless()).hasSize(1);
    assertThat(check("[talent war, talent >4 war]", "[]").useless()).isEmpty();
  }

  @Test
  void namesSpellingsThatAWildcardMisses() {
    assertThat(check("[\"pretrain*\"]", "[]").missedSpellings())
        .containsExactly(
            "c.yaml:3: war: 'pretrain*' does not match 'pretraining', which counts as 'pre-training'");
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
        .containsExactly(
            "c.yaml:4: race: 'talent (race|war)' is the same as war: 'talent (war|race)'"
                + " (c.yaml:3)");
  }

  @Test
  void eachPatternHasTheLineThatItBeginsOn() {
    CodebookCheck check =
        check(
            """
            version: 1
            frames:
              - id: war
                patterns:
                  - talent war
                  - "pretrain*"
                  - >
                    talent
                    show
                  - talent war
                exclusions:
                  - talent show
              - id: race
                patterns:
                  - race
                  - 'talent   war'
            """);
    assertThat(check.useless())
        .containsExactly(
            "c.yaml:7: war: 'talent show\n' never stands: an exclusion cancels each match",
            "c.yaml:10: war: 'talent war' stands in the frame twice (c.yaml:5)");
    assertThat(check.missedSpellings()).hasSize(1).first().asString().startsWith("c.yaml:6: war:");
    assertThat(check.shared())
        .containsExactly(
            "c.yaml:16: race: 'talent   war' is the same as war: 'talent war' (c.yaml:5)");
  }

  private static CodebookCheck check(String patterns, String exclusions) {
    return check(
        "version: 1\nframes:\n  - {id: war, patterns: %s, exclusions: %s}\n"
            .formatted(patterns, exclusions));
  }

  private static CodebookCheck check(String yaml) {
    TextWords words = new TextWords(VARIANTS);
    return new CodebookCheck(
        "c.yaml", Codebook.parse("c.yaml", yaml, words, () -> Negation.NONE), words, VARIANTS);
  }
}
