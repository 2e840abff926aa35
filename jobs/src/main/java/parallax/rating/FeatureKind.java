package parallax.rating;

/** What a score of sentences can be learned from. */
public enum FeatureKind {
  /** The sentence's embedding: the last layer of the sentence model. */
  EMBEDDING,
  /** The means over its tokens of earlier layers. */
  LAYERS,
  /** What the lexicon's rules say of it. */
  LEXICON
}
