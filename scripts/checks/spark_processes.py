"""Spark as processes on loopback: a standalone master, workers, and what the master tells of the applications."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request

from flink_processes import HOME, ROOT, free_port


class SparkProcesses:
    """A master and its workers; leaving the context ends them all, with the executors that they started."""

    def __init__(self, folder=HOME / "spark"):
        self.folder = pathlib.Path(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.home = subprocess.run([ROOT / "scripts" / "spark", "home"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        self.port, self.web = free_port(), free_port()
        self.processes = {}

    def __enter__(self):
        self._start("master", "deploy.master.Master", "--port", self.port, "--webui-port", self.web)
        try:
            self._wait("the master", lambda: self.told() is not None)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in self.processes.values():
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)  # a worker that is asked ends its executors
        for process in self.processes.values():
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    @property
    def address(self):
        """For --sparkMaster."""
        return f"spark://127.0.0.1:{self.port}"

    def add_worker(self, name):
        """Starts a worker and waits until the master knows it."""
        before = len(self.told()["workers"])
        self._start(name, "deploy.worker.Worker", "--cores", 2, "--memory", "3g", "--work-dir", self.folder / name, "--webui-port", 0, self.address)
        self._wait(name, lambda: len(self.told()["workers"]) > before)

    def told(self):
        """What the master says of itself, None where it does not answer yet."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.web}/json/", timeout=20) as answer:
                return json.load(answer)
        except (urllib.error.URLError, ConnectionError):
            return None

    def _start(self, name, main, *options):
        command = [f"{self.home}/bin/spark-class", f"org.apache.spark.{main}", "--host", "127.0.0.1", *map(str, options)]
        environment = {**os.environ, "SPARK_HOME": self.home, "SPARK_DAEMON_MEMORY": "256m", "SPARK_LOCAL_IP": "127.0.0.1"}
        environment |= {"SPARK_CONF_DIR": str(ROOT / "scripts" / "spark.conf"), "MALLOC_ARENA_MAX": "2"}
        with open(self.folder / f"{name}.log", "wb") as log:
            self.processes[name] = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, cwd=self.folder, env=environment, start_new_session=True
            )

    def _wait(self, name, ready):
        until = time.monotonic() + 120
        while not ready():
            ended = [n for n, p in self.processes.items() if p.poll() is not None]
            assert not ended and time.monotonic() < until, f"{name} did not start; see {self.folder}/{(ended or [name])[0]}.log"
            time.sleep(0.3)
