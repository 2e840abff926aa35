package parallax.segment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SharedData;
import parallax.text.Credits;
import parallax.text.Tokens;
import parallax.text.Variants;

/** The five pages that the project was made for, where they are there. */
class RealPagesTest {
  private static String page(String number) throws IOException {
    Path folder = SharedData.require("seeds");
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }

  /** The first line, as the pages' metadata has it; 003 has no headline. */
  private static @Nullable String title(String number, String text) {
    return number.equals("003") ? null : text.substring(0, text.indexOf('\n'));
  }

  private static List<SegmentedSentence> sentences(String number, boolean keepBoilerplate)
      throws IOException {
    String text = page(number);
    return new ArticleSegmenter(new IcuSegmenter(), new Vocabulary(Variants.NONE), keepBoilerplate)
        .sentences(number, "outlet", title(number, text), text);
  }

  private static List<String> tokens(String number) throws IOException {
    List<String> tokens = new ArrayList<>();
    sentences(number, true).forEach(row -> tokens.addAll(List.of(row.getTokens())));
    return tokens;
  }

  private static List<String> reference(String number) throws IOException {
    Path file = SharedData.require("reference/quanteda/tokens.jsonl");
    ObjectMapper mapper = new ObjectMapper();
    List<String> tokens = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = mapper.readTree(line);
      if (node.get("doc_id").asText().equals(number)) {
        node.get("tokens").forEach(t -> tokens.add(t.asText().replace('\u2019', '\'')));
      }
    }
    return tokens;
  }

  @ParameterizedTest
  @CsvSource({
    "000, '{body=13, boilerplate=10, heading=9, list=5, title=1}'",
    "001, '{body=13, boilerplate=8, heading=4, list=3, title=1}'",
    "002, '{body=7, boilerplate=1, heading=6, list=6, title=1}'",
    "003, '{body=23, boilerplate=1, heading=7}'",
    "004, '{body=4, boilerplate=10, heading=6, list=6, title=1}'"
  })
  void blocksAreOfTheirKinds(String number, String expected) throws IOException {
    Map<String, Long> blocks = new TreeMap<>();
    int last = 0;
    for (SegmentedSentence row : sentences(number, false)) {
      if (row.getBlockNo() != last) {
        blocks.merge(row.getKind(), 1L, Long::sum);
      }
      last = row.getBlockNo();
    }
    assertThat(blocks).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "000, 'min read|share this|craig|edited by|techradar|tech writer'",
    "001, 'also on|follow the story|no comments|leave a reply|your email'",
    "002, 'source anthropic'",
    "003, 'comments are closed'",
    "004, 'best for|related on|editorial summary|the decoder|topics'"
  })
  void noBoilerplateIsCounted(String number, String phrases) throws IOException {
    StringBuilder counted = new StringBuilder();
    for (SegmentedSentence row : sentences(number, false)) {
      if (!row.getKind().equals("boilerplate")) {
        counted.append(String.join(" ", row.getTokens())).append(" | ");
      }
    }
    assertThat(counted.toString()).doesNotContain(phrases.split("\\|", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "000, [TechRadar]",
    "001, []",
    "002, [Anthropic News]",
    "003, []",
    "004, [The Decoder]"
  })
  void creditsAreThoseOfThePage(String number, String credits) throws IOException {
    assertThat(Credits.of(page(number))).hasToString(credits);
  }

  @Test
  void theStatementIsQuotedAndItsIntroductionIsNot() throws IOException {
    SegmentedSentence sentence =
        sentences("001", false).stream()
            .filter(row -> List.of(row.getTokens()).contains("formative"))
            .findFirst()
            .orElseThrow();

    assertThat(isQuoted(sentence, "formative")).isTrue();
    assertThat(isQuoted(sentence, "think")).isTrue();
    assertThat(isQuoted(sentence, "ambiguity")).isFalse();
  }

  private static boolean isQuoted(SegmentedSentence sentence, String token) {
    int begin = sentence.getTokenBegins()[Arrays.asList(sentence.getTokens()).indexOf(token)];
    return Arrays.stream(sentence.getQuotedSpans())
        .anyMatch(span -> span.getBegin() <= begin && begin < span.getEnd());
  }

  @ParameterizedTest
  @CsvSource({"000", "001", "002", "003", "004"})
  void offsetsLeadBackToTheTokens(String number) throws IOException {
    String text = page(number);
    int end = 0;
    for (SegmentedSentence row : sentences(number, false)) {
      assertThat(row.getBegin()).isGreaterThanOrEqualTo(end);
      end = row.getEnd();
      assertThat(text.substring(row.getBegin(), end)).isEqualTo(row.getText());
      for (int i = 0; i < row.getTokens().length; i++) {
        assertThat(Tokens.fold(text, row.getTokenBegins()[i], row.getTokenEnds()[i]))
            .isEqualTo(row.getTokens()[i]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"000, 5", "001, 0", "002, 4", "003, 0", "004, 0"})
  void tokensAreThoseOfQuantedaButForDashes(String number, int joinedByDash) throws IOException {
    List<String> ours = tokens(number);
    int at = 0;
    int joined = 0;
    for (String theirs : reference(number)) {
      for (String part : theirs.split("\u2014", -1)) {
        assertThat(ours.get(at)).as("token %d", at).isEqualTo(part);
        at++;
      }
      joined += theirs.contains("\u2014") ? 1 : 0;
    }
    assertThat(at).isEqualTo(ours.size());
    assertThat(joined).isEqualTo(joinedByDash);
  }

  /** Of the pages whose tokens are quanteda's; values of its lexical_diversity.csv. */
  @ParameterizedTest
  @CsvSource({"001, 0.74809022556391", "003, 0.76081452404318", "004, 0.742017543859649"})
  void diversityIsThatOfQuanteda(String number, double mattr) throws IOException {
    ArticleCounts counts = counts(number);

    assertThat((double) counts.getWindowTypes() / counts.getWindowTokens())
        .isCloseTo(mattr, within(1e-12));
  }

  /** Words and syllables a word of its readability.csv; it has a dictionary for the syllables. */
  @ParameterizedTest
  @CsvSource({
    "000, 1038, 1.8699",
    "001, 788, 1.6802",
    "002, 484, 1.9174",
    "003, 1131, 1.7020",
    "004, 335, 1.9075"
  })
  void syllablesAreNearThoseOfQuanteda(String number, int words, double syllables)
      throws IOException {
    ArticleCounts counts = counts(number);

    assertThat(counts.getWords()).isCloseTo(words, within(1L));
    assertThat((double) counts.getSyllables() / counts.getWords())
        .isCloseTo(syllables, within(0.04));
  }

  private static ArticleCounts counts(String number) throws IOException {
    return requireNonNull(sentences(number, true).get(0).getCounts());
  }
}
