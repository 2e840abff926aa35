"""The tables of scripts/bench, in Markdown, so that they can be pasted into docs/performance.md."""

import statistics

PARALLAX = "Parallax"


def report(runs):
    done = [run for run in runs if not run["failed"]]
    return "\n\n".join(filter(None, [contenders(done), stages(done), tables(done), growth(done)]))


def contenders(runs):
    """Each contender's median and its time over the first one's in the same pair."""
    rows = []
    for corpus in distinct(run["corpus"] for run in runs):
        for contender in distinct(run["contender"] for run in runs):
            of = select(runs, corpus, contender)
            if not of:
                continue
            ratios = pair_ratios(runs, corpus, contender)
            peaks = [run["peak_mb"] for run in of if run["peak_mb"]]
            rows.append(
                [
                    corpus,
                    contender,
                    seconds(run["seconds"] for run in of),
                    f"{median(run['mb'] / run['seconds'] for run in of):.2f}",
                    seconds(run["cpu_seconds"] for run in of if run["cpu_seconds"] is not None),
                    f"{max(peaks) / 1000:.2f}" if peaks else "",
                    f"{of[0].get('rows', 0):,}",
                    " ".join(f"{ratio:.2f}" for ratio in ratios),
                    f"{median(ratios):.2f}" if ratios else "",
                ]
            )
    header = ["text", "", "s", "MB/s", "CPU s", "peak GB", "rows", "its time / the first one's, per pair", "median"]
    return markdown(header, rows)


def stages(runs):
    """Where Parallax's seconds go."""
    ours = [run for run in runs if run["contender"].startswith(PARALLAX)]
    names = distinct(name for run in ours for name in run["stages"])
    rows = []
    for corpus in distinct(run["corpus"] for run in ours):
        for contender in distinct(run["contender"] for run in ours):
            of = select(ours, corpus, contender)
            if of:
                rows.append([corpus, contender, *(seconds(run["stages"].get(name, 0) for run in of) for name in names)])
    return markdown(["text", "", *(f"{name}, s" for name in names)], rows)


def tables(runs):
    """What the tables take on disk."""
    rows = []
    for corpus in distinct(run["corpus"] for run in runs):
        of = select(runs, corpus, PARALLAX)
        if of:
            for table, size in of[0]["parquet_bytes"].items():
                rows.append([corpus, table, f"{of[0]['table_rows'][table]:,}", f"{size / 1e6 / of[0]['mb']:.3f}"])
    return markdown(["text", "table", "rows", "MB of Parquet per MB of text"], rows)


def growth(runs):
    """Parallax against itself: more text, more outlets."""
    ours = [run for run in runs if run["contender"] == PARALLAX]
    corpora = distinct(run["corpus"] for run in ours)
    if len(corpora) < 2:
        return ""
    base, *others = corpora
    rows = []
    for corpus in others:
        ratios = [
            (other["seconds"] / other["mb"]) / (one["seconds"] / one["mb"])
            for one in select(ours, base, PARALLAX)
            for other in select(ours, corpus, PARALLAX)
            if one["pair"] == other["pair"]
        ]
        if ratios:
            rows.append([corpus, base, " ".join(f"{ratio:.2f}" for ratio in ratios), f"{median(ratios):.2f}"])
    return markdown(["text", "against", "seconds per MB, ratio per pair", "median"], rows)


def pair_ratios(runs, corpus, contender):
    """The contender's seconds over the first contender's, pair by pair; none for the first itself."""
    first = runs[0]["contender"]
    if contender == first:
        return []
    ours = {run["pair"]: run["seconds"] for run in select(runs, corpus, first)}
    return [run["seconds"] / ours[run["pair"]] for run in select(runs, corpus, contender) if run["pair"] in ours]


def select(runs, corpus, contender):
    return [run for run in runs if run["corpus"] == corpus and run["contender"] == contender]


def distinct(values):
    return list(dict.fromkeys(values))


def median(values):
    return statistics.median(values)


def seconds(values):
    """The median, with the range where there is one."""
    values = sorted(values)
    if not values:
        return ""
    middle = f"{statistics.median(values):.1f}"
    return middle if len(values) == 1 else f"{middle} ({values[0]:.1f}–{values[-1]:.1f})"


def markdown(header, rows):
    if not rows:
        return ""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)
