"""Runs the benchmarks of the inner loops (JMH), each beside what the memory allows, and prints them in Markdown."""

import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

import bench_tables

QUICK = ("-f", "1", "-wi", "0", "-i", "1", "-r", "100ms")


def run(root, pattern, quick):
    target = root / "jobs" / "target"
    dependencies = (target / "bench" / "classpath").read_text(encoding="utf-8").strip()
    classpath = f"{target / 'bench' / 'classes'}:{target / 'classes'}:{dependencies}"
    opens = os.environ["SPARK_JVM_OPENS"]
    with tempfile.TemporaryDirectory(prefix="parallax-bench-") as folder:
        result = pathlib.Path(folder) / "result.json"
        java = [pathlib.Path(os.environ["JAVA_HOME"]) / "bin" / "java", *opens.split(), "-cp", classpath]
        java += ["org.openjdk.jmh.Main", pattern, "-rf", "json", "-rff", result]
        java += ["-jvmArgsAppend", f"-Xmx2g -XX:+UseParallelGC {opens}", *(QUICK if quick else ())]
        code = subprocess.run([str(word) for word in java], stdout=sys.stderr, check=False).returncode
        if code == 0:
            print(table(json.loads(result.read_text(encoding="utf-8"))))
    return code


def table(results):
    rows = []
    for result in results:
        score = result["primaryMetric"]
        kernel, loop = result["benchmark"].split(".")[-2:]
        values = " ".join(result.get("params", {}).values())
        nanoseconds = score["score"]
        rows.append(
            [
                f"{kernel.removesuffix('Benchmark')} {loop} {values}".strip(),
                f"{nanoseconds:.2f}{error(score['scoreError'])}",
                f"{1000 / nanoseconds:,.3g}",
            ]
        )
    return bench_tables.markdown(["loop", "ns an item", "million items a second"], rows)


def error(value):
    """JMH writes "NaN" where there was one measurement only."""
    return "" if math.isnan(float(value)) else f" ± {value:.2f}"
