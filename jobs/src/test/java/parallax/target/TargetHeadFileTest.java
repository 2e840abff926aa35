package parallax.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import parallax.embed.TokenModel;
import parallax.job.InputFile;
import parallax.job.UserException;

/** Learned heads as files, and the one that the jar carries. */
class TargetHeadFileTest {
  private static final Configuration CONF = new Configuration(false);

  static TargetHead small() {
    float[][] weights = new float[3][FeatureGroup.LEXICON.length()];
    weights[2][0] = 1.5f;
    return new TargetHead(List.of(FeatureGroup.LEXICON), weights, new double[] {0.25, 0, -1});
  }

  @Test
  void aHeadIsReadAsItWasWritten() {
    TargetHead read = TargetHeadFile.read("model.json", TargetHeadFile.write(small()));
    assertThat(read.groups()).containsExactly(FeatureGroup.LEXICON);
    assertThat(read.weights()).isDeepEqualTo(small().weights());
    assertThat(read.intercepts()).containsExactly(0.25, 0, -1);
  }

  @Test
  void probabilitiesAreTheSoftmaxOfTheLogits() {
    float[] features = new float[FeatureGroup.LEXICON.length()];
    features[0] = 2;
    double[] found = small().probabilities(features);
    double sum = Math.exp(0.25) + 1 + Math.exp(2);
    assertThat(found)
        .containsExactly(
            new double[] {Math.exp(0.25) / sum, 1 / sum, Math.exp(2) / sum}, within(1e-12));
    assertThat(TargetHead.mostProbable(found)).isEqualTo(2);
    assertThat(TargetHead.mostProbable(new double[] {0.4, 0.4, 0.2})).isZero();
  }

  @Test
  void otherFilesAreRefused() {
    String good = TargetHeadFile.write(small());
    assertRefused("{", "no whole model file");
    assertRefused("{\"kind\":\"frames\"}", "no learned tone toward targets");
    assertRefused(good.replace("\"format\":1", "\"format\":9"), "model format 9");
    assertRefused(good.replace(TokenModel.ID, "another"), "'another'");
    assertRefused(good.replace("lexicon", "weather"), "no whole model file");
    assertRefused(good.replace("[0.0,", "["), "no whole model file");
    assertRefused(good.replace("[0.0,", "[null,"), "no whole model file");
  }

  private static void assertRefused(String content, String message) {
    assertThatThrownBy(() -> TargetHeadFile.read("m/model.json", content))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("m/model.json")
        .hasMessageContaining(message);
  }

  /** Features of another lexicon or model would mean something else to its weights. */
  @Test
  void theJarsHeadFitsTheJarsLexiconAndModel() throws IOException {
    TargetHead head = TargetHeadFile.open(TargetHeadFile.BUILT_IN, CONF);
    assertThat(head.features()).isEqualTo(Set.of(FeatureGroup.values()));
    JsonNode versions =
        new ObjectMapper()
            .readTree(new InputFile(TargetHeadFile.BUILT_IN + "/card.json").bytes(CONF))
            .path("versions");
    assertThat(versions.path("token_model").asText()).isEqualTo(TokenModel.ID);
    assertThat(versions.path("lexicon").asText())
        .isEqualTo(new InputFile("builtin:lexicon/valence.tsv").sha256(CONF));
    assertThat(versions.path("modifiers").asText())
        .isEqualTo(new InputFile("builtin:lexicon/modifiers.tsv").sha256(CONF));
  }
}
