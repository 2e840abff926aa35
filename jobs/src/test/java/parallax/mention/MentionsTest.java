package parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parallax.segment.TextWords;
import parallax.text.Variants;

/** Where sentences mention targets, by name and otherwise. */
class MentionsTest {
  private static final Function<String, List<String>> WORDS = new TextWords(Variants.NONE);
  private static final Targets TARGETS =
      Targets.parse(
          "t.yaml",
          """
          version: 1
          targets:
            - {id: google, kind: organisation, aliases: [Google]}
            - {id: deepmind, kind: organisation, aliases: [Google DeepMind, DeepMind]}
            - {id: meta, kind: organisation, aliases: [Meta]}
            - {id: meyer, kind: person, aliases: [Ada Meyer, Meyer]}
            - {id: tool, aliases: [the tool]}
          """,
          WORDS);

  /** A sentence cut at spaces and marks, as the segmenter cuts these. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Cut(String text, List<String> tokens, int[] begins, int[] ends) {
    static Cut of(String text) {
      List<MatchResult> words = Pattern.compile("[\\w'\u2019-]+").matcher(text).results().toList();
      return new Cut(
          text,
          words.stream()
              .map(word -> word.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
              .toList(),
          words.stream().mapToInt(MatchResult::start).toArray(),
          words.stream().mapToInt(MatchResult::end).toArray());
    }

    String shown(List<Mention> mentions) {
      return String.join(
          ", ",
          mentions.stream()
              .map(one -> one.target() + "=" + text.substring(one.begin(), one.end()))
              .toList());
    }
  }

  private static String names(String text) {
    Cut cut = Cut.of(text);
    return cut.shown(
        new NameFinder(TARGETS, WORDS).find(text, cut.tokens(), cut.begins(), cut.ends()));
  }

  private static String standIns(String before, String text) {
    Cut cut = Cut.of(text);
    List<Mention> named =
        new NameFinder(TARGETS, WORDS).find(text, cut.tokens(), cut.begins(), cut.ends());
    Set<String> targets = before.isEmpty() ? Set.of() : Set.of(before.split(" "));
    return cut.shown(
        new StandIns(TARGETS).find(cut.tokens(), cut.begins(), cut.ends(), targets, named));
  }

  @Test
  void namesAreFoundWithTheirPlaces() {
    assertThat(names("Meta hired Ada Meyer, and Meyer likes the tool."))
        .isEqualTo("meta=Meta, meyer=Ada Meyer, meyer=Meyer, tool=the tool");
  }

  @Test
  void theLongestNameCountsWhosesoeverItIs() {
    assertThat(names("Google DeepMind is part of Google."))
        .isEqualTo("deepmind=Google DeepMind, google=Google");
  }

  @Test
  void aPossessiveIsNotPartOfTheName() {
    assertThat(names("Meta's plan and Meyer\u2019s answer")).isEqualTo("meta=Meta, meyer=Meyer");
  }

  @Test
  void aNameKeepsItsCapitalLetter() {
    assertThat(names("This is a meta question about a Meta product.")).isEqualTo("meta=Meta");
    assertThat(names("THE TOOL works for Meta.")).isEqualTo("tool=THE TOOL, meta=Meta");
  }

  @Test
  void heMeansTheOnePersonOfTheSentenceBefore() {
    assertThat(standIns("meyer", "Last week he left, and nobody told him."))
        .isEqualTo("meyer=he, meyer=him");
    assertThat(standIns("meyer meta", "Last week he left.")).isEmpty();
    assertThat(standIns("meta", "Last week he left.")).isEmpty();
    assertThat(standIns("", "Last week he left.")).isEmpty();
  }

  @Test
  void theCompanyMeansTheOneOrganisationOfTheSentenceBefore() {
    assertThat(standIns("meta", "Analysts praise the company.")).isEqualTo("meta=the company");
    assertThat(standIns("meyer", "Analysts praise the company.")).isEmpty();
    assertThat(standIns("tool", "Analysts praise the company.")).isEmpty();
  }

  @Test
  void aNameInTheSentenceTakesTheWordBehindIt() {
    assertThat(standIns("meta", "Google waits while the company hires.")).isEmpty();
    assertThat(standIns("meta", "The company hires while Google waits."))
        .isEqualTo("meta=The company");
  }

  @Test
  void sentencesWithoutSuchAWordAreKnown() {
    StandIns standIns = new StandIns(TARGETS);
    assertThat(standIns.any(List.of("so", "the", "company", "says"))).isTrue();
    assertThat(standIns.any(List.of("the", "other", "company"))).isFalse();
  }
}
