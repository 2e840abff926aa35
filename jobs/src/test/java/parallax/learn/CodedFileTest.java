package parallax.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.job.InputFile;
import parallax.job.UserException;

class CodedFileTest {
  private static final Map<String, String> ARTICLES = Map.of("a1", "One. Two labs merge. Three.");

  @TempDir private Path folder;

  private Coded read(String name, String... lines) {
    try {
      Path file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
      return CodedFile.read(
          List.of(new InputFile(file.toString())), new Configuration(false), ARTICLES::get);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void refused(String message, String name, String... lines) {
    assertThatThrownBy(() -> read(name, lines))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(message);
  }

  @Test
  void allFormatsSayTheSame() {
    Coded tsv =
        read("a.tsv", "article_id\ttext\tframes", "7\tLabs \"race\" on\twar;risk", "7\tCalm\tnone");
    Coded csv =
        read(
            "a.csv",
            "article_id,text,frames",
            "7,\"Labs \"\"race\"\" on\",war risk",
            "7,Calm,none");
    Coded json =
        read(
            "a.jsonl",
            "{\"article_id\": 7, \"text\": \"Labs \\\"race\\\" on\", \"frames\": [\"war\", \"risk\"]}",
            "{\"article_id\": \"7\", \"text\": \"Calm\", \"frames\": []}");

    assertThat(tsv.units())
        .extracting(Coded.Unit::text)
        .containsExactly("Labs \"race\" on", "Calm");
    assertThat(tsv.frames()).containsExactly("risk", "war");
    assertThat(tsv.having("war")).containsExactly(true, false);
    assertThat(csv.texts()).isEqualTo(tsv.texts());
    assertThat(csv.having("risk")).containsExactly(true, false);
    assertThat(json.texts()).isEqualTo(tsv.texts());
    assertThat(json.having("risk")).containsExactly(true, false);
    assertThat(json.units().get(0).article()).isEqualTo("7");
  }

  @Test
  void aPlaceInAnArticleStandsForItsText() {
    Coded coded = read("a.tsv", "article_id\tbegin\tend\tframes", "a1\t5\t20\tmerger");

    assertThat(coded.texts()).containsExactly("Two labs merge.");
    refused(
        "line 2 names the article 'a2'", "b.tsv", "article_id\tbegin\tend\tframes", "a2\t5\t9\tx");
    refused("no place in article 'a1'", "b.tsv", "article_id\tbegin\tend\tframes", "a1\t5\t99\tx");
    refused("found end '-1'", "b.tsv", "article_id\tbegin\tend\tframes", "a1\t5\t-1\tx");
  }

  @Test
  void whatNobodyHasCodedIsLeftOutAndCounted() {
    Coded coded = read("a.tsv", "text\tframes", "One\t?", "Two\twar");

    assertThat(coded.texts()).containsExactly("Two");
    assertThat(coded.notCoded()).isEqualTo(1);
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    refused("b.tsv, line 3 has no frames", "b.tsv", "text\tframes", "One\twar", "Two\t");
    refused("line 2 has neither a text nor", "b.tsv", "text\tframes", "\twar");
    refused("line 2 is not JSON", "b.jsonl", "{\"text\": \"One\", \"frames\": []}", "{oops");
    refused("line 2 has 3 fields", "b.csv", "text,frames", "One, two,war");
    refused("what kind of file", "b.doc", "text,frames");
    refused("has no rows", "b.csv", "text,frames");
  }

  @Test
  void oneCoderHasOneVerdictOnASentence() {
    refused(
        "line 3 says risk of a sentence of which",
        "b.tsv",
        "text\tframes\tcoder",
        "One\twar\tann",
        "One\trisk\tann");
    Coded twice = read("a.tsv", "text\tframes", "One\twar", "One\twar");
    assertThat(twice.units()).hasSize(1);
    Coded elsewhere = read("a.tsv", "article_id\ttext\tframes", "1\tOne\twar", "2\tOne\trisk");
    assertThat(elsewhere.units()).hasSize(2);
  }

  @Test
  void aWeightIsAPositiveNumber() {
    Coded coded =
        read("a.tsv", "text\tframes\tweight", "One\twar\t12.5", "Two\tnone\t1", "X\t?\tbad");
    assertThat(coded.weights().orElseThrow()).containsExactly(12.5, 1);
    assertThat(coded.only(List.of("risk")).weights().orElseThrow()).containsExactly(12.5, 1);
    assertThat(read("b.jsonl", "{\"text\": \"One\", \"frames\": [], \"weight\": 0.25}").weights())
        .hasValueSatisfying(weights -> assertThat(weights).containsExactly(0.25));
    for (String weight : List.of("0", "-3", "NaN", "Infinity", "1e999", "7,5", "many", "0x1p3")) {
      refused(
          "b.tsv, line 3: found weight '%s'; expected a positive number".formatted(weight),
          "b.tsv",
          "text\tframes\tweight",
          "One\twar\t2",
          "Two\twar\t" + weight);
    }
  }

  @Test
  void allSentencesHaveAWeightOrNoneHas() {
    assertThat(read("a.tsv", "text\tframes", "One\twar").weights()).isEmpty();
    Coded some = read("b.tsv", "text\tframes\tweight", "One\twar\t2", "Two\twar\t");
    assertThatThrownBy(some::weights)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("b.tsv, line 3 has no weight")
        .hasMessageContaining("b.tsv, line 2 has one");
  }

  @Test
  void codersOfOneSentenceShareItsWeight() {
    String header = "text\tframes\tcoder\tweight";
    Coded coded =
        read("a.tsv", header, "One\twar\tann\t", "One\tnone\tben\t4", "One\twar\tcat\t4.0");
    assertThat(coded.weights().orElseThrow()).containsExactly(4);
    assertThat(coded.having("war")).containsExactly(true);
    refused(
        "line 3 has the weight 5.0, and the same sentence in",
        "b.tsv",
        header,
        "One\twar\tann\t4",
        "One\tnone\tben\t5");
  }

  @Test
  void moreThanHalfOfTheCodersDecide() {
    Coded coded =
        read(
            "a.tsv",
            "text\tframes\tcoder",
            "One\twar\tann",
            "One\tnone\tben",
            "Two\twar\tann",
            "Two\twar\tben",
            "Two\tnone\tcat");

    assertThat(coded.coders()).containsExactly("ann", "ben", "cat");
    assertThat(coded.having("war")).containsExactly(false, true);
  }

  @Test
  void anUnknownFrameIsRefusedWithTheNearestKnownOne() {
    Coded coded = read("a.tsv", "text\tframes", "One\ttalent_waar");

    assertThatThrownBy(() -> coded.requireFrames(List.of("talent_war", "risk"), "x.yaml"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(
            "line 2: the frame 'talent_waar' is not in x.yaml; did you mean 'talent_war'?");
    assertThat(coded.only(List.of("risk")).frames()).isEmpty();
  }

  @Test
  void aSpreadsheetsFormulaIsTextAgain() {
    assertThat(CodedRows.disarmed("=1+1")).isEqualTo("'=1+1");
    assertThat(read("a.csv", "text,frames", "'=1+1,war").texts()).containsExactly("=1+1");
    assertThat(read("a.csv", "text,frames", "'Tis war,war").texts()).containsExactly("'Tis war");
  }
}
