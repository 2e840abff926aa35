"""Trains on four folds of a hand-coded corpus and validates on the fifth, five times, by the commands that users have.

Nothing is chosen on a held-out fold: regularisation, calibration and thresholds come from cross-validation inside
'parallax train', and the options are the defaults. Started by scripts/accuracy.
"""

import argparse
import csv
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

FOLDS = 5
# The columns frame_1 to frame_9 of the corpus.
FRAMES = (
    "gun_rights",
    "gun_control",
    "politics",
    "mental_health",
    "public_safety",
    "race_ethnicity",
    "public_opinion",
    "society_culture",
    "economic_consequences",
)
FEATURES = {"words and embedding": "embedding,words", "embedding alone": "embedding", "words alone": "words"}


def main(root, arguments):
    parser = argparse.ArgumentParser(prog="scripts/accuracy", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="fold0_train.tsv, fold0_test.tsv, … with id, text, frame_1, …")
    parser.add_argument("--ablation", action="store_true", help="also with the embedding alone and with words alone")
    options = parser.parse_args(arguments)
    kinds = list(FEATURES) if options.ablation else list(FEATURES)[:1]
    results = {}
    with tempfile.TemporaryDirectory(prefix="parallax-accuracy-") as scratch:
        for kind in kinds:
            folds = [measure(root, options.folder, fold, FEATURES[kind], pathlib.Path(scratch)) for fold in range(FOLDS)]
            results[kind] = folds
            print(f"{kind}: {summary(folds)}", file=sys.stderr, flush=True)
    print(table(results))


def measure(root, folder, fold, features, scratch):
    """The figures of 'parallax validate' on one fold, by a model of the four others."""
    train, test = (convert(folder / f"fold{fold}_{part}.tsv", scratch / f"{part}.tsv") for part in ("train", "test"))
    model = scratch / f"model-{fold}-{features}"
    # Two parts are enough for the scores that train prints; the model does not depend on them.
    run(root, "train", train, "--output", model, "--features", features, "--folds", 2, "--bootstrap", 0)
    figures = scratch / "figures.json"
    run(root, "validate", test, "--frames-model", model, "--examples", 0, "--bootstrap", 0, "--json", figures)
    return json.loads(figures.read_text(encoding="utf-8"))[0]


def convert(source, target):
    """Into the columns that 'parallax train' reads; every headline is an article of its own."""
    with source.open(encoding="utf-8", newline="") as lines, target.open("w", encoding="utf-8") as out:
        out.write("article_id\ttext\tframes\n")
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            frames = [name for number, name in enumerate(FRAMES, 1) if row[f"frame_{number}"] == "1"]
            out.write(f"{row['id']}\t{row['text']}\t{';'.join(frames) or 'none'}\n")
    return target


def run(root, *arguments):
    command = [root / "scripts" / "parallax", *arguments]
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(str(word) for word in arguments)} ended with {done.returncode}:\n{done.stdout[-4000:]}")


def mean(folds, figure):
    return statistics.mean(figure(fold) for fold in folds)


def f1(name):
    def of(fold):
        return next(frame["f1"]["value"] or 0 for frame in fold["frames"] if frame["frame"] == name)

    return of


def summary(folds):
    macro = mean(folds, lambda fold: fold["macro_f1"]["value"])
    micro = mean(folds, lambda fold: fold["micro_f1"]["value"])
    return f"macro-F1 {macro:.3f}, micro-F1 {micro:.3f}"


def table(results):
    """Means over the folds, in Markdown."""
    lines = ["| F1 | " + " | ".join(results) + " |", "|---|" + "---|" * len(results)]
    figures = [("macro", lambda fold: fold["macro_f1"]["value"]), ("micro", lambda fold: fold["micro_f1"]["value"])]
    figures += [(f"`{name}`", f1(name)) for name in FRAMES]
    for name, figure in figures:
        cells = " | ".join(f"{mean(folds, figure):.3f}" for folds in results.values())
        lines.append(f"| {name} | {cells} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
