package parallax.target;

import parallax.embed.TokenStates;

/**
 * Where a target stands among the word pieces of its sentence.
 *
 * @param first its first piece
 * @param end behind its last one
 * @param size of the sentence
 */
record Place(int first, int end, int size) {

  /**
   * Of a part of the sentence; the nearest piece where no piece is in it.
   *
   * @param begin in UTF-16 code units
   * @param end behind it
   */
  static Place of(TokenStates states, int begin, int end) {
    int size = states.size();
    int first = 0;
    while (first < size - 1 && states.ends()[first] <= begin) {
      first++;
    }
    int last = first + 1;
    while (last < size && states.begins()[last] < end) {
      last++;
    }
    return new Place(first, last, size);
  }

  /** In pieces: 0 inside, 1 next to it. */
  int distance(int piece) {
    if (piece < first) {
      return first - piece;
    }
    return piece < end ? 0 : piece - end + 1;
  }
}
