package parallax.sentiment;

import java.util.Locale;
import parallax.job.UserException;

/**
 * A line of a lexicon file, for messages.
 *
 * @param file as the user named it
 * @param number from 1
 */
record Line(String file, int number) {
  private static final int LONGEST_NUMBER = 20;

  /** A mistake on this line. */
  UserException error(String found, String expected, String remedy) {
    return new UserException(
        "%s, line %d: %s; expected %s. %s".formatted(file, number, found, expected, remedy));
  }

  /**
   * A decimal number.
   *
   * @param what the cell holds, for the message
   * @throws UserException if the cell holds anything else, or a number outside the range
   */
  double number(String what, String cell, double least, double most) {
    double value = isDecimal(cell) ? Double.parseDouble(cell) : Double.NaN;
    if (value >= least && value <= most) {
      return value;
    }
    throw error(
        "found the %s '%s'".formatted(what, cell),
        "a number from %s to %s with a decimal point".formatted(plain(least), plain(most)),
        Double.isNaN(value) ? "Correct the number." : "Bring the column to this scale.");
  }

  /** Digits around at most one point, with an optional sign: not all that Java would read. */
  static boolean isDecimal(String cell) {
    boolean hasDigit = false;
    boolean hasPoint = false;
    for (int place = 0; place < cell.length(); place++) {
      char unit = cell.charAt(place);
      boolean isDigit = unit >= '0' && unit <= '9';
      boolean isSign = place == 0 && (unit == '-' || unit == '+');
      if (!isDigit && !isSign && (unit != '.' || hasPoint)) {
        return false;
      }
      hasDigit |= isDigit;
      hasPoint |= unit == '.';
    }
    return hasDigit && cell.length() <= LONGEST_NUMBER;
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }
}
