"""Compares local[2] with a standalone cluster of two workers with one core each, on the loopback address.

Both are submitted in client mode with the same settings. The cluster is made of the jars that Parallax is built
with, so no distribution of Spark has to be there. Its daemons stay up between the runs; their memory counts.
"""

import contextlib
import re
import shutil
import subprocess

import bench_facts
import bench_process
import end_to_end

LOCAL = "Parallax, local[2]"
CLUSTER = "Parallax, two workers"
COLLECTOR = "-XX:+UseParallelGC"


def measure(bench, corpora):
    runs = []
    folder = bench.folder / "cluster"
    with cluster(bench, folder) as (master, sessions):
        for pair in range(1, bench.options.pairs + 1):
            for corpus in corpora:
                local = submit(bench, "local[2]", bench.options.heap, ())
                runs.append(bench.run(LOCAL, corpus, pair, [*local, *analyze(bench, corpus)], bench_facts.of_lake))
                executors = (
                    *("--conf", f"spark.executor.memory={half(bench.options.heap)}"),
                    *("--conf", "spark.executor.cores=1", "--conf", "spark.cores.max=2"),
                    *("--conf", f"spark.executor.extraJavaOptions={COLLECTOR}"),
                )
                spread = submit(bench, master, "1g", executors)
                command = [*spread, *analyze(bench, corpus)]
                run = bench.run(CLUSTER, corpus, pair, command, bench_facts.of_lake, also=sessions)
                # What the executors take is not the driver's to be known.
                runs.append(run | {"cpu_seconds": None})
    return runs


def submit(bench, master, memory, more):
    java = [bench.java, *bench.jvm_opens, f"-Xmx{memory}", COLLECTOR, "-cp", bench.spark_classpath()]
    conf = ("--conf", "spark.driver.host=127.0.0.1", "--conf", f"spark.driver.memory={memory}")
    main = ("--master", master, *conf, *more, "--class", "parallax.Main")
    return [*java, "org.apache.spark.deploy.SparkSubmit", *main, bench.root / "jobs" / "target" / "parallax.jar"]


def analyze(bench, corpus):
    lake = bench.scratch / "result"
    options = ("--only", bench.options.jobs, "--max-size", bench.options.max_size, "--quiet")
    return ["analyze", corpus[3], "--lake", lake, *options]


def half(heap):
    """Half of such as 3g, in megabytes."""
    units = {"g": 1024, "m": 1}
    return f"{int(heap[:-1]) * units[heap[-1].lower()] // 2}m"


@contextlib.contextmanager
def cluster(bench, folder):
    """A master and two workers; yields the master's URL and the daemons' sessions."""
    shutil.rmtree(folder, ignore_errors=True)
    jars = folder / "home" / "jars"
    jars.mkdir(parents=True)
    for entry in bench.spark_classpath().split(":"):
        link = jars / entry.rpartition("/")[2]
        if not link.exists():
            link.symlink_to(entry)
    # Not the scratch folder, which each run begins anew: workers make theirs once.
    environment = dict(bench.environment, SPARK_HOME=str(folder / "home"), SPARK_LOCAL_DIRS=str(folder / "local"))
    # A distribution would say which Scala it is for.
    environment["SPARK_SCALA_VERSION"] = re.search(r"/spark-core_([\d.]+)", bench.spark_classpath())[1]
    processes = []

    def daemon(log, name, *arguments):
        java = [bench.java, *bench.jvm_opens, "-Xmx512m", "-XX:+UseSerialGC", "-cp", bench.spark_classpath()]
        command = [*java, f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"]
        with log.open("wb") as output:
            started = subprocess.Popen(
                [str(word) for word in (*command, *arguments)],
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        processes.append(started)

    try:
        log = folder / "master.log"
        daemon(log, "master.Master")
        master = end_to_end.wait_for(log, r"Starting Spark master at (spark://\S+)", processes)[0]
        for number in (1, 2):
            work = folder / f"worker-{number}"
            size = ("--cores", 1, "--memory", half(bench.options.heap))
            daemon(work.with_suffix(".log"), "worker.Worker", *size, "--work-dir", work, master)
        end_to_end.wait_for(log, r"Registering worker \S+", processes, times=2)
        yield master, [process.pid for process in processes]
    finally:
        for process in reversed(processes):
            bench_process.end_session(process.pid)
            process.wait()
