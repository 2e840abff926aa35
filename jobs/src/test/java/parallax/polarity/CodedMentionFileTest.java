package parallax.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.job.InputFile;
import parallax.job.UserException;

/** Files of coded mentions, good and bad. */
class CodedMentionFileTest {
  @TempDir private Path folder;

  private List<CodedMention> read(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("coded.tsv"), content);
    return CodedMentionFile.read(List.of(new InputFile(file.toString())), new Configuration(false));
  }

  private static String at(CodedMention mention) {
    return mention.sentence().substring(mention.begin(), mention.end());
  }

  @Test
  void placesAndPolaritiesAreRead() throws IOException {
    List<CodedMention> found =
        read(
            """
            article\tbegin\tend\tmention\tpolarity\tsentence
            a\t0\t4\tMeta\t-1\tMeta failed Ada.
            a\t12\t15\tAda\t0\tMeta failed Ada.
            """);
    assertThat(found).extracting(CodedMentionFileTest::at).containsExactly("Meta", "Ada");
    assertThat(found).extracting(CodedMention::polarity).containsExactly(0, 1);
    assertThat(found).extracting(CodedMention::article).containsExactly("a", "a");
  }

  /** A spreadsheet would have put the marks there, so they are taken off. */
  @Test
  void placesHoldThoughTheMarksAroundTheFieldAreTakenOff() throws IOException {
    List<CodedMention> found =
        read(
            "begin\tend\tmention\tpolarity\tsentence\n1\t5\tMeta\t1\t\"Meta won.\"\n0\t5\t\"Meta\t1\t\"Meta won.\"\n");
    assertThat(found).extracting(CodedMentionFileTest::at).containsExactly("Meta", "Meta");
    assertThat(found).extracting(CodedMention::article).containsOnly("Meta won.");
  }

  @Test
  void whatStandsBeforeTheNameIsNoPartOfIt() throws IOException {
    List<CodedMention> found = read("begin\tend\tpolarity\tsentence\n2\t7\t1\tSo Meta won.\n");
    assertThat(found).extracting(CodedMentionFileTest::at).containsExactly("Meta");
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    String header = "begin\tend\tmention\tpolarity\tsentence\n";
    assertMistake(header + "0\t4\tAda\t1\tMeta won.\n", "line 2", "not the mention 'Ada'");
    assertMistake(header + "0\t4\tMeta\t2\tMeta won.\n", "line 2", "polarity '2'");
    assertMistake(header + "x\t4\tMeta\t1\tMeta won.\n", "line 2", "begin 'x'");
    assertMistake(header + "4\t4\t\t1\tMeta won.\n", "line 2", "from 4 to 4");
    assertMistake(header + "0\t40\t\t1\tMeta won.\n", "line 2", "from 0 to 40");
    assertMistake(header + "0\t4\tMeta\t1\t\n", "line 2", "no sentence");
    assertMistake(header, "coded.tsv", "has no rows");
  }

  private void assertMistake(String content, String... parts) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(parts);
  }
}
