"""Measures the learned score of sentences on rated ones: in domain, on kinds of text held out, and VADER's rules beside it.

FOLDER holds movie_reviews.tsv, product_reviews.tsv, tweets.tsv (id, mean_rating, text) and news_train.tsv (article, begin,
end, mention, polarity, sentence). 'parallax train sentiment' makes the tables of the learned score and of the lexicon's
rules, with --ablation those of other features too. Started by scripts/accuracy sentiment.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import accuracy_lexicon

FILES = ("movie_reviews.tsv", "product_reviews.tsv", "tweets.tsv", "news_train.tsv")
RATED_NEUTRAL = 0.5
VADER_NEUTRAL = 0.05


def main(root, arguments):
    parser = argparse.ArgumentParser(prog="scripts/accuracy sentiment", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, nargs="+", help="where the rated sentences are; one or more")
    parser.add_argument("--vader", action="store_true", help=f"beside {accuracy_lexicon.VADER}, which pip installs into .bench/vader from {accuracy_lexicon.PINS}")
    parser.add_argument("--ablation", action="store_true", help="other features too")
    options = parser.parse_args(arguments)
    files = [accuracy_lexicon.find(options.folder, name) for name in FILES]
    with tempfile.TemporaryDirectory(prefix="parallax-accuracy-") as scratch:
        command = [root / "scripts" / "parallax", "train", "sentiment", *files, "--output", pathlib.Path(scratch) / "model"]
        command += ["--ablation"] if options.ablation else []
        done = subprocess.run([str(word) for word in command])
        if done.returncode:
            sys.exit(done.returncode)
    if options.vader:
        sets = {path.stem: rated(path) for path in files}
        scores = accuracy_lexicon.vader(root, [text for rows in sets.values() for _, text in rows])
        print(f"\n{accuracy_lexicon.VADER:24}{'sentences':>10}{'r':>8}{'Spearman':>10}{'macro-F1':>10}")
        begin = 0
        for name, rows in sets.items():
            own = scores[begin : begin + len(rows)]
            begin += len(rows)
            ratings = [rating for rating, _ in rows]
            print(f"{name:24}{len(rows):10,}" + "".join(f"{value:9.3f} " for value in figures(ratings, own)))


def rated(path):
    """Pairs of rating and text; a sentence with polarities toward mentions has their mean times 2."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    names = header.split("\t")
    rows = [dict(zip(names, line.split("\t", len(names) - 1))) for line in lines]
    if "polarity" not in names:
        return [(float(row["mean_rating"]), row["text"]) for row in rows]
    polarities = {}
    for row in rows:
        polarities.setdefault((row["article"], row["sentence"]), []).append(int(row["polarity"]))
    return [(2 * sum(found) / len(found), text) for (_, text), found in polarities.items()]


def figures(ratings, scores):
    ranks = accuracy_lexicon.ranks
    return (
        accuracy_lexicon.correlation(ratings, scores),
        accuracy_lexicon.correlation(ranks(ratings), ranks(scores)),
        macro_f1([tone(rating, RATED_NEUTRAL) for rating in ratings], [tone(score, VADER_NEUTRAL) for score in scores]),
    )


def tone(value, neutral):
    return 1 if value >= neutral else -1 if value <= -neutral else 0


def macro_f1(so, said):
    scores = []
    for one in (-1, 0, 1):
        both = sum(a == b == one for a, b in zip(so, said))
        scores.append(2 * both / (so.count(one) + said.count(one)))
    return sum(scores) / len(scores)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
