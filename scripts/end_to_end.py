"""The same articles give the same tables, wherever and however they are computed.

Every run but one goes through scripts/submit and so through the real spark-submit; one goes through scripts/analyze.
Compared are the SHA-256 sums of the tables' contents in run.json. Started by scripts/end-to-end.
"""

import contextlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

START_SECONDS = 60
RUN_SECONDS = 600
# Short runs end before the optimizing compiler has paid for itself.
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
QUICK_SUBMIT = (
    *("--driver-java-options", QUICK),
    *("--conf", f"spark.executor.extraJavaOptions={QUICK}"),
    *("--conf", "spark.driver.host=127.0.0.1"),
)


def main(root, spark_home):
    with tempfile.TemporaryDirectory(prefix="parallax-end-to-end-") as folder:
        scratch = pathlib.Path(folder)
        corpus = scratch / "sample articles à lire"
        shutil.copytree(root / "seeds" / "articles", corpus)
        environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", SPARK_LOCAL_DIRS=str(scratch / "local"))

        def submitted(name, *options, arguments=()):
            submit = [root / "scripts" / "submit", *options, *QUICK_SUBMIT, "--", "analyze"]
            return analyse(submit, environment, corpus, scratch / name, name, arguments)

        local = submitted("local", "--master", "local[2]")
        with cluster(spark_home, environment, scratch) as master:
            executors = ("--total-executor-cores", "2", "--executor-cores", "1", "--executor-memory", "1g")
            standalone = submitted("standalone", "--master", master, *executors)
        assert_same("local[2]", local, "a standalone cluster of two workers", standalone)

        partitions = ("--conf", "spark.sql.shuffle.partitions=7", "--conf", "spark.default.parallelism=5")
        small_splits = ("--conf", "spark.sql.files.maxPartitionBytes=4096", "--conf", "spark.sql.files.openCostInBytes=1")
        repartitioned = submitted("repartitioned", "--master", "local[3]", *partitions, *small_splits)
        assert_same("local[2]", local, "other partitions", repartitioned)

        shuffle_records(corpus)
        shuffled = submitted("shuffled", "--master", "local[2]")
        # A file's own checksum is the one thing that the order of its records may change.
        assert_same("local[2]", local, "shuffled input", shuffled, but=("sources",))

        direct = analyse([root / "scripts" / "analyze"], environment, corpus, scratch / "analyze", "scripts/analyze")
        assert_same("shuffled input", shuffled, "scripts/analyze", direct)

        submitted("spark-nlp", "--master", "local[2]", arguments=("--segmenter", "spark-nlp"))


def analyse(start, environment, corpus, lake, name, arguments=()):
    """Runs the command and returns table -> {sha256, rows, ...} of the run that it published."""
    started = time.monotonic()
    command = [*start, corpus, "--lake", lake, *arguments]
    run = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=RUN_SECONDS
    )
    if run.returncode != 0:
        fail(f"{name} ended with {run.returncode}:\n{run.stdout[-8000:]}")
    tables = published_tables(lake)
    if not tables or tables["articles"]["rows"] == 0:
        fail(f"{name}: no tables, or no articles in them:\n{run.stdout[-8000:]}")
    print(f"{name}: {len(tables)} tables in {time.monotonic() - started:.1f} s", flush=True)
    return tables


def published_tables(lake):
    run_id = (lake / "CURRENT").read_text(encoding="utf-8").splitlines()[0]
    return json.loads((lake / "runs" / run_id / "run.json").read_text(encoding="utf-8"))["tables"]


def assert_same(one_name, one, other_name, other, but=()):
    if one.keys() != other.keys():
        fail(f"{one_name} and {other_name} wrote different tables: {sorted(one.keys() ^ other.keys())}")
    different = [table for table in sorted(one) if table not in but and one[table]["sha256"] != other[table]["sha256"]]
    if different:
        fail(f"{one_name} and {other_name} differ in {', '.join(different)}")
    print(f"{one_name} = {other_name}: {len(one) - len(but)} tables with equal contents", flush=True)


def shuffle_records(corpus):
    """Puts the records of every JSON Lines file, and the rows of the manifest, in another order."""
    order = random.Random(3)
    for path in [*corpus.glob("*.jsonl"), corpus / "metadata.csv"]:
        lines = path.read_text(encoding="utf-8").splitlines()
        head = [] if path.suffix == ".jsonl" else [lines.pop(0)]
        before = list(lines)
        while len(lines) > 1 and lines == before:
            order.shuffle(lines)
        path.write_text("\n".join(head + lines) + "\n", encoding="utf-8")


@contextlib.contextmanager
def cluster(spark_home, environment, scratch):
    """A standalone master and two workers on the loopback address; yields the master's URL."""
    processes = []
    try:
        address = ("--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        log = scratch / "master.log"
        processes.append(daemon(spark_home, environment, log, "master.Master", *address))
        master = wait_for(log, r"Starting Spark master at (spark://\S+)", processes)[0]
        for number in (1, 2):
            size = ("--cores", "1", "--memory", "1g", "--work-dir", scratch / f"worker-{number}")
            worker_log = scratch / f"worker-{number}.log"
            processes.append(daemon(spark_home, environment, worker_log, "worker.Worker", *address, *size, master))
        wait_for(log, r"Registering worker \S+", processes, times=2)
        yield master
    finally:
        for process in reversed(processes):
            process.terminate()
        for process in processes:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def daemon(spark_home, environment, log, name, *arguments):
    command = [spark_home / "bin" / "spark-class", f"org.apache.spark.deploy.{name}", *arguments]
    options = dict(environment, SPARK_DAEMON_MEMORY="512m", SPARK_DAEMON_JAVA_OPTS=QUICK)
    with log.open("wb") as output:
        return subprocess.Popen(command, env=options, stdout=output, stderr=subprocess.STDOUT)


def wait_for(log, pattern, processes, times=1):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        found = re.findall(pattern, log.read_text(encoding="utf-8", errors="replace"))
        if len(found) >= times:
            return found
        if any(process.poll() is not None for process in processes):
            break
        time.sleep(0.1)
    fail(f"the cluster did not start within {START_SECONDS} s:\n{log.read_text(errors='replace')[-4000:]}")


def fail(message):
    sys.exit(f"end to end: {message}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
