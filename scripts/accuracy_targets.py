"""Measures how well the tone of sentences toward whom they mention is learned, in five folds of articles.

FOLDER holds news_train.tsv (article, begin, end, mention, polarity, sentence). 'parallax train target-sentiment' makes the
figures; nothing is chosen on a fold that is held out. Started by scripts/accuracy targets.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import accuracy_lexicon


def main(root, arguments):
    parser = argparse.ArgumentParser(prog="scripts/accuracy targets", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, nargs="+", help="where the coded mentions are; one or more")
    parser.add_argument("--ablation", action="store_true", help="other features too")
    options = parser.parse_args(arguments)
    file = accuracy_lexicon.find(options.folder, "news_train.tsv")
    with tempfile.TemporaryDirectory(prefix="parallax-accuracy-") as scratch:
        command = [root / "scripts" / "parallax", "train", "target-sentiment", file, "--output", pathlib.Path(scratch) / "model"]
        command += ["--ablation"] if options.ablation else []
        sys.exit(subprocess.run([str(word) for word in command]).returncode)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
