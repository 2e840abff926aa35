"""Runs Parallax several times in one virtual machine and prints each run's seconds: how much of a first run is cold."""

import shutil
import subprocess
import sys

import bench_tables


def run(bench, corpora):
    rows = []
    for name, _, _, file in corpora:
        shutil.rmtree(bench.scratch, ignore_errors=True)
        bench.scratch.mkdir(parents=True)
        ended = subprocess.run(
            [*bench.on_cores(), *command(bench, file)],
            env=bench.environment,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        shutil.rmtree(bench.scratch, ignore_errors=True)
        if ended.returncode != 0:
            print(f"bench: {name} ended with {ended.returncode}:\n{ended.stdout[-3000:]}", file=sys.stderr)
            return 1
        rows.append([name, *(f"{float(line):.1f}" for line in ended.stdout.split())])
    print(bench_tables.markdown(["text", *(f"run {i}, s" for i in range(1, bench.options.warm + 1))], rows))
    return 0


def command(bench, file):
    options = bench.options
    classpath = f"{bench.spark_classpath()}:{bench.root / 'jobs' / 'target' / 'parallax.jar'}:{bench.bench_jar}"
    java = [bench.java, *bench.jvm_opens, f"-Xmx{options.heap}", "-XX:+UseParallelGC"]
    java += [f"-Dspark.master=local[{options.cores}]", "-cp", classpath, "parallax.bench.WarmRuns"]
    analyze = ["analyze", file, "--only", options.jobs, "--max-size", options.max_size, "--quiet"]
    return [str(word) for word in [*java, bench.scratch / "lakes", options.warm, *analyze]]
