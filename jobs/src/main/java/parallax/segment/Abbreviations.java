package parallax.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.List;
import parallax.text.DataFile;

/** The English abbreviations after which no sentence ends. */
final class Abbreviations {
  private static final List<String[]> CHANGES =
      DataFile.rows(Abbreviations.class, "abbreviations.tsv", 2);

  private Abbreviations() {}

  /** A sentence iterator of its own that passes over them. */
  static BreakIterator sentenceIterator() {
    FilteredBreakIteratorBuilder builder =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    for (String[] change : CHANGES) {
      if (change[0].equals("keep")) {
        builder.suppressBreakAfter(change[1]);
      } else {
        builder.unsuppressBreakAfter(change[1]);
      }
    }
    return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }
}
