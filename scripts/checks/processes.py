"""A cluster as processes on loopback: what Flink's and Spark's have in common."""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = ROOT / "build" / "engines"


def free_port():
    """A port of the loopback address that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def asked(url):
    """What a server answers in JSON, None where it does not answer yet."""
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return json.load(answer)
    except (urllib.error.URLError, ConnectionError):
        return None


class Processes:
    """Processes by name, each with its log in the cluster's folder; leaving the context ends them all."""

    end = signal.SIGKILL  # a cluster whose processes have children to end first is asked with SIGTERM

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.processes = {}

    def begin(self):
        """Starts what the cluster cannot be without, and waits for it."""
        raise NotImplementedError

    def __enter__(self):
        try:
            self.begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in self.processes.values():
            if process.poll() is None:
                os.killpg(process.pid, self.end)
        for process in self.processes.values():
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def spawn(self, name, command, environment=None):
        """Starts a process in a group of its own."""
        settings = {**os.environ, "MALLOC_ARENA_MAX": "2", **(environment or {})}
        with open(self.folder / f"{name}.log", "wb") as log:
            self.processes[name] = subprocess.Popen(
                [str(part) for part in command], stdout=log, stderr=subprocess.STDOUT, cwd=self.folder, env=settings, start_new_session=True
            )

    def wait(self, name, ready):
        """Waits until the process is ready; a process that ended otherwise than by SIGKILL, or two minutes, are an error."""
        until = time.monotonic() + 120
        while not ready():
            ended = [n for n, p in self.processes.items() if p.poll() not in (None, -signal.SIGKILL)]
            assert not ended and time.monotonic() < until, f"{name} did not start; see {self.folder}/{(ended or [name])[0]}.log"
            time.sleep(0.3)
