// What terms are compared with: all other outlets, one of them, or general language.

const compared = model.compared_with || { outlet: null, list: false };

/** In sentences. */
function referenceOf(term) {
  if (term.against !== null) return outlets[term.against].outlet;
  if (compared.outlet !== null) return compared.outlet;
  return compared.list ? 'the list of general language' : 'all other outlets together';
}

/** In charts. */
function shortReference(against) {
  if (against === null && compared.outlet === null && !compared.list) return 'the others';
  return referenceOf({ against });
}

/** A term of two outlets, seen from the other one: the same numbers with sides and signs changed. */
function mirrored(row) {
  return {
    ...row,
    outlet: row.against, against: row.outlet,
    n_target: row.n_reference, n_reference: row.n_target,
    target_per_million: row.reference_per_million, reference_per_million: row.target_per_million,
    n_articles_target: row.n_articles_reference, n_articles_reference: row.n_articles_target,
    log_ratio: -row.log_ratio, log_ratio_ci_low: -row.log_ratio_ci_high, log_ratio_ci_high: -row.log_ratio_ci_low,
    z: -row.z, g2: -row.g2,
    // These are of the outlet that has the term more often.
    top_article_share: null, dp_norm: null, stored: row,
  };
}

const storedPairs = new Map();
const seenPairs = new Map();
rowsOf(model.term_pairs).forEach((row) => {
  const key = `${row.outlet} ${row.reference}`;
  if (!storedPairs.has(key)) storedPairs.set(key, []);
  storedPairs.get(key).push({ ...row, against: row.reference });
});

/** All terms of an outlet against another one. */
function pairTerms(outlet, against) {
  const key = `${outlet} ${against}`;
  if (!seenPairs.has(key)) {
    const theirs = storedPairs.get(`${against} ${outlet}`) || [];
    seenPairs.set(key, (storedPairs.get(key) || []).concat(theirs.map(mirrored)));
  }
  return seenPairs.get(key);
}

/** The outlets that an outlet can be seen against. */
function partnersOf(outlet) {
  return outlets.filter((other) => storedPairs.has(`${outlet} ${other.id}`) || storedPairs.has(`${other.id} ${outlet}`));
}

/** Why an outlet cannot be seen against any other, and what to do; null if it can. */
function whyNoPairs(outlet) {
  if (partnersOf(outlet).length > 0) return null;
  if (storedPairs.size > 0) return 'Only the largest outlets are compared one with one; more of them: parallax compare-ngrams --pairs N.';
  if (outlets.length < 2) return null;
  if (compared.outlet !== null || compared.list) return `All terms are compared with ${referenceOf({ against: null })}. For any outlet against any other: parallax compare-ngrams, without --reference and --reference-list.`;
  return 'For one outlet against another: parallax compare-ngrams --pairs 12, and then parallax report.';
}
