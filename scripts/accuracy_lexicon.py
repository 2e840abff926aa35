"""Measures the lexicon's rules on rated sentences, each rule by leaving it out.

FOLDER holds movie_reviews.tsv, product_reviews.tsv and tweets.tsv (id, mean_rating, text), and, if it is there,
news_train.tsv (article, begin, end, mention, polarity, sentence), of which the sentences count whose mentions are all of
one polarity. All scores come from 'parallax sentiment explain': it names the factor of each rule, so a rule is left out
by leaving its factors out. Started by scripts/accuracy lexicon.
"""

import argparse
import json
import math
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

SETS = {"films": "movie_reviews.tsv", "products": "product_reviews.tsv", "tweets": "tweets.tsv"}
NEWS = "news_train.tsv"
RULES = (
    "negation",
    "intensifier",
    "diminisher",
    "relief",
    "contrast",
    "concession",
    "irrealis",
    "comparison",
    "capitals",
    "name",
    "words",
    "exclamation",
    "question",
)
FLATTENING = 15
VADER = "VADER"
PINS = "notebooks/requirements-accuracy.txt"
VADER_SCORES = """
import sys
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
analyzer = SentimentIntensityAnalyzer()
for line in sys.stdin.buffer.read().decode('utf-8').split('\\n')[:-1]:
    print(analyzer.polarity_scores(line)['compound'])
"""


def main(root, arguments):
    parser = argparse.ArgumentParser(prog="scripts/accuracy lexicon", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, nargs="+", help="where the rated sentences are; one or more")
    parser.add_argument("--vader", action="store_true", help=f"beside {VADER}, which pip installs into .bench/vader from {PINS}")
    options = parser.parse_args(arguments)
    sets = read(options.folder)
    texts = [text for rows in sets.values() for _, text in rows]
    seeds = root / "seeds" / "lexicon"
    rows = {}
    with tempfile.TemporaryDirectory(prefix="parallax-accuracy-") as scratch:
        scratch = pathlib.Path(scratch)
        full = explain(root, texts)
        rows["all rules"] = [score(hits) for hits in full]
        for rule in RULES:
            rows[f"without {rule}"] = [score(hits, {rule}) for hits in full]
        plain = explain(root, texts, "--modifiers", without_idioms(seeds / "modifiers.tsv", scratch / "modifiers.tsv"))
        rows["without idiom"] = [score(hits) for hits in plain]
        rows["words alone"] = [score(hits, set(RULES)) for hits in plain]
        first = explain(root, texts, "--lexicon", first_part(seeds / "valence.tsv", scratch / "valence.tsv"))
        rows["all rules, VADER's words"] = [score(hits) for hits in first]
    if options.vader:
        rows["VADER"] = vader(root, texts)
    print(table(sets, rows))


def read(folders):
    """Pairs of rating and text, by set."""
    sets = {}
    for name, file in SETS.items():
        lines = find(folders, file).read_text(encoding="utf-8").splitlines()[1:]
        cells = [line.split("\t", 2) for line in lines]
        sets[name] = [(float(rating), text) for _, rating, text in cells]
    news = [folder / NEWS for folder in folders if (folder / NEWS).is_file()]
    if news:
        polarities = {}
        for line in news[0].read_text(encoding="utf-8").splitlines()[1:]:
            cells = line.split("\t")
            polarities.setdefault(cells[5], set()).add(int(cells[4]))
        sets["news"] = [(float(*found), text) for text, found in polarities.items() if len(found) == 1]
    return sets


def find(folders, file):
    for folder in folders:
        if (folder / file).is_file():
            return folder / file
    sys.exit(f"{file} is in none of: {', '.join(str(folder) for folder in folders)}")


def explain(root, texts, *options):
    """The hits of each text, taken as one sentence."""
    command = [root / "scripts" / "parallax", "sentiment", "explain", "--json", "--whole", *options, "-"]
    lines = "".join(text + "\n" for text in texts).encode("utf-8")
    done = subprocess.run([str(word) for word in command], input=lines, stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(done.returncode)
    return [json.loads(line)[0]["hits"] for line in done.stdout.decode("utf-8").splitlines()]


def score(hits, left_out=frozenset()):
    total = 0
    for hit in hits:
        contribution = hit["valence"]
        for rule in hit["rules"]:
            contribution *= 1 if rule["name"] in left_out else rule["factor"]
        total += contribution
    return 4 * total / math.sqrt(total * total + FLATTENING)


def without_idioms(source, target):
    """Phrases such as "artificial intelligence" then count word by word."""
    lines = source.read_text(encoding="utf-8").splitlines()
    target.write_text("".join(line + "\n" for line in lines if "\tidiom\t" not in line), encoding="utf-8")
    return target


def first_part(source, target):
    text = source.read_text(encoding="utf-8")
    target.write_text(text[: text.index("# The second part")], encoding="utf-8")
    return target


def vader(root, texts):
    python = vader_python(root)
    lines = "".join(text + "\n" for text in texts).encode("utf-8")
    done = subprocess.run([python, "-c", VADER_SCORES], input=lines, stdout=subprocess.PIPE, check=True)
    return [float(line) for line in done.stdout.split()]


def vader_python(root):
    """A Python with exactly the pinned packages, made once per change of the pins."""
    place = root / ".bench" / "vader"
    python = place / "bin" / "python"
    pins = root / PINS
    kept = place / "requirements.txt"
    if kept.exists() and kept.read_bytes() == pins.read_bytes():
        return python
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", pins]
    subprocess.run(pip, check=True, stdout=sys.stderr)
    shutil.copyfile(pins, kept)
    return python


def correlation(first, second):
    return statistics.correlation(first, second) if len(set(second)) > 1 else float("nan")


def ranks(values):
    """From 1; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    places = [0.0] * len(values)
    begin = 0
    for end in range(1, len(order) + 1):
        if end == len(order) or values[order[end]] != values[order[begin]]:
            for place in order[begin:end]:
                places[place] = (begin + end + 1) / 2
            begin = end
    return places


def right_signs(ratings, scores):
    """Of the texts that are not neutral; a score of 0 is wrong."""
    signs = [(rating, value) for rating, value in zip(ratings, scores) if rating]
    return sum(rating * value > 0 for rating, value in signs) / len(signs)


def table(sets, rows):
    head = []
    for name in sets:
        head += [f"{name}: r", "Spearman"]
    lines = ["| | " + " | ".join(head) + (" | right signs |" if "news" in sets else " |")]
    lines.append("|---" * (lines[0].count("|") - 1) + "|")
    ranked = {name: ranks([rating for rating, _ in pairs]) for name, pairs in sets.items()}
    for label, scores in rows.items():
        cells = []
        begin = 0
        for name, pairs in sets.items():
            ratings = [rating for rating, _ in pairs]
            own = scores[begin : begin + len(pairs)]
            begin += len(pairs)
            cells += [correlation(ratings, own), correlation(ranked[name], ranks(own))]
            if name == "news":
                cells.append(right_signs(ratings, own))
        lines.append(f"| {label} | " + " | ".join(f"{cell:.3f}" for cell in cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
