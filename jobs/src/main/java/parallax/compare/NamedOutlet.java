package parallax.compare;

/** One outlet; it is not compared with itself. */
record NamedOutlet(int outlet, SizeTotals totals) implements ReferenceCorpus {

  @Override
  public long total(int size, int target) {
    return target == outlet ? 0 : totals.of(size, outlet);
  }

  @Override
  public long whereAbsent(NgramGroup ngram) {
    return ngram.isIn(outlet) ? ngram.count(ngram.place(outlet)) : 0;
  }

  @Override
  public long articles(NgramGroup ngram, long targetArticles) {
    return ngram.isIn(outlet) ? ngram.details().articles(ngram.place(outlet)) : 0;
  }
}
