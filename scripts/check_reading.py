"""Runs the code of README.md and docs/reading-the-lake.md on a lake, and reads every export back.

Started by scripts/check-reading. R is skipped, with a word, where Rscript or its package arrow is not installed.
"""

import csv
import json
import math
import os
import pathlib
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "notebooks"))

import duckdb  # noqa: E402
import pandas  # noqa: E402
import polars  # noqa: E402
from parallax_lake import Lake  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

TABLE = "ngram_keyness"
FORMULA = re.compile(r"^'(?=['\s]*[=+\-@＝＋－＠]|'*[\t\r])")


def require(condition, what):
    if not condition:
        sys.exit(f"parallax: {what}")


def spark_session():
    return (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.log.level", "ERROR")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )


def readme(lake, names):
    """Each line of the README that opens a table gives all its rows."""
    lines = [
        line.strip().rsplit("  # ", 1)
        for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        if f"lake/runs/ID/{TABLE}" in line
    ]
    require(len(lines) == 5, f"README.md has {len(lines)} lines that open {TABLE}, 5 were expected")
    expected = lake.manifest["tables"][TABLE]["rows"]
    for code, program in lines:
        code = code.strip().replace("/ID/", f"/{lake.run_id}/")
        if program == "R":
            rows = r_rows(code)
            if rows is None:
                print(f"  {program}: skipped, Rscript with the package arrow is not installed")
                continue
        else:
            found = eval(code, names)  # noqa: S307 - code of this repository
            rows = found.count() if program == "PySpark" else len(found)
        require(rows == expected, f"{program} found {rows} rows of {TABLE}, not {expected}: {code}")
        print(f"  {program}: {rows} rows")


def r_rows(code):
    if shutil.which("Rscript") is None:
        return None
    if subprocess.run(["Rscript", "-e", "library(arrow)"], capture_output=True, check=False).returncode != 0:
        return None
    done = subprocess.run(["Rscript", "-e", f"cat(nrow({code}))"], capture_output=True, text=True, check=True)
    return int(done.stdout)


def documentation(lake, names):
    """Every block of Python and SQL in the documentation runs and finds rows."""
    text = (ROOT / "docs/reading-the-lake.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    for language, code in blocks:
        if language == "sql":
            # What names no file is about the views that Lake makes.
            found = duckdb.connect().execute(code).df() if "read_text" in code else lake.sql(code)
            require(len(found) > 0, f"no rows: {code}")
        elif language == "python":
            exec(code, names)  # noqa: S102 - code of this repository
            shares = names.pop("shares")
            rows = shares.count() if hasattr(shares, "sparkSession") else len(shares)
            require(rows == lake.manifest["tables"]["frames_by_outlet"]["rows"], f"not all rows: {code}")
        else:
            sys.exit(f"parallax: docs/reading-the-lake.md has a block of {language} that nothing runs")
    print(f"  {len(blocks)} blocks of docs/reading-the-lake.md")


def export(lake, kind, folder):
    subprocess.run(
        [ROOT / "scripts/parallax", "export", "--format", kind, "--output", folder, "--lake", lake.folder],
        check=True, stdout=subprocess.DEVNULL,
    )
    manifest = json.loads((folder / "export.json").read_text(encoding="utf-8"))
    require(manifest["rows"] == {name: entry["rows"] for name, entry in lake.manifest["tables"].items()},
            f"the {kind} export has not all rows of all tables")


def rows_of(lake, name):
    """The rows of a table as tuples of text, numbers and days, nested values as JSON, in a fixed order."""
    found = lake._duckdb.execute(f'from "{name}"')
    columns = [column[0] for column in found.description]
    return columns, sorted((tuple(map(plain, row)) for row in found.fetchall()), key=repr)


class Nested(str):
    """A list or a structure as JSON."""


def nested(text):
    """The same JSON with numbers of single precision, as some lists hold them."""
    return json.dumps(json.loads(text, parse_float=lambda number: struct.unpack("f", struct.pack("f", float(number)))[0]))


def plain(value):
    if isinstance(value, (list, dict)):
        return Nested(nested(json.dumps(value)))
    return value if value is None or isinstance(value, (str, int, float)) else str(value)


def again(cell, value):
    """What an export says, as the type of the table's value."""
    if isinstance(value, Nested):
        return nested(cell)
    if value is None or isinstance(value, str):
        return cell
    if isinstance(value, bool):
        return cell in ("true", 1)
    return type(value)(cell)


def duckdb_export(lake, folder):
    export(lake, "duckdb", folder)
    database = duckdb.connect()
    here = pathlib.Path.cwd()
    os.chdir(folder)
    database.execute(pathlib.Path("load.sql").read_text(encoding="utf-8"))
    os.chdir(here)
    for name in lake.manifest["tables"]:
        files = [str(file) for file in lake.files(name)]
        for one, other in ((f'from "{name}"', "from read_parquet($files)"), ("from read_parquet($files)", f'from "{name}"')):
            extra = database.execute(f"select count(*) from ({one} except all {other})", {"files": files}).fetchone()[0]
            require(extra == 0, f"DuckDB's {name} is not the lake's")
    bare = database.execute("select count(*) from duckdb_columns() where not internal and comment is null").fetchone()[0]
    require(bare == 0, f"{bare} columns in DuckDB have no comment")
    print("  export to DuckDB: all rows, all comments")


def sqlite_export(lake, folder):
    export(lake, "sqlite", folder)
    database = sqlite3.connect(":memory:")
    database.executescript((folder / "load.sql").read_text(encoding="utf-8"))
    for name in lake.manifest["tables"]:
        _, expected = rows_of(lake, name)
        found = database.execute(f'select * from "{name}"').fetchall()
        # SQLite's own reader of decimals rounds the last bit of some numbers otherwise.
        same(name, expected, found, "SQLite", bits_lost=1)
    print("  export to SQLite: all rows")


def csv_export(lake, folder):
    export(lake, "csv", folder)
    csv.field_size_limit(1 << 30)
    for name in lake.manifest["tables"]:
        columns, expected = rows_of(lake, name)
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        require(header == columns, f"{name}.csv has other columns than the table")
        # A reader of this kind cannot tell "" from nothing, so both are nothing here.
        cells = [[FORMULA.sub("", cell) or None for cell in row] for row in rows]
        same(name, [tuple(value if value != "" else None for value in row) for row in expected], cells, "CSV")
    print("  export to CSV: all rows")


def equal(left, right, bits_lost):
    if left == right or bits_lost == 0:
        return left == right
    tolerance = bits_lost * sys.float_info.epsilon
    return len(left) == len(right) and all(
        math.isclose(a, b, rel_tol=tolerance, abs_tol=0) if isinstance(a, float) and isinstance(b, float) else a == b
        for a, b in zip(left, right)
    )


def same(name, expected, found, program, bits_lost=0):
    require(len(found) == len(expected), f"{program} has {len(found)} rows of {name}, not {len(expected)}")
    if not expected:
        return
    samples = [next((row[i] for row in expected if row[i] is not None), None) for i in range(len(expected[0]))]
    typed = [tuple(None if cell is None else again(cell, samples[i]) for i, cell in enumerate(row)) for row in found]
    for left, right in zip(expected, sorted(typed, key=repr), strict=True):
        require(equal(left, right, bits_lost), f"{program} has a row of {name} as\n{right!r:.500}\nand the lake as\n{left!r:.500}")


def main(folder):
    lake = Lake(folder)
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        (work / "lake").symlink_to(lake.folder)
        os.chdir(work)
        duckdb_export(lake, work / "duck")
        sqlite_export(lake, work / "lite")
        csv_export(lake, work / "csv")
        names = {"duckdb": duckdb, "pandas": pandas, "polars": polars, "spark": spark_session()}
        readme(lake, names)
        documentation(lake, names)
        names["spark"].stop()
        os.chdir(ROOT)


if __name__ == "__main__":
    main(sys.argv[1])
