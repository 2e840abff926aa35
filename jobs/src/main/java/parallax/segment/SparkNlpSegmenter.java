package parallax.segment;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.TokenizerModel;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.util.List;
import parallax.text.Tokens;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map$;

/**
 * Spark NLP's DocumentAssembler, SentenceDetector and Tokenizer with their default settings, for
 * people whose other pipelines use them. Of the tokenizer's tokens, those without a letter or digit
 * are passed over, marks at the ends of the others are left out, and a dash parts two words.
 */
public final class SparkNlpSegmenter implements Segmenter {
  private final DocumentAssembler documents = new DocumentAssembler();
  private final SentenceDetector sentences = new SentenceDetector();
  private final TokenizerModel tokenizer;

  /** Builds the annotators, on the driver beside a Spark session; no model is downloaded. */
  public SparkNlpSegmenter() {
    documents.setInputCol("text");
    documents.setOutputCol("document");
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer rules = new Tokenizer();
    rules.setInputCols(new String[] {"sentence"});
    rules.setOutputCol("token");
    tokenizer = rules.train(null, Option.empty());
  }

  @Override
  public void segment(String text, int begin, int end, Segments into) {
    String block = text.substring(begin, end);
    Seq<Annotation> assembled = documents.assemble(block, Map$.MODULE$.empty());
    Seq<Annotation> found = sentences.annotate(assembled);
    List<Annotation> tokens = JavaConverters.seqAsJavaList(tokenizer.annotate(found));
    int next = 0;
    for (Annotation sentence : JavaConverters.seqAsJavaList(found)) {
      int limit = Math.min(sentence.end() + 1, block.length());
      into.addSentence(begin + sentence.begin(), begin + limit);
      while (next < tokens.size() && tokens.get(next).begin() < limit) {
        addWords(block, tokens.get(next), begin, into);
        next++;
      }
    }
  }

  /** The words of a token, which a dash may part. Its end is inclusive. */
  private static void addWords(String block, Annotation token, int offset, Segments into) {
    int end = Math.min(token.end() + 1, block.length());
    int from = token.begin();
    for (int at = from; at <= end; at++) {
      if (at == end || block.charAt(at) == '\u2014' || block.charAt(at) == '\u2013') {
        addWord(block, from, at, offset, into);
        from = at + 1;
      }
    }
  }

  /** What is left without the marks at both ends, if a word is. */
  private static void addWord(String block, int from, int to, int offset, Segments into) {
    int first = from;
    int last = to;
    while (first < last && !Character.isLetterOrDigit(block.codePointAt(first))) {
      first += Character.charCount(block.codePointAt(first));
    }
    while (last > first && !Character.isLetterOrDigit(block.codePointBefore(last))) {
      last -= Character.charCount(block.codePointBefore(last));
    }
    if (last > first && last - first <= IcuBreaks.LONGEST_WORD) {
      into.addToken(offset + first, offset + Tokens.endWithStop(block, first, last, to));
    }
  }
}
