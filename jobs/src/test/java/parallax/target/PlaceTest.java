package parallax.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import parallax.embed.TokenModel;
import parallax.embed.TokenStates;

/** Pieces of a sentence by where they stand to a target. */
class PlaceTest {
  private static final int WIDTH = TokenModel.DIMENSIONS;

  /** Four pieces of two letters each; in layer 0 only coordinate i of piece i is not 0. */
  private static TokenStates states() {
    float[] layer = new float[4 * WIDTH];
    for (int piece = 0; piece < 4; piece++) {
      layer[piece * WIDTH + piece] = 2;
    }
    float[] whole = new float[WIDTH];
    whole[7] = -3;
    return new TokenStates(
        new int[] {0, 3, 5, 8}, new int[] {2, 5, 7, 10}, new float[][] {layer}, whole);
  }

  @Test
  void aMentionIsThePiecesThatItTouches() {
    assertThat(Place.of(states(), 3, 7)).isEqualTo(new Place(1, 3, 4));
    assertThat(Place.of(states(), 4, 5)).isEqualTo(new Place(1, 2, 4));
    assertThat(Place.of(states(), 0, 10)).isEqualTo(new Place(0, 4, 4));
    assertThat(Place.of(states(), 2, 3)).isEqualTo(new Place(1, 2, 4));
    assertThat(Place.of(states(), 90, 95)).isEqualTo(new Place(3, 4, 4));
  }

  @Test
  void distancesAreCountedInPieces() {
    Place place = new Place(1, 3, 5);
    assertThat(Arrays.stream(new int[] {0, 1, 2, 3, 4}).map(place::distance))
        .containsExactly(1, 0, 0, 1, 2);
  }

  @Test
  void meansWeighThePiecesByTheirDistance() {
    StateMeans means = new StateMeans(states(), new Place(1, 2, 4));
    assertThat(first(means.own(0))).containsExactly(0f, 1f, 0f, 0f);
    float third = (float) (1 / Math.sqrt(3));
    assertThat(first(means.others(0))).containsExactly(third, 0f, third, third);
    assertThat(first(means.before(0, 8))).containsExactly(1f, 0f, 0f, 0f);
    double near = Math.exp(-1 / 8.0);
    double far = Math.exp(-2 / 8.0);
    double length = Math.hypot(near, far);
    assertThat(first(means.behind(0, 8)))
        .containsExactly(0f, 0f, (float) (near / length), (float) (far / length));
    double[] weights = {Math.exp(-0.25), 1, Math.exp(-0.25), Math.exp(-0.5)};
    double all = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    float[] found = first(means.near(0, 4));
    for (int i = 0; i < 4; i++) {
      assertThat(found[i]).isEqualTo((float) (weights[i] / all));
    }
    assertThat(means.whole()[7]).isEqualTo(-1f);
  }

  @Test
  void aSideWithoutPiecesIsAllZeros() {
    assertThat(new StateMeans(states(), new Place(0, 4, 4)).before(0, 8)).containsOnly(0f);
  }

  private static float[] first(float[] mean) {
    assertThat(mean).hasSize(WIDTH);
    return Arrays.copyOf(mean, 4);
  }
}
