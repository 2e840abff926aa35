package parallax.compare;

/** All outlets but the one that is compared with them, together. */
record OtherOutlets(SizeTotals totals) implements ReferenceCorpus {

  @Override
  public long total(int size, int outlet) {
    return totals.ofCorpus(size) - totals.of(size, outlet);
  }

  @Override
  public long whereAbsent(NgramGroup ngram) {
    return ngram.total();
  }

  @Override
  public long count(long whereAbsent, long target) {
    return whereAbsent - target;
  }

  @Override
  public long whereAbsent(long target, long count) {
    return count + target;
  }

  @Override
  public long articles(NgramGroup ngram, long targetArticles) {
    return ngram.details().articles() - targetArticles;
  }
}
