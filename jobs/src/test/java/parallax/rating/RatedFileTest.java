package parallax.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.job.InputFile;
import parallax.job.UserException;

class RatedFileTest {
  @TempDir private Path folder = Path.of("");

  private List<RatedSentence> read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return RatedFile.read(List.of(new InputFile(file.toString())), new Configuration(false));
  }

  @Test
  void aRowHasTextRatingArticleAndSource() throws IOException {
    List<RatedSentence> rated =
        read(
            "films.tsv",
            "id\tmean_rating\ttext\tarticle_id\tsource\n1\t-2.5\tBad.\ta\tletters\n2\t4\tGood.\t\t\n");

    assertThat(rated).hasSize(2);
    assertThat(rated.get(0).place()).endsWith("films.tsv, line 2");
    assertThat(rated.get(0))
        .extracting(
            RatedSentence::text,
            RatedSentence::rating,
            RatedSentence::article,
            RatedSentence::source,
            RatedSentence::implied)
        .containsExactly("Bad.", -2.5, "a", "letters", false);
    // Without an article the text is one, without a source the file's name.
    assertThat(rated.get(1))
        .extracting(RatedSentence::article, RatedSentence::source)
        .containsExactly("Good.", "films");
  }

  @Test
  void targetsOfASentenceTogetherImplyItsRating() throws IOException {
    List<RatedSentence> rated =
        read(
            "news.tsv",
            "article\tpolarity\tsentence\na\t1\tX beat Y.\na\t-1\tX beat Y.\na\t-1\tX lost.\nb\t1\tX beat Y.\n");

    assertThat(rated).extracting(RatedSentence::rating).containsExactly(0.0, -2.0, 2.0);
    assertThat(rated).allMatch(RatedSentence::implied);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rating\\ttext\\n5\\tGood. | line 2: found the rating '5'; expected a number from -4 to 4",
        "rating\\ttext\\ngood\\tGood. | line 2: found the rating 'good'",
        "rating\\ttext\\nNaN\\tGood. | line 2: found the rating 'NaN'",
        "polarity\\ttext\\n-2\\tGood. | line 2: found the polarity '-2'; expected a number from -1 to 1",
        "text\\tframes\\nGood.\\tx | line 2 has no rating; expected a column rating",
        "rating\\ttext\\n1\\t | line 2 has no text",
        "rating\\ttext | has no rows"
      })
  void aMistakeIsNamedWithItsLine(String content, String message) {
    assertThatThrownBy(() -> read("x.tsv", content.replace("\\t", "\t").replace("\\n", "\n")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("x.tsv")
        .hasMessageContaining(message);
  }
}
