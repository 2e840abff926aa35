"""Runs one command and says how long it took and how much memory it and everything that it started had at its peak."""

import dataclasses
import os
import pathlib
import signal
import subprocess
import threading
import time

SAMPLE_SECONDS = 0.05
PROC = pathlib.Path("/proc")


@dataclasses.dataclass
class Measured:
    """Seconds on the clock and of all processors, peak resident memory in MB (null where it cannot be known)."""

    code: int
    seconds: float
    cpu_seconds: float
    peak_mb: float | None
    ended_at: float
    output: str


def run(command, environment, log, timeout, also=()):
    """Runs the command in a session of its own; its output, both streams, goes to the log.

    Resident memory is that of all processes of the session, and of the sessions in `also`, added up.
    """
    started = time.time()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(word) for word in command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        sampler = Sampler({process.pid, *also})
        killer = threading.Timer(timeout, end_session, [process.pid])
        killer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            end_session(process.pid)
            raise
        finally:
            killer.cancel()
            peak = sampler.stop()
    ended = time.time()
    process.returncode = os.waitstatus_to_exitcode(status)
    return Measured(
        code=process.returncode,
        seconds=ended - started,
        cpu_seconds=usage.ru_utime + usage.ru_stime,
        peak_mb=peak or largest_mb(usage),
        ended_at=ended,
        output=log.read_text(encoding="utf-8", errors="replace"),
    )


def end_session(session):
    try:
        os.killpg(session, signal.SIGKILL)
    except ProcessLookupError:
        pass


def largest_mb(usage):
    """Without /proc: the largest of all processes, in kilobytes on Linux and in bytes on macOS."""
    return usage.ru_maxrss / (1e6 if os.uname().sysname == "Darwin" else 1e3) or None


def shares(size, sizes):
    """Whether a process has its parent's memory: until a new process begins its own program, it is the parent's."""
    parent = sizes.get(size[0])
    return parent is not None and parent[1] == size[1]


class Sampler:
    """Adds up the resident memory of sessions again and again, in a thread, and keeps the largest sum."""

    def __init__(self, sessions):
        self.sessions = sessions
        self.peak = 0
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.sample, daemon=True)
        if PROC.joinpath("self/stat").exists():
            self.thread.start()

    def sample(self):
        page = os.sysconf("SC_PAGE_SIZE")
        while not self.stopped.wait(SAMPLE_SECONDS):
            sizes = {}
            for process in PROC.glob("[0-9]*"):
                self.look(process, sizes)
            own = (size[2] for size in sizes.values() if not shares(size, sizes))
            self.peak = max(self.peak, page * sum(own))

    def look(self, process, sizes):
        """Adds the parent, all pages and the resident ones of a process that belongs to the sessions."""
        try:
            # After the name, which stands in parentheses: state, parent, group, session.
            _, parent, _, session = process.joinpath("stat").read_text().rpartition(")")[2].split()[:4]
            if int(session) in self.sessions:
                pages, resident = process.joinpath("statm").read_text().split()[:2]
                sizes[process.name] = (parent, int(pages), int(resident))
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            pass

    def stop(self):
        """The peak in MB."""
        self.stopped.set()
        if self.thread.is_alive():
            self.thread.join()
        return self.peak / 1e6
