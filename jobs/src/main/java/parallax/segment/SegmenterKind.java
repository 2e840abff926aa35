package parallax.segment;

/** The segmenters that there are, by the names that the command line uses. */
public enum SegmenterKind {
  /** ICU4J break iterators. */
  ICU("icu") {
    @Override
    Segmenter create() {
      return new IcuSegmenter();
    }
  },
  /** Spark NLP's DocumentAssembler, SentenceDetector and Tokenizer. */
  SPARK_NLP("spark-nlp") {
    @Override
    Segmenter create() {
      return new SparkNlpSegmenter();
    }
  };

  private final String label;

  SegmenterKind(String label) {
    this.label = label;
  }

  /** A segmenter of this kind; called on the driver. */
  abstract Segmenter create();

  @Override
  public String toString() {
    return label;
  }
}
