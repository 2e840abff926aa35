package parallax.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SentimentCommandTest {
  private String out = "";
  private String err = "";

  private int run(String... args) {
    StringWriter standardOut = new StringWriter();
    StringWriter standardErr = new StringWriter();
    CommandLine commands = Commands.of(List.of());
    commands.setOut(new PrintWriter(standardOut));
    commands.setErr(new PrintWriter(standardErr));
    int code = commands.execute(args);
    out = standardOut.toString();
    err = standardErr.toString();
    return code;
  }

  @Test
  void explainsEachSentenceByTheBuiltInLexicon() {
    assertThat(run("sentiment", "explain", "It was not a success. They love it!")).isZero();
    assertThat(out)
        .contains("It was not a [success].\n", "negation", "They [love] it!\n", "exclamation");
  }

  @Test
  void printsJsonWithPlacesAndFactors() throws IOException {
    assertThat(run("sentiment", "explain", "--json", "It was not a success. They love it!"))
        .isZero();
    JsonNode sentences = new ObjectMapper().readTree(out);
    assertThat(sentences).hasSize(2);
    JsonNode hit = sentences.at("/0/hits/0");
    assertThat(hit.get("words").asText()).isEqualTo("success");
    assertThat(hit.get("begin").asInt()).isEqualTo(13);
    assertThat(hit.at("/rules/0/name").asText()).isEqualTo("negation");
    assertThat(hit.at("/rules/0/cause").asText()).isEqualTo("not");
    assertThat(hit.get("valence").asDouble() * hit.at("/rules/0/factor").asDouble())
        .isEqualTo(hit.get("contribution").asDouble());
    assertThat(sentences.at("/1/begin").asInt()).isEqualTo(22);
  }

  @Test
  void readsTextsLineByLine() throws IOException {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream("Good. Bad.\n\nCafé: bad\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("sentiment", "explain", "--json", "--whole", "-")).isZero();
    } finally {
      System.setIn(before);
    }
    List<String> lines = out.lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(new ObjectMapper().readTree(lines.get(0)).at("/0/hits")).hasSize(2);
    assertThat(new ObjectMapper().readTree(lines.get(1)).at("/0/score").isNull()).isTrue();
    assertThat(new ObjectMapper().readTree(lines.get(2)).at("/0/hits/0/begin").asInt())
        .isEqualTo(6);
  }

  @Test
  void takesSeveralLexiconsOfWhichTheLastOnesValueHolds(@TempDir Path folder) throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), "fine,1\nodd,-1\n");
    Path dic = Files.writeString(folder.resolve("b.dic"), "%\n1\tposemo\n%\nfin*\t1\nodd\t1\n");

    assertThat(
            run(
                "sentiment",
                "explain",
                "--lexicon=" + csv,
                "--lexicon=" + dic,
                "--json",
                "Fine, finely odd, good."))
        .isZero();
    JsonNode hits = new ObjectMapper().readTree(out).at("/0/hits");
    assertThat(hits.findValuesAsText("valence")).containsExactly("1.0", "1.5", "1.5");
  }

  @Test
  void aFileThatIsNotUtf8IsTheUsersMistake(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), "café,1\n".getBytes(ISO_8859_1));

    assertThat(run("sentiment", "explain", "--lexicon=" + file, "Good.")).isEqualTo(2);
    assertThat(err).contains("a.csv is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void aMistakeInAFileIsTheUsers() {
    assertThat(run("sentiment", "explain", "--lexicon", "nowhere.tsv", "Good.")).isEqualTo(2);
    assertThat(err).contains("nowhere.tsv does not exist");
    assertThat(run("sentiment")).isEqualTo(2);
    assertThat(err).contains("parallax sentiment explain TEXT");
  }
}
