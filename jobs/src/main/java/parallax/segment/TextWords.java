package parallax.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parallax.text.Spans;
import parallax.text.Tokens;
import parallax.text.Variants;

/**
 * Cuts patterns and terms into tokens by the rules by which articles are cut, so that they can
 * meet.
 */
public final class TextWords implements Function<String, List<String>> {
  private final IcuSegmenter segmenter = new IcuSegmenter();
  private final Variants variants;

  public TextWords(Variants variants) {
    this.variants = variants;
  }

  @Override
  public List<String> apply(String text) {
    Segments segments = new Segments();
    segmenter.segment(text, 0, text.length(), segments);
    Spans spans = segments.tokens();
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      tokens.add(variants.canonical(Tokens.fold(text, spans.begin(i), spans.end(i))));
    }
    return tokens;
  }
}
