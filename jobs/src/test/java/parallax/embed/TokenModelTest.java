package parallax.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** States of single word pieces. */
class TokenModelTest {
  private static final Offset<Float> EXACTLY = within(1e-3f);

  /** The numbers are what ONNX Runtime's Python package gives for the same layers. */
  @Test
  void theStatesAreTheModelsOwn() {
    String text =
        "Winner wrote that she had a 30-minute private meeting with the Republican lawmaker\u2019s"
            + " state policy director.";
    TokenStates states = TokenModel.shared().around(text, 0, 6);
    assertThat(states.size()).isEqualTo(22);
    assertThat(states.layers()).hasDimensions(2, 22 * TokenModel.DIMENSIONS);
    assertThat(text.substring(states.begins()[0], states.ends()[0])).isEqualTo("Winner");
    assertThat(states.layers()[0][0]).isCloseTo(0.4343f, EXACTLY);
    assertThat(states.layers()[0][1]).isCloseTo(0.5868f, EXACTLY);
    assertThat(states.layers()[1][0]).isCloseTo(0.4601f, EXACTLY);
    assertThat(states.whole()).hasSize(TokenModel.DIMENSIONS);
    assertThat(states.whole()[0]).isCloseTo(-0.3726f, EXACTLY);
  }

  @Test
  void ofALongTextThePiecesAroundThePlaceAreKept() {
    String text = "so ".repeat(700) + "Meyer" + " and".repeat(700);
    int begin = text.indexOf("Meyer");
    TokenStates states = TokenModel.shared().around(text, begin, begin + 5);
    assertThat(states.size()).isEqualTo(510);
    assertThat(states.begins()[0]).isEqualTo(3 * (700 - 255));
    assertThat(states.begins()).contains(begin);
    assertThat(TokenModel.shared().around(text, text.length() - 3, text.length()).ends())
        .contains(text.length());
  }

  @Test
  void aLayerThatTheModelHasNotIsRefused() throws IOException {
    byte[] model = ModelFiles.model();
    assertThatThrownBy(() -> TokenGraph.of(model, List.of(77)))
        .hasMessageContaining("/encoder/layer.77/");
  }
}
