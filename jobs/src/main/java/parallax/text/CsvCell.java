package parallax.text;

/** Text as a cell of CSV (RFC 4180) that no spreadsheet takes for a formula. */
public final class CsvCell {
  /** With their full-width forms, which spreadsheets compute too. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvCell() {}

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
