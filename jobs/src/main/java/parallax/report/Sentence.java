package parallax.report;

import java.util.ArrayList;
import java.util.List;

/** A sentence that the report says, in pieces, so that names stand apart from the text. */
public record Sentence(List<Span> spans) {

  /**
   * A piece.
   *
   * @param name whether it is the name of an outlet or a frame
   */
  public record Span(String text, boolean name) {}

  public Sentence {
    spans = List.copyOf(spans);
  }

  /**
   * A sentence whose places "{}" are filled: with names, and with numbers or words in which there
   * is no name.
   *
   * @param filling a {@link Span} or anything else, one for each place
   */
  static Sentence of(String pattern, Object... filling) {
    String[] parts = pattern.split("\\{\\}", -1);
    if (parts.length != filling.length + 1) {
      throw new IllegalArgumentException(pattern);
    }
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(parts[0], false));
    for (int i = 0; i < filling.length; i++) {
      spans.add(
          filling[i] instanceof Span span ? span : new Span(String.valueOf(filling[i]), false));
      spans.add(new Span(parts[i + 1], false));
    }
    return new Sentence(spans);
  }

  static Span name(String text) {
    return new Span(text, true);
  }

  /** The same behind this one, with a space between them. */
  Sentence and(Sentence other) {
    return with(" ").with(other);
  }

  /** The same with other text right behind it. */
  Sentence with(String text) {
    return with(new Sentence(List.of(new Span(text, false))));
  }

  /** The same with another one right behind it. */
  Sentence with(Sentence other) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(other.spans);
    return new Sentence(all);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
