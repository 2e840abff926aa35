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

  /**
   * Two units: the first of the first feature, the other of the last; the second network says 0.
   */
  static TargetHead small() {
    int length = FeatureGroup.LEXICON.length();
    float[] weights = new float[2 * length];
    weights[0] = 1.5f;
    weights[1] = -0.25f;
    weights[2 * length - 1] = 0.5f;
    float[][] output = {{0, 0}, {1, 0}, {0.5f, -2}};
    Network one = new Network(weights, new float[] {-1, 0.125f}, output, new double[] {0.25, 0, 1});
    Network zero =
        new Network(new float[2 * length], new float[2], new float[3][2], new double[] {0, 0, 0});
    return new TargetHead(List.of(FeatureGroup.LEXICON), List.of(one, zero));
  }

  @Test
  void aHeadIsReadAsItWasWrittenUpToSixteenBits() {
    TargetHead read = TargetHeadFile.read("model.json", TargetHeadFile.write(small()));
    assertThat(read.groups()).containsExactly(FeatureGroup.LEXICON);
    assertThat(read.networks()).hasSize(2);
    Network expected = small().networks().get(0);
    Network found = read.networks().get(0);
    assertThat(found.weights()).containsExactly(expected.weights(), within(1e-5f));
    assertThat(found.biases()).containsExactly(expected.biases());
    assertThat(found.output()).isDeepEqualTo(expected.output());
    assertThat(found.outputBiases()).containsExactly(expected.outputBiases());
    assertThat(TargetHeadFile.write(read)).isEqualTo(TargetHeadFile.write(small()));
  }

  /** Units 1.5 · 2 - 1 = 2 and max(0, 0.125 - 0.25 · 2 + 0.5 · 1) = 0.125; the mean halves. */
  @Test
  void probabilitiesAreTheSoftmaxOfTheMeanScores() {
    float[] features = new float[FeatureGroup.LEXICON.length()];
    features[0] = 2;
    features[features.length - 1] = 1;
    double[] found = small().probabilities(features);
    double neutral = Math.exp(2 / 2.0);
    double negative = Math.exp(0.25 / 2);
    double positive = Math.exp((1 + 0.5 * 2 - 2 * 0.125) / 2);
    double sum = negative + neutral + positive;
    assertThat(found)
        .containsExactly(
            new double[] {negative / sum, neutral / sum, positive / sum}, within(1e-7));
    assertThat(TargetHead.mostProbable(found)).isEqualTo(1);
    assertThat(TargetHead.mostProbable(new double[] {0.4, 0.4, 0.2})).isZero();
  }

  /** Below 0 a unit is silent. */
  @Test
  void aUnitBelowZeroSaysNothing() {
    float[] features = new float[FeatureGroup.LEXICON.length()];
    features[0] = 0.5f;
    assertThat(small().networks().get(0).scores(features)).containsExactly(0.25, 0, 1);
    features[0] = 0;
    assertThat(small().networks().get(0).calibrated(2, new double[] {1, 0, -1}).scores(features))
        .containsExactly(1.5, 0, 0.5);
  }

  @Test
  void otherFilesAreRefused() {
    String good = TargetHeadFile.write(small());
    assertRefused("{", "no whole model file");
    assertRefused("{\"kind\":\"frames\"}", "no learned tone toward targets");
    assertRefused(good.replace("\"format\":2", "\"format\":9"), "model format 9");
    assertRefused(good.replace(TokenModel.ID, "another"), "'another'");
    assertRefused(good.replace("lexicon", "weather"), "no whole model file");
    assertRefused(good.replace("[0.0,", "["), "no whole model file");
    assertRefused(good.replace("[0.0,", "[null,"), "no whole model file");
    assertRefused(good.replace("AAAA", ""), "no whole model file");
    assertRefused(good.replace("AAAA", "A!AA"), "no whole model file");
    assertRefused(good.replaceAll("networks\":.*", "networks\":[]}"), "no whole model file");
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
