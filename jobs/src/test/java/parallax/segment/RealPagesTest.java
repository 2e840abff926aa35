package parallax.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SharedData;
import parallax.text.BlockKind;
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

  /** A page's sentences, and what their numbers of types stand for. */
  private record Page(String text, SegmentedArticle article, Vocabulary vocabulary) {
    List<Integer> sentences() {
      return IntStream.range(0, article.size()).boxed().toList();
    }

    List<String> tokens(int sentence) {
      return IntStream.range(article.firstToken(sentence), article.endToken(sentence))
          .mapToObj(token -> vocabulary.type(article.type(token)))
          .toList();
    }
  }

  private static Page segmented(String number, boolean keepBoilerplate) throws IOException {
    String text = page(number);
    Vocabulary vocabulary = new Vocabulary(Variants.NONE);
    ArticleSegmenter segmenter = new ArticleSegmenter(new IcuSegmenter(), keepBoilerplate);
    SegmentedArticle article = segmenter.segment(title(number, text), text, vocabulary);
    return new Page(text, article, vocabulary);
  }

  private static List<String> tokens(String number) throws IOException {
    Page page = segmented(number, true);
    return page.sentences().stream().flatMap(i -> page.tokens(i).stream()).toList();
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
    SegmentedArticle article = segmented(number, false).article();
    for (int i = 0; i < article.size(); i++) {
      if (article.block(i) + 1 != last) {
        blocks.merge(article.kind(i).label(), 1L, Long::sum);
      }
      last = article.block(i) + 1;
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
    Page page = segmented(number, false);
    for (int i : page.sentences()) {
      if (page.article().kind(i) != BlockKind.BOILERPLATE) {
        counted.append(String.join(" ", page.tokens(i))).append(" | ");
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
    Page page = segmented("001", false);
    int sentence =
        page.sentences().stream()
            .filter(i -> page.tokens(i).contains("formative"))
            .findFirst()
            .orElseThrow();

    assertThat(isQuoted(page, sentence, "formative")).isTrue();
    assertThat(isQuoted(page, sentence, "think")).isTrue();
    assertThat(isQuoted(page, sentence, "ambiguity")).isFalse();
  }

  private static boolean isQuoted(Page page, int sentence, String token) {
    SegmentedArticle article = page.article();
    int index = article.firstToken(sentence) + page.tokens(sentence).indexOf(token);
    int begin = article.begins()[index];
    return IntStream.range(article.firstQuote(sentence), article.endQuote(sentence))
        .anyMatch(i -> article.quotes().begin(i) <= begin && begin < article.quotes().end(i));
  }

  @ParameterizedTest
  @CsvSource({"000", "001", "002", "003", "004"})
  void offsetsLeadBackToTheTokens(String number) throws IOException {
    Page page = segmented(number, false);
    SegmentedArticle article = page.article();
    int end = 0;
    for (int i : page.sentences()) {
      assertThat(article.begin(i)).isGreaterThanOrEqualTo(end);
      end = article.end(i);
      for (int token = article.firstToken(i); token < article.endToken(i); token++) {
        int tokenBegin = article.begins()[token];
        int tokenEnd = article.ends()[token];
        assertThat(Tokens.fold(page.text(), tokenBegin, tokenEnd))
            .isEqualTo(page.vocabulary().type(article.type(token)));
        assertThat(tokenBegin).isGreaterThanOrEqualTo(article.begin(i));
        assertThat(tokenEnd).isLessThanOrEqualTo(end);
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
    OutletSums counts = counts(number);

    assertThat((double) counts.windowTypes / counts.windowTokens).isCloseTo(mattr, within(1e-12));
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
    OutletSums counts = counts(number);

    assertThat(counts.words).isCloseTo(words, within(1L));
    assertThat((double) counts.syllables / counts.words).isCloseTo(syllables, within(0.04));
  }

  private static OutletSums counts(String number) throws IOException {
    Page page = segmented(number, true);
    OutletSums sums = new OutletSums("outlet");
    new OutletCounter(page.vocabulary()).add(sums, page.article());
    return sums;
  }
}
