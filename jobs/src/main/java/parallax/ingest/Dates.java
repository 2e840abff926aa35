package parallax.ingest;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day that people write in many ways: {@code 2026-05-19}, with or without a time and zone,
 * {@code 2026/05/19}, {@code 20260519}, {@code 19.05.2026}, {@code 19 May 2026}, {@code May 19,
 * 2026}, {@code Tue, 19 May 2026 10:00:00 GMT}. Where a time zone is given the day is the one that
 * was written, in that zone. Days as 05/06/2026 are not read, because half the world means June.
 */
final class Dates {
  private static final List<DateTimeFormatter> FORMS =
      Stream.of(
              "uuuu-M-d['T'][ ][H:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS]][ ][VV][XXX][XX][X]",
              "uuuu/M/d[ H:mm[:ss]]",
              "uuuuMMdd['T'HHmmss]['Z']",
              "d.M.uuuu",
              "d[ ][-]MMM[ ][-]uuuu",
              "d MMMM uuuu",
              "MMM[.] d[,] uuuu",
              "MMMM d[,] uuuu",
              "EEE, d MMM uuuu[ H:mm[:ss]][ zzz][ XX]",
              "EEEE, d MMMM uuuu",
              "EEEE, MMMM d, uuuu")
          .map(
              pattern ->
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(pattern)
                      .toFormatter(Locale.ENGLISH)
                      .withChronology(IsoChronology.INSTANCE)
                      .withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private static final int LAST_YEAR = 9999;

  private Dates() {}

  /** The day, of the years 1 to 9999; empty where the field holds none. */
  static Optional<LocalDate> parse(String field) {
    String day = field.strip();
    return day.isEmpty()
        ? Optional.empty()
        : FORMS.stream().flatMap(form -> day(form, day).stream()).findFirst();
  }

  private static Optional<LocalDate> day(DateTimeFormatter form, String field) {
    // Looked at first without being resolved: most forms do not fit, and exceptions cost.
    ParsePosition end = new ParsePosition(0);
    if (form.parseUnresolved(field, end) == null || end.getIndex() < field.length()) {
      return Optional.empty();
    }
    try {
      LocalDate day = form.parse(field).query(TemporalQueries.localDate());
      return Optional.ofNullable(day).filter(d -> d.getYear() >= 1 && d.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
