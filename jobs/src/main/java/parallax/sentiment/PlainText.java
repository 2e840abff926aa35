package parallax.sentiment;

import org.jspecify.annotations.Nullable;
import parallax.segment.IcuSegmenter;
import parallax.segment.Segments;
import parallax.text.Languages;
import parallax.text.Spans;
import parallax.text.Tokens;
import parallax.text.Variants;

/** Reads text that stands in no table for the rules, cut as articles are. */
final class PlainText {
  private final Lexicon lexicon;
  private final Variants variants;
  private final IcuSegmenter segmenter = new IcuSegmenter();
  private final Segments segments = new Segments();
  private final Utterance utterance = new Utterance();
  private final Languages.Count languages = new Languages.Count();
  private String text = "";

  PlainText(Lexicon lexicon, Variants variants) {
    this.lexicon = lexicon;
    this.variants = variants;
  }

  /** Takes a text; the number of its sentences. */
  int read(String given) {
    text = given;
    segments.clear();
    segmenter.segment(text, 0, text.length(), segments);
    return segments.sentences().size();
  }

  /** Where a sentence begins in the text. */
  int begin(int sentence) {
    return segments.sentences().begin(sentence);
  }

  /** Behind the sentence. */
  int end(int sentence) {
    return segments.sentences().end(sentence);
  }

  /** A sentence, good until the next call. */
  Utterance utterance(int sentence) {
    return utterance(
        begin(sentence), end(sentence), segments.firstToken(sentence), segments.endToken(sentence));
  }

  /** The whole text as if it were one sentence, good until the next call. */
  Utterance utterance() {
    return utterance(0, text.length(), 0, segments.tokens().size());
  }

  /** The language of what was asked for last, where it is clearly not English; else null. */
  @Nullable String otherLanguage() {
    return languages.other();
  }

  private Utterance utterance(int begin, int end, int first, int behind) {
    utterance.clear();
    languages.clear();
    Spans tokens = segments.tokens();
    for (int i = first; i < behind; i++) {
      String token = variants.canonical(Tokens.fold(text, tokens.begin(i), tokens.end(i)));
      utterance.add(lexicon.word(token), tokens.begin(i) - begin, tokens.end(i) - begin);
      languages.add(Languages.flags(token));
    }
    text.getChars(begin, end, utterance.text(end - begin), 0);
    utterance.length(end - begin);
    lexicon.signs().find(utterance);
    return utterance;
  }
}
