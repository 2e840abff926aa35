package parallax.rating;

/** Some folds of some sources. */
interface Part {
  /** Everything. */
  Part ALL = (source, fold) -> true;

  boolean has(int source, int fold);

  /** Without a source. */
  default Part withoutSource(int held) {
    return (source, fold) -> source != held && has(source, fold);
  }

  /** Without a fold of all sources. */
  default Part withoutFold(int held) {
    return (source, fold) -> fold != held && has(source, fold);
  }

  /** Of one source alone. */
  default Part onlySource(int wanted) {
    return (source, fold) -> source == wanted && has(source, fold);
  }

  /** One fold alone. */
  default Part onlyFold(int wanted) {
    return (source, fold) -> fold == wanted && has(source, fold);
  }
}
