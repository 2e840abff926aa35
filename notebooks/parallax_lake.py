"""Opens the published run of a Parallax lake for reading in Python.

A lake is a folder. The first line of ``CURRENT`` names the published run; ``runs/ID/run.json`` lists, for each table,
the Parquet folders that hold it. Nothing here computes a statistic: every figure was computed by a job.
"""

from __future__ import annotations

import html
import json
import os
import subprocess
from pathlib import Path

import duckdb
import pandas as pd

REPOSITORY = Path(__file__).resolve().parent.parent


class NoLake(Exception):
    """There is no published run to read; the message says where it was looked for and what to do."""


class Lake:
    """One published run: its tables as data frames or, in SQL, as views."""

    def __init__(self, folder: str | os.PathLike | None = None):
        """Opens ``folder``, else ``$PARALLAX_LAKE``, else the folder ``lake`` of the repository."""
        self.folder = Path(folder or os.environ.get("PARALLAX_LAKE") or REPOSITORY / "lake").resolve()
        self.run_id = self._published_run()
        manifest = self.folder / "runs" / self.run_id / "run.json"
        if not manifest.is_file():
            raise NoLake(f"{self.folder / 'CURRENT'} names run {self.run_id!r}, but {manifest} does not exist. "
                         "Run scripts/analyze again.")
        self.manifest = json.loads(manifest.read_text(encoding="utf-8"))
        self._duckdb = duckdb.connect()
        for name in self.manifest["tables"]:
            files = ", ".join(_quoted(str(path), "'") for path in self.files(name))
            self._duckdb.execute(f"create view {_quoted(name, chr(34))} as from read_parquet([{files}])")

    def _published_run(self) -> str:
        current = self.folder / "CURRENT"
        lines = current.read_text(encoding="utf-8").splitlines() if current.is_file() else []
        if not lines or not lines[0].strip():
            raise NoLake(f"No published run in {self.folder}: run scripts/analyze first, "
                         "or name another lake in the environment variable PARALLAX_LAKE.")
        return lines[0].strip()

    def files(self, name: str) -> list[Path]:
        """The Parquet files of a table, in the order of its rows."""
        tables = self.manifest["tables"]
        if name not in tables:
            raise KeyError(f"No table {name!r} in run {self.run_id}; it has {', '.join(sorted(tables))}")
        folders = [self.folder / path for path in tables[name]["paths"]]
        return [file for folder in folders for file in sorted(folder.glob("*.parquet"))]

    def table(self, name: str) -> pd.DataFrame:
        """A whole table."""
        self.files(name)
        return self.sql(f"from {_quoted(name, chr(34))}")

    def sql(self, query: str, *parameters) -> pd.DataFrame:
        """The rows of a DuckDB query; every table of the run is a view, ``?`` stands for a parameter."""
        return self._duckdb.execute(query, list(parameters)).df()

    def tables(self) -> pd.DataFrame:
        """The tables of the run, with their rows and columns."""
        rows = [
            {
                "table": name,
                "rows": entry["rows"],
                "columns": ", ".join(self._duckdb.sql(f"from {_quoted(name, chr(34))} limit 0").columns),
            }
            for name, entry in self.manifest["tables"].items()
        ]
        return pd.DataFrame(rows).set_index("table").sort_index()

    def concordance(self, outlet: str, frame: str, width: int = 60) -> pd.DataFrame:
        """The evidence for a frame in an outlet: each match with up to ``width`` characters of its sentence around it."""
        rows = self.sql(
            """
            select s.text, e.begin - s.begin as match_begin, e.end - s.begin as match_end, e.voice, a.title
            from frame_evidence e
            join sentences s using (article_id, sentence_no)
            join articles a using (article_id)
            where e.outlet = ? and e.frame = ?
            order by a.published_on, e.article_id, e.begin
            """,
            outlet,
            frame,
        )
        lines = []
        for row in rows.itertuples():
            left, match, right = _cut(row.text, int(row.match_begin), int(row.match_end))
            lines.append((left[-width:], match, right[:width], row.voice, row.title))
        return pd.DataFrame(lines, columns=["left", "match", "right", "voice", "title"])


def parallax(*arguments: object) -> None:
    """Runs a command of Parallax, as scripts/parallax does in a terminal, and prints what it says.

    A failed quality gate (exit code 3) is said; any other failure ends the cell.
    """
    command = [str(REPOSITORY / "scripts" / "parallax"), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).replace(f"{REPOSITORY}{os.sep}", "").strip()
    if done.returncode not in (0, 3):
        raise RuntimeError(f"parallax {arguments[0]} ended with code {done.returncode}:\n{said}")
    if said:
        print(said)
    if done.returncode == 3:
        print("Exit code 3: done, but a quality gate failed.")


class Concordance:
    """Shows concordance lines in a notebook with the matches under one another; text is escaped."""

    def __init__(self, lines: pd.DataFrame):
        self.lines = lines

    def _repr_html_(self) -> str:
        # Long lines wrap: what a notebook is too narrow for must not be cut off.
        cell = "padding:1px 6px;white-space:pre-wrap;vertical-align:top;border:0;text-align:"
        rows = "".join(
            f'<tr><td style="{cell}right">{html.escape(line.left)}</td>'
            f'<td style="{cell}center"><b>{html.escape(line.match)}</b></td>'
            f'<td style="{cell}left">{html.escape(line.right)}</td>'
            f'<td style="{cell}left"><i>{html.escape(str(line.title))}</i></td></tr>'
            for line in self.lines.itertuples()
        )
        return f"<table>{rows}</table>"

    def __repr__(self) -> str:
        return "\n".join(f"{line.left:>60} [{line.match}] {line.right}" for line in self.lines.itertuples())


def _cut(text: str, begin: int, end: int) -> tuple[str, str, str]:
    """Splits a sentence at offsets that count UTF-16 code units, as all offsets of the tables do."""
    units = text.encode("utf-16-le")
    parts = units[: 2 * begin], units[2 * begin : 2 * end], units[2 * end :]
    return tuple(part.decode("utf-16-le") for part in parts)


def _quoted(name: str, quote: str) -> str:
    return quote + name.replace(quote, quote + quote) + quote
