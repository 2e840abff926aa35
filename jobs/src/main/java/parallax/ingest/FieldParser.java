package parallax.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the lines of one CSV record into its fields, strictly as RFC 4180 has it: what follows a
 * closing quote is the delimiter or the end of the line. Strictness is what finds an unclosed quote
 * at the next quote instead of at the end of the file.
 */
final class FieldParser {
  /** What a line did to the record. */
  enum Progress {
    COMPLETE,
    OPEN_QUOTE,
    BROKEN_QUOTES,
    TOO_MANY_FIELDS
  }

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_CLOSED
  }

  private final char delimiter;
  private final int maxFields;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private State state = State.FIELD_START;
  private boolean firstLine = true;

  FieldParser(char delimiter, int maxFields) {
    this.delimiter = delimiter;
    this.maxFields = maxFields;
  }

  /** The fields of a complete record. */
  List<String> fields() {
    return fields;
  }

  /** Takes the record's next line, without its end. */
  Progress add(String line) {
    if (state == State.QUOTED) {
      field.append('\n');
    }
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (state == State.QUOTED) {
        at = quoted(line, at);
      } else if (c == delimiter) {
        endField();
        at++;
      } else if (state == State.QUOTE_CLOSED) {
        return Progress.BROKEN_QUOTES;
      } else if (c == '"' && state == State.FIELD_START) {
        state = State.QUOTED;
        at++;
      } else {
        state = State.PLAIN;
        field.append(c);
        at++;
      }
      // A record that goes on over lines and has too many fields is a quote gone wrong.
      if (!firstLine && fields.size() >= maxFields) {
        return Progress.TOO_MANY_FIELDS;
      }
    }
    firstLine = false;
    if (state == State.QUOTED) {
      return Progress.OPEN_QUOTE;
    }
    endField();
    return Progress.COMPLETE;
  }

  private int quoted(String line, int at) {
    int quote = line.indexOf('"', at);
    if (quote < 0) {
      field.append(line, at, line.length());
      return line.length();
    }
    field.append(line, at, quote);
    if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
      field.append('"');
      return quote + 2;
    }
    state = State.QUOTE_CLOSED;
    return quote + 1;
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
    state = State.FIELD_START;
  }
}
