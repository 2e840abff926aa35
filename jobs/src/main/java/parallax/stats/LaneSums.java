package parallax.stats;

import java.util.Arrays;

/**
 * 64 sums at a time, kept in binary digits: word k holds digit k of every sum, so that one addition
 * of words adds to all of them. Eight words at a time go through carry-save adders, which leave one
 * word of eights; those are then added two by two. Harley and Seal's method, Warren (2013),
 * "Hacker's Delight", 2nd edition, section 5-1.
 */
final class LaneSums {
  /** Entry b has bit i of b in its byte i. */
  private static final long[] SPREAD = spread();

  private final long[] digits = new long[Long.SIZE + 3];
  private long[] eights = {};

  void clear() {
    Arrays.fill(digits, 0);
  }

  /** Adds 2^digit in every lane of the word that is set, for the word of every given article. */
  void add(int digit, int[] articles, long[] members) {
    if (eights.length < articles.length / 8) {
      eights = new long[articles.length / 8];
    }
    int length = addArticles(digit, articles, members);
    for (int from = digit + 3; length > 0; from++) {
      length = addEights(from, length);
    }
  }

  /** Leaves a word of eights for every eight articles, and says how many. */
  private int addArticles(int digit, int[] articles, long[] members) {
    long ones = digits[digit];
    long twos = digits[digit + 1];
    long fours = digits[digit + 2];
    int length = articles.length / 8;
    for (int i = 0; i < length; i++) {
      int at = 8 * i;
      long a = members[articles[at]];
      long b = members[articles[at + 1]];
      long half = ones ^ a;
      long twosA = (ones & a) | (half & b);
      ones = half ^ b;
      a = members[articles[at + 2]];
      b = members[articles[at + 3]];
      half = ones ^ a;
      long twosB = (ones & a) | (half & b);
      ones = half ^ b;
      half = twos ^ twosA;
      long foursA = (twos & twosA) | (half & twosB);
      twos = half ^ twosB;
      a = members[articles[at + 4]];
      b = members[articles[at + 5]];
      half = ones ^ a;
      twosA = (ones & a) | (half & b);
      ones = half ^ b;
      a = members[articles[at + 6]];
      b = members[articles[at + 7]];
      half = ones ^ a;
      twosB = (ones & a) | (half & b);
      ones = half ^ b;
      half = twos ^ twosA;
      long foursB = (twos & twosA) | (half & twosB);
      twos = half ^ twosB;
      half = fours ^ foursA;
      eights[i] = (fours & foursA) | (half & foursB);
      fours = half ^ foursB;
    }
    // Of the fewer than eight that are left and what is there, at most one eight comes.
    long eight = 0;
    for (int i = 8 * length; i < articles.length; i++) {
      long word = members[articles[i]];
      long two = ones & word;
      ones ^= word;
      long four = twos & two;
      twos ^= two;
      eight |= fours & four;
      fours ^= four;
    }
    digits[digit] = ones;
    digits[digit + 1] = twos;
    digits[digit + 2] = fours;
    carry(digit + 3, eight);
    return length;
  }

  /** Adds the eights two by two, and leaves a word of the next digit for every two. */
  private int addEights(int digit, int words) {
    long sum = digits[digit];
    int length = words / 2;
    for (int i = 0; i < length; i++) {
      long a = eights[2 * i];
      long b = eights[2 * i + 1];
      long half = sum ^ a;
      eights[i] = (sum & a) | (half & b);
      sum = half ^ b;
    }
    digits[digit] = sum;
    if (words % 2 == 1) {
      carry(digit, eights[words - 1]);
    }
    return length;
  }

  private void carry(int digit, long word) {
    long carry = word;
    for (int k = digit; carry != 0; k++) {
      long both = digits[k] & carry;
      digits[k] ^= carry;
      carry = both;
    }
  }

  /**
   * The sums.
   *
   * @param values one a lane, overwritten
   * @param length number of binary digits of the largest
   */
  void read(long[] values, int length) {
    for (int first = 0; first < Long.SIZE; first += Byte.SIZE) {
      Arrays.fill(values, first, first + Byte.SIZE, 0);
      for (int digit = 0; digit < length; digit += Byte.SIZE) {
        long bytes = 0;
        int end = Math.min(length, digit + Byte.SIZE);
        for (int k = digit; k < end; k++) {
          bytes |= SPREAD[(int) (digits[k] >>> first) & 0xFF] << (k - digit);
        }
        for (int lane = 0; lane < Byte.SIZE; lane++) {
          values[first + lane] |= (bytes >>> (Byte.SIZE * lane) & 0xFF) << digit;
        }
      }
    }
  }

  private static long[] spread() {
    long[] spread = new long[1 << Byte.SIZE];
    for (int b = 0; b < spread.length; b++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        spread[b] |= (b >>> bit & 1L) << (Byte.SIZE * bit);
      }
    }
    return spread;
  }
}
