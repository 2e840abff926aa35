package parallax.embed;

/**
 * What the sentence model holds of each word piece of a text.
 *
 * @param begins where each piece begins in the text, in UTF-16 code units
 * @param ends where it ends
 * @param layers for each layer of {@link TokenModel#LAYERS} the states of all pieces one behind the
 *     other, {@link TokenModel#DIMENSIONS} numbers each
 * @param whole what the last layer holds of the text as a whole
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record TokenStates(int[] begins, int[] ends, float[][] layers, float[] whole) {

  /** How many pieces there are. */
  public int size() {
    return begins.length;
  }
}
