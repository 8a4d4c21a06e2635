"""Flink as processes on loopback: a JobManager, TaskManagers, and what the JobManager's REST API tells of a job."""

import pathlib
import shutil
import subprocess
import sys
import tarfile

from processes import HOME, ROOT, Processes, asked, free_port

CONFIG = ROOT / "scripts" / "flink.conf"
VERSION = "1.19.3"
LEFT_OUT = ("flink-table", "flink-scala", "flink-cep", "flink-csv")
OPENED = "lang lang.reflect lang.invoke io net nio text time util util.concurrent util.concurrent.atomic util.concurrent.locks".split()


def libraries():
    """Class path of Flink's own jars, fetched once."""
    unpacked = HOME / f"apache-flink-libraries-{VERSION}"
    if not (unpacked / "deps" / "lib").is_dir():
        HOME.mkdir(parents=True, exist_ok=True)
        fetch = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", "download", "--no-deps", "-d", HOME / "fetched"]
        subprocess.run([*fetch, f"apache-flink-libraries=={VERSION}"], check=True)
        with tarfile.open(HOME / "fetched" / f"apache-flink-libraries-{VERSION}.tar.gz") as archive:
            wanted = [m for m in archive if f"-{VERSION}/deps/lib/" in m.name and not pathlib.Path(m.name).name.startswith(LEFT_OUT)]
            archive.extractall(HOME, wanted, filter="data")
        shutil.rmtree(HOME / "fetched")
    return ":".join(str(jar) for jar in sorted((unpacked / "deps" / "lib").glob("*.jar")) if not jar.name.startswith(LEFT_OUT))


class FlinkProcesses(Processes):
    """A JobManager and its TaskManagers."""

    def __init__(self, folder, config=CONFIG):
        super().__init__(folder)
        self.config = config
        self.class_path = libraries()
        self.rest, self.rpc = free_port(), free_port()

    def begin(self):
        self._start("jobmanager", "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint", "-Xmx448m")
        self.wait("jobmanager", lambda: self.get("/overview") is not None)

    def __exit__(self, *_):
        super().__exit__()
        for folder in (path for path in self.folder.iterdir() if path.is_dir()):
            shutil.rmtree(folder)  # jars and spilled data; the logs stay

    @property
    def address(self):
        """For --flinkMaster."""
        return f"127.0.0.1:{self.rest}"

    def add_worker(self, name):
        """Starts a TaskManager and waits until the JobManager knows it."""
        settings = {"taskmanager.resource-id": name, "io.tmp.dirs": self.folder / name}
        (self.folder / name).mkdir()
        self._start(name, "org.apache.flink.runtime.taskexecutor.TaskManagerRunner", "-Xmx1280m", settings, self._worker_flags())
        self.wait(name, lambda: name in self.workers())

    def kill_worker(self, name):
        """Ends a TaskManager as a power cut would (SIGKILL)."""
        self.processes[name].kill()
        self.processes[name].wait()

    def workers(self):
        """Names of the TaskManagers that the JobManager knows."""
        return {worker["id"] for worker in (self.get("/taskmanagers") or {"taskmanagers": []})["taskmanagers"]}

    def jobs(self):
        """Ids of all jobs, done ones too."""
        return {job["id"] for job in self.get("/jobs")["jobs"]}

    def job(self, job):
        """State, times and vertices of a job."""
        return self.get(f"/jobs/{job}")

    def attempts(self, job):
        """(worker, attempt, status) of each task of a job, as it is now."""
        found = []
        for vertex in self.job(job)["vertices"]:
            tasks = self.get(f"/jobs/{job}/vertices/{vertex['id']}")["subtasks"]
            found += [(task["taskmanager-id"], task["attempt"], task["status"]) for task in tasks]
        return found

    def get(self, path):
        """What the REST API answers, None where it does not answer yet."""
        return asked(f"http://{self.address}{path}")

    def _worker_flags(self):
        """The JVM's options of a TaskManager, which Flink's own scripts would hand it."""
        lines = (self.config / "config.yaml").read_text().splitlines()
        return next(line.partition(":")[2].split() for line in lines if line.startswith("env.java.opts.taskmanager:"))

    def _start(self, name, main, heap, settings=None, flags=()):
        settings = {"jobmanager.rpc.port": self.rpc, "rest.port": self.rest, "blob.storage.directory": self.folder, **(settings or {})}
        opened = [f"--add-opens=java.base/java.{package}=ALL-UNNAMED" for package in OPENED]
        command = ["java", heap, "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=512m", *flags, *opened]
        command += ["-cp", self.class_path, main, "--configDir", str(self.config)]
        command += [part for key, value in settings.items() for part in ("-D", f"{key}={value}")]
        self.spawn(name, command)
