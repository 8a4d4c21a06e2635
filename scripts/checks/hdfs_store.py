"""Runs Dateline on hdfs:// paths of a NameNode and a DataNode on loopback: hdfs_store.py TABLES

TABLES is the output folder of a run over the seeds on local paths. The servers come from Hadoop's own client-minicluster jar, which
Maven fetches; the rest of their class path is in the jar of the hadoop target.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from processes import ROOT, free_port
from store_runs import StoreRuns

VERSION = "3.4.1"
MAVEN = ["mvn", "-q", "-B", "-ntp"]
SERVERS = ("namenode.NameNode", "datanode.DataNode")


def class_path(folder):
    """The servers' jar and that of the target; None where the servers cannot be had."""
    artifact = f"org.apache.hadoop:hadoop-client-minicluster:{VERSION}"
    for command in ("dependency:get", "dependency:copy"):
        got = subprocess.run([*MAVEN, command, f"-Dartifact={artifact}", "-Dtransitive=false", f"-DoutputDirectory={folder}"], cwd=ROOT)
        if got.returncode:
            return None
    jar = subprocess.run(["scripts/build", "hadoop"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    return f"{folder}/hadoop-client-minicluster-{VERSION}.jar:{jar}"


class HdfsStore:
    """A NameNode, a DataNode and a local mirror that hadoop's shell fills and empties."""

    name = "hdfs"
    options = []

    def __init__(self, jars, folder):
        self.folder = pathlib.Path(folder)
        self.port, self.http = free_port(), free_port()
        self.java = ["java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", f"{self.folder}:{jars}"]
        self.environment = {"HADOOP_CONF_DIR": str(self.folder)}
        self.processes = []
        self.configure()

    def configure(self):
        """One copy of each block, all ports on loopback and free."""
        places = {
            "fs.defaultFS": f"hdfs://127.0.0.1:{self.port}",
            "hadoop.tmp.dir": self.folder / "data",
            "dfs.replication": 1,
            "dfs.permissions.enabled": "false",
            "dfs.namenode.http-address": f"127.0.0.1:{self.http}",
            "dfs.datanode.address": f"127.0.0.1:{free_port()}",
            "dfs.datanode.http.address": f"127.0.0.1:{free_port()}",
            "dfs.datanode.ipc.address": f"127.0.0.1:{free_port()}",
        }
        properties = "".join(f"<property><name>{key}</name><value>{value}</value></property>" for key, value in places.items())
        for name in ("core-site.xml", "hdfs-site.xml"):
            (self.folder / name).write_text(f"<configuration>{properties}</configuration>")

    def __enter__(self):
        server = "org.apache.hadoop.hdfs.server."
        subprocess.run([*self.java, server + SERVERS[0], "-format", "-force", "-nonInteractive"], check=True, capture_output=True)
        for name in SERVERS:
            with open(self.folder / f"{name}.log", "wb") as log:
                self.processes.append(subprocess.Popen([*self.java, server + name], stdout=log, stderr=log))
        until = time.monotonic() + 120
        while not self.is_ready():
            assert time.monotonic() < until and all(p.poll() is None for p in self.processes), "HDFS did not start"
            time.sleep(0.5)
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()
            process.wait()

    def is_ready(self):
        """Whether the NameNode has its DataNode and is out of safe mode."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.http}/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState", timeout=10) as answer:
                states = json.load(answer)["beans"]
            return any(state["NumLiveDataNodes"] == 1 and state["FSState"] == "Operational" for state in states)
        except OSError:
            return False

    def shell(self, *command):
        """Hadoop's file system shell."""
        done = subprocess.run([*self.java, "org.apache.hadoop.fs.FsShell", *map(str, command)], capture_output=True, text=True)
        assert done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout

    def uri(self, path):
        """For the program: the host is that of the configuration."""
        return f"hdfs:///{path}"

    def put_all(self, files):
        """Stores files."""
        local = self.folder / "put"
        shutil.rmtree(local, ignore_errors=True)
        for path, content in files.items():
            (local / path).parent.mkdir(parents=True, exist_ok=True)
            (local / path).write_bytes(content)
        self.shell("-put", "-f", *sorted(local.iterdir()), "/")

    def contents(self):
        """Name and bytes of every file."""
        local = self.folder / "got"
        shutil.rmtree(local, ignore_errors=True)
        local.mkdir()
        self.shell("-get", "/", local)
        return {str(f.relative_to(local)): f.read_bytes() for f in local.rglob("*") if f.is_file() and not f.name.endswith(".crc")}

    def faults(self):
        """No configuration, no server."""
        read, write = f"--input={self.uri('in')}", f"--output={self.uri('fault/tables')}"
        closed = f"hdfs://127.0.0.1:{free_port()}"
        settings = f'--hdfsConfiguration=[{{"fs.defaultFS":"{closed}"}}]'
        return [
            ("no configuration", [read, write], {"HADOOP_CONF_DIR": ""}, "set HADOOP_CONF_DIR or add --hdfsConfiguration"),
            ("no server", [settings, f"--input={closed}/in", f"--output={closed}/t"], {"HADOOP_CONF_DIR": ""}, "cannot be reached"),
        ]


def without_servers(folder, tables):
    """Where there are no servers: the program knows hdfs:// and says that nothing answers."""
    print(f"skipped: org.apache.hadoop:hadoop-client-minicluster:{VERSION}, which has HDFS's servers, cannot be fetched here")
    store = HdfsStore("", folder)
    what, options, environment, says = store.faults()[-1]
    _, err = StoreRuns(store, tables).run(*options, environment=environment, status=2)
    assert says in err, err
    print(f"{what}: {err.strip()}")


def main(tables):
    """All checks on real servers, or the one that needs none."""
    with tempfile.TemporaryDirectory() as folder:
        jars = class_path(folder)
        if jars is None:
            without_servers(folder, tables)
            return
        with HdfsStore(jars, folder) as store:
            StoreRuns(store, tables).all()
            folders = [line.split()[-1] for line in store.shell("-ls", "/", "/out", "/known").splitlines() if line.startswith("d")]
            assert not [name for name in folders if "/." in name], f"staging folders stay: {folders}"


if __name__ == "__main__":
    os.chdir(ROOT)
    main(sys.argv[1])
