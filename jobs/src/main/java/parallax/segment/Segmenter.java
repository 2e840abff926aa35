package parallax.segment;

import java.io.Serializable;

/**
 * Splits one block of an article into sentences and these into tokens. It is made on the driver and
 * sent to each task; a copy serves one thread at a time.
 */
public interface Segmenter extends Serializable {

  /**
   * Appends the sentences of [begin, end) of the text and their tokens: words and numbers, nothing
   * else. Sentences carry no white space at their ends; one without a token may be left out.
   */
  void segment(String text, int begin, int end, Segments into);
}
