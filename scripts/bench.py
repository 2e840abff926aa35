"""Measures Parallax beside what people use now, from JSON Lines to the keyness of every outlet.

Started by scripts/bench, which has built everything. One run of each contender makes a pair of ratios; contenders
alternate, so that what else the machine does falls on all of them. Nothing here judges a time: the exit code is 1 only
where a contender fails.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys

import bench_cluster
import bench_facts
import bench_kernels
import bench_process
import bench_tables
import bench_warm

PARALLAX = "Parallax"
SCIKIT_LEARN = "scikit-learn"
SPARK_ML = "Spark ML"
PEERS = {"scikit-learn": SCIKIT_LEARN, "spark-ml": SPARK_ML}


def main(root, arguments):
    options = parse(arguments)
    bench = Bench(root, options)
    if options.kernels is not None:
        return bench_kernels.run(root, options.kernels, options.quick)
    if options.warm is not None:
        return bench_warm.run(bench, bench.corpora())
    bench.prepare_peers()
    corpora = bench.corpora()
    runs = bench_cluster.measure(bench, corpora) if options.cluster else bench.measure(corpora)
    results = bench.keep(runs)
    print(bench_tables.report(runs))
    print(f"\nWritten to {results}.", file=sys.stderr)
    return 1 if any(run["failed"] for run in runs) else 0


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Measures Parallax beside scikit-learn and Spark ML, from JSON Lines to keyness of every outlet.",
        epilog="examples:\n"
        "  scripts/bench --sizes 10,100 --pairs 3\n"
        "  scripts/bench --sizes 100 --outlets 10,500 --peers none\n"
        "  scripts/bench --input news.jsonl\n"
        "  scripts/bench --kernels Segment",
    )
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--cluster", action="store_true", help="local[2] beside a cluster: two workers, one core each")
    kernels = "the inner loops alone, by JMH; only those whose names hold NAME"
    mode.add_argument("--kernels", nargs="?", const="", metavar="NAME", help=kernels)
    warm = "N runs in one virtual machine: how much of the first is cold code"
    mode.add_argument("--warm", type=int, metavar="N", help=warm)
    quick = "1 MB, one pair, only peers that are installed: shows that it works, in under a minute"
    parser.add_argument("--quick", action="store_true", help=quick)

    def option(name, metavar, default, meaning, **more):
        said = "" if default in (None, []) else f" (default: {default})"
        parser.add_argument(name, metavar=metavar, default=default, help=meaning + said, **more)

    option("--sizes", "MB,...", None, "generated texts (default: 10,100)", type=numbers)
    option("--outlets", "N,...", "10", "their outlets", type=numbers)
    option("--seed", "N", 1, "their seed", type=int)
    option("--input", "FILE", [], "JSON Lines with outlet and text instead", type=pathlib.Path, nargs="+")
    option("--pairs", "N", None, "runs of each contender (default: 3)", type=int)
    option("--peers", "NAME,...", None, "scikit-learn, spark-ml, or none (default: both)", type=peers)
    option("--peer-limit", "MB", 150, "largest text that peers are given", type=int)
    option("--jobs", "JOB,...", "compare-ngrams", "what Parallax makes, with all that it needs")
    option("--max-size", "N", 5, "longest n-gram for Parallax", type=int)
    option("--peer-max-size", "N", 3, "longest n-gram for the peers", type=int)
    option("--heap", "SIZE", "2500m", "the virtual machine's memory for Parallax")
    option("--peer-heap", "SIZE", "4g", "and for Spark ML")
    option("--cores", "N", 2, "processors for every contender", type=int)
    option("--timeout", "SECONDS", 3600, "of one run", type=int)
    options = parser.parse_args(arguments)
    options.sizes = options.sizes or ([1] if options.quick else [10, 100])
    options.pairs = options.pairs or (1 if options.quick else 3)
    if options.peers is None:
        options.peers = list(PEERS)
        options.only_peers_that_are_there = options.quick
    else:
        options.only_peers_that_are_there = False
    return options


def numbers(text):
    return [int(number) for number in text.split(",")]


def peers(text):
    names = [] if text == "none" else text.split(",")
    for name in names:
        if name not in PEERS:
            raise argparse.ArgumentTypeError(f"there is no peer '{name}'; the peers are {', '.join(PEERS)}")
    return names


class Bench:
    """What is measured, with which settings, and where it is kept."""

    def __init__(self, root, options):
        self.root = root
        self.options = options
        self.folder = root / ".bench"
        self.scratch = self.folder / "scratch"
        self.venv = self.folder / "venv"
        self.java = pathlib.Path(os.environ["JAVA_HOME"]) / "bin" / "java"
        self.bench_jar = root / "jobs" / "target" / "bench" / "bench.jar"
        self.jvm_opens = os.environ["SPARK_JVM_OPENS"].split()
        self.environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", SPARK_LOCAL_DIRS=str(self.scratch / "local"))
        # As many threads as processors, for those that count them themselves.
        self.environment.update(OMP_NUM_THREADS=str(options.cores), PARALLAX_HEAP=options.heap)

    def spark_classpath(self):
        return (self.root / "jobs" / "target" / "spark.classpath").read_text(encoding="utf-8").strip()

    def prepare_peers(self):
        """Installs scikit-learn, or leaves it out where only what is there is wanted."""
        if "scikit-learn" not in self.options.peers or self.options.cluster:
            return
        pins = self.root / "notebooks" / "requirements-bench.txt"
        kept = self.venv / "requirements.txt"
        if kept.exists() and kept.read_bytes() == pins.read_bytes():
            return
        if self.options.only_peers_that_are_there:
            say("scikit-learn is not measured: it is not in .bench/venv yet, and --quick downloads nothing")
            self.options.peers.remove("scikit-learn")
            return
        say("installing scikit-learn into .bench/venv (about 65 MB to download, once) ...")
        shutil.rmtree(self.venv, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", self.venv], check=True)
        pip = [self.venv / "bin" / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", pins]
        subprocess.run(pip, check=True, stdout=sys.stderr)
        shutil.copy(pins, kept)

    def corpora(self):
        """The texts, generated where they are not there yet: (name, MB, outlets or null, file)."""
        if self.options.input:
            return [(file.name, file.stat().st_size / 1e6, None, file.resolve()) for file in self.options.input]
        found = []
        for outlets in self.options.outlets:
            for size in self.options.sizes:
                file = self.folder / "corpora" / f"{size}mb-{outlets}-outlets-seed-{self.options.seed}.jsonl"
                name = f"{size} MB, {outlets} outlets"
                if not file.exists():
                    self.generate(name, size, outlets, file)
                found.append((name, file.stat().st_size / 1e6, outlets, file))
        return found

    def generate(self, name, size, outlets, file):
        say(f"generating {name} ...")
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        command = [self.java, "-cp", self.bench_jar, "parallax.bench.CorpusGenerator"]
        subprocess.run([*command, str(size * 1_000_000), str(outlets), str(self.options.seed), part], check=True)
        part.rename(file)

    def measure(self, corpora):
        runs = []
        for pair in range(1, self.options.pairs + 1):
            for corpus in corpora:
                for contender in self.contenders(corpus):
                    runs.append(self.run(contender, corpus, pair, *self.command(contender, corpus[3])))
        return runs

    def contenders(self, corpus):
        peers_too = corpus[1] <= self.options.peer_limit
        return [PARALLAX, *(PEERS[peer] for peer in self.options.peers if peers_too)]

    def command(self, contender, file):
        """The command, and what reads the stages' seconds and other facts once it is done."""
        result = self.scratch / "result"
        if contender == PARALLAX:
            analyze = [self.root / "scripts" / "parallax", "analyze", file, "--only", self.options.jobs]
            return [*analyze, "--lake", result, "--max-size", self.options.max_size, "--quiet"], bench_facts.of_lake
        if contender == SCIKIT_LEARN:
            script = self.root / "scripts" / "bench_scikit_learn.py"
            return [self.venv / "bin" / "python", script, file, self.options.peer_max_size], bench_facts.printed
        spark = [self.java, *self.jvm_opens, f"-Xmx{self.options.peer_heap}", "-XX:+UseParallelGC"]
        spark += [f"-Dspark.master=local[{self.options.cores}]", "-Dspark.driver.host=127.0.0.1"]
        # Spark's default, 200, costs small texts more than the work; few enough for the heap with large ones.
        partitions = max(2 * self.options.cores, min(200, file.stat().st_size // 4_000_000))
        spark += [f"-Dspark.sql.shuffle.partitions={partitions}"]
        spark += ["-cp", f"{self.spark_classpath()}:{self.bench_jar}", "parallax.bench.SparkMlPeer"]
        return [*spark, file, self.options.peer_max_size, result], bench_facts.printed

    def run(self, contender, corpus, pair, command, facts, also=()):
        name, megabytes, outlets, file = corpus
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(parents=True)
        read_once(file)
        measured = bench_process.run(
            [*self.on_cores(), *command], self.environment, self.scratch / "log", self.options.timeout, also
        )
        run = {
            "corpus": name,
            "mb": megabytes,
            "outlets": outlets,
            "contender": contender,
            "pair": pair,
            "failed": measured.code != 0,
            "seconds": measured.seconds,
            "cpu_seconds": measured.cpu_seconds,
            "peak_mb": measured.peak_mb,
        }
        if measured.code == 0:
            run.update(facts(self.scratch / "result", measured))
            say(f"{name}: {contender}, pair {pair}: {measured.seconds:.1f} s, {(measured.peak_mb or 0) / 1000:.2f} GB")
        else:
            say(f"{name}: {contender}, pair {pair}, ended with {measured.code}:\n{measured.output[-3000:]}")
        shutil.rmtree(self.scratch, ignore_errors=True)
        return run

    def on_cores(self):
        """Binds a command to some of the processors, where there are more."""
        if (os.cpu_count() or 1) <= self.options.cores:
            return []
        if not shutil.which("taskset"):
            sys.exit(f"bench: there is no taskset here, so --cores must be {os.cpu_count()}, all that there are.")
        return ["taskset", "-c", f"0-{self.options.cores - 1}"]

    def keep(self, runs):
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        file = self.folder / "results" / f"{now}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        options = {name: value for name, value in vars(self.options).items() if name != "input"}
        content = {"machine": machine(), "options": options, "runs": runs}
        file.write_text(json.dumps(content, indent=1, default=str) + "\n", encoding="utf-8")
        return file.relative_to(self.root)


def read_once(file):
    """Lets every contender find the text in the page cache."""
    with file.open("rb") as stream:
        while stream.read(1 << 24):
            pass


def machine():
    model = [line.split(":")[1].strip() for line in lines_of("/proc/cpuinfo") if line.startswith("model name")]
    memory = [line.split(":")[1].strip() for line in lines_of("/proc/meminfo") if line.startswith("MemTotal")]
    release = lines_of(pathlib.Path(os.environ["JAVA_HOME"]) / "release")
    return {
        "processor": (model or [platform.processor()])[0],
        "processors": os.cpu_count(),
        "memory": (memory or ["unknown"])[0],
        "system": platform.platform(),
        "java": [line.partition("=")[2].strip('"') for line in release if line.startswith("JAVA_VERSION=")],
        "python": platform.python_version(),
    }


def lines_of(path):
    try:
        return pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def say(message):
    print(f"bench: {message}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2:]))
