package parallax.segment;

import org.jspecify.annotations.Nullable;

/**
 * ICU's sentence and word breaks (Unicode Standard Annex 29) with English abbreviations. Words that
 * hyphens hold together are one token, and so is an abbreviation of single letters with its last
 * full stop; a web address is none.
 */
public final class IcuSegmenter implements Segmenter {
  private transient @Nullable IcuBreaks breaks;

  @Override
  public void segment(String text, int begin, int end, Segments into) {
    IcuBreaks own = breaks;
    if (own == null) {
      own = new IcuBreaks();
      breaks = own;
    }
    own.segment(text, begin, end, into);
  }
}
