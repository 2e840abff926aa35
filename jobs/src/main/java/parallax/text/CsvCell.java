package parallax.text;

import java.util.regex.Pattern;

/** Text as a cell of CSV (RFC 4180) that no spreadsheet takes for a formula. */
public final class CsvCell {
  /** With their full-width forms, which spreadsheets compute too. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** Where a spreadsheet would compute; blanks and apostrophes before that do not hinder it. */
  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?=['\\s]*[" + FORMULA.replace("-", "\\-") + "]|'*[\t\r])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private CsvCell() {}

  /**
   * The cell with all that the text has, line ends too. Text that a spreadsheet would compute gets
   * one apostrophe in front, and so does text that only looks as if it had got one: taking an
   * apostrophe from before such text always gives the text back. Empty text is quoted; an empty
   * cell without quotation marks is for a value that is not there.
   */
  public static String whole(String text) {
    String safe = COMPUTED.matcher(text).lookingAt() ? "'" + text : text;
    boolean quoted =
        safe.isEmpty()
            || safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /**
   * The cell: in one line, quoted where it must be, and with an apostrophe before what a
   * spreadsheet would compute; it shows the cell as text then.
   */
  public static String of(String text) {
    String clean = DisplayWidth.harmless(text);
    String begin = clean.stripLeading();
    boolean formula = !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
    String safe = formula ? "'" + clean : clean;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
