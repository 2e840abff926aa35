"""Keyness of every outlet as one would do it with scikit-learn, NumPy and SciPy, in one process.

    bench_scikit_learn.py FILE MAX_SIZE

Counts all n-grams of sizes 1 to MAX_SIZE once with CountVectorizer, then computes in whole arrays what `ngram_keyness`
has for them: signed G2, its p-value, q by Benjamini and Hochberg, and the log ratio, each outlet against all others
together. Nothing is written; one line of the output is JSON with seconds, tokens, types and rows.
"""

import json
import sys
import time

import numpy as np
import scipy.sparse
import scipy.special
from sklearn.feature_extraction.text import CountVectorizer

TOKEN = r"(?u)\w+(?:[-'’]\w+)*"


def main(path, max_size):
    started = time.monotonic()
    outlets, texts = read(path)
    read_at = time.monotonic()
    vectorizer = CountVectorizer(ngram_range=(1, max_size), token_pattern=TOKEN, dtype=np.int32)
    by_article = vectorizer.fit_transform(texts)
    del texts
    counted_at = time.monotonic()
    names, numbers = np.unique(outlets, return_inverse=True)
    articles = np.arange(len(numbers))
    members = scipy.sparse.csr_matrix((np.ones(len(numbers), np.int32), (numbers, articles)))
    by_outlet = (members @ by_article).tocsc()
    rows = keyness(by_outlet, vectorizer.get_feature_names_out(), max_size)
    done_at = time.monotonic()
    print(
        json.dumps(
            {
                "stages": {
                    "read": read_at - started,
                    "count": counted_at - read_at,
                    "keyness": done_at - counted_at,
                },
                "types": by_outlet.shape[1],
                "rows": rows,
                "outlets": len(names),
            }
        )
    )


def read(path):
    outlets, texts = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            outlets.append(article["outlet"])
            texts.append(article["text"])
    return outlets, texts


def keyness(counts, ngrams, max_size):
    """Tests each n-gram that occurs often enough in the whole corpus, in each outlet that has it."""
    totals = np.asarray(counts.sum(axis=0)).ravel()
    sizes = np.fromiter((ngram.count(" ") + 1 for ngram in ngrams), np.int8, len(ngrams))
    minimum = 2 if totals[sizes == 1].sum() <= 1_000_000 else 5
    rows = 0
    for size in range(1, max_size + 1):
        of_size = sizes == size
        outlet_totals = np.asarray(counts[:, np.flatnonzero(of_size)].sum(axis=1)).ravel()
        kept = np.flatnonzero(of_size & (totals >= minimum))
        cells = counts[:, kept].tocsr()
        for outlet in range(counts.shape[0]):
            target = np.zeros(len(kept))
            row = cells[outlet]
            target[row.indices] = row.data
            reference = totals[kept] - target
            n_target = outlet_totals[outlet]
            n_reference = outlet_totals.sum() - n_target
            g2 = signed_g2(target, n_target, reference, n_reference)
            p_values = scipy.special.erfc(np.sqrt(np.abs(g2) / 2))
            q_values = benjamini_hochberg(p_values)
            log_ratio = np.log2((target + 0.5) / (n_target + 0.5)) - np.log2((reference + 0.5) / (n_reference + 0.5))
            shown = (target > 0) | (q_values <= 0.05)
            order = np.argsort(-g2[shown], kind="stable")
            rows += len(log_ratio[shown][order])
    return rows


def signed_g2(target, n_target, reference, n_reference):
    share = (target + reference) / (n_target + n_reference)
    g2 = 2 * (
        scipy.special.xlogy(target, target / (n_target * share))
        + scipy.special.xlogy(reference, reference / (n_reference * share))
        + scipy.special.xlogy(n_target - target, (n_target - target) / (n_target * (1 - share)))
        + scipy.special.xlogy(n_reference - reference, (n_reference - reference) / (n_reference * (1 - share)))
    )
    return np.where(target / n_target >= reference / n_reference, 1, -1) * np.maximum(g2, 0)


def benjamini_hochberg(p_values):
    order = np.argsort(p_values)
    scaled = p_values[order] * len(order) / np.arange(1, len(order) + 1)
    q_values = np.empty_like(scaled)
    q_values[order] = np.minimum(1, np.minimum.accumulate(scaled[::-1])[::-1])
    return q_values


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
