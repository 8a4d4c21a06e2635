"""Spark as processes on loopback: a standalone master, workers, and what the master tells of the applications."""

import signal
import subprocess

from processes import HOME, ROOT, Processes, asked, free_port


class SparkProcesses(Processes):
    """A master and its workers, and the executors that those start."""

    end = signal.SIGTERM  # a worker that is asked ends its executors

    def __init__(self, folder=HOME / "spark"):
        super().__init__(folder)
        self.home = subprocess.run([ROOT / "scripts" / "spark", "home"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        self.port, self.web = free_port(), free_port()

    def begin(self):
        self._start("master", "deploy.master.Master", "--port", self.port, "--webui-port", self.web)
        self.wait("master", lambda: self.told() is not None)

    @property
    def address(self):
        """For --sparkMaster."""
        return f"spark://127.0.0.1:{self.port}"

    def add_worker(self, name):
        """Starts a worker and waits until the master knows it."""
        before = len(self.told()["workers"])
        self._start(name, "deploy.worker.Worker", "--cores", 2, "--memory", "3g", "--work-dir", self.folder / name, "--webui-port", 0, self.address)
        self.wait(name, lambda: len(self.told()["workers"]) > before)

    def told(self):
        """What the master says of itself, None where it does not answer yet."""
        return asked(f"http://127.0.0.1:{self.web}/json/")

    def _start(self, name, main, *options):
        command = [f"{self.home}/bin/spark-class", f"org.apache.spark.{main}", "--host", "127.0.0.1", *options]
        environment = {"SPARK_HOME": self.home, "SPARK_DAEMON_MEMORY": "256m", "SPARK_LOCAL_IP": "127.0.0.1"}
        self.spawn(name, command, environment | {"SPARK_CONF_DIR": str(ROOT / "scripts" / "spark.conf")})
