"""CPU seconds, wall time, peak memory and output of each engine over the same made articles: engines.py [COUNT] [ENGINE...]

Engines: direct, flink, flink-cluster, spark, spark-cluster. CPU and memory are those of all processes, cluster and executors too; the table
is for docs/engines.md. Where ../shared/eval is not here the articles are wholly made, and lighter.
"""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "checks"))
import made_articles  # noqa: E402
from flink_processes import FlinkProcesses  # noqa: E402
from processes import HOME, ROOT  # noqa: E402
from spark_processes import SparkProcesses  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")
HEAP = os.environ.get("JAVA_OPTS", "-Xmx6g")


class Watch(threading.Thread):
    """Follows this process's tree once a second: the highest sum of memory, and CPU seconds of what the run itself did not start."""

    def __init__(self):
        super().__init__(daemon=True)
        self.client = None
        self.cpu = {}
        self.peak = 0
        self.done = threading.Event()

    def run(self):
        while not self.done.wait(1):
            self.look()

    def look(self):
        """Adds what the processes below this one have used by now."""
        tree, client, memory = {os.getpid()}, {self.client}, 0
        for pid, parent, cpu, size in sorted(processes()):
            if parent in tree:
                tree.add(pid)
                memory += size
                if parent in client or pid == self.client:
                    client.add(pid)
                else:
                    self.cpu[pid] = cpu
        self.peak = max(self.peak, memory)


def processes():
    """(pid, parent, CPU seconds, bytes in memory) of every process."""
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
            cpu = sum(int(ticks) for ticks in fields[11:13]) / TICKS
            yield int(folder.name), int(fields[1]), cpu, int(fields[21]) * os.sysconf("SC_PAGE_SIZE")


@contextlib.contextmanager
def cluster(engine):
    """The processes that an engine needs; the option that names them."""
    if engine == "flink-cluster":
        with FlinkProcesses(HOME / "cluster") as flink:
            flink.add_worker("worker-0")
            flink.add_worker("worker-1")
            yield [f"--flinkMaster={flink.address}"]
    elif engine == "spark-cluster":
        with SparkProcesses() as spark:
            spark.add_worker("worker-0")
            yield [f"--sparkMaster={spark.address}"]
    else:
        yield []


def measured(engine, articles):
    """One row of the table."""
    script = {"direct": "dateline"}.get(engine, engine.split("-")[0])
    output = HOME / "bench" / engine
    command = [ROOT / "scripts" / script, f"--input={articles}", f"--output={output}", "--overwrite", "--quiet"]
    environment = os.environ if engine == "flink-cluster" else {**os.environ, "JAVA_OPTS": HEAP, "SPARK_DRIVER_MEMORY": HEAP[4:]}
    watch = Watch()
    watch.start()
    with cluster(engine) as options:
        started = time.monotonic()
        run = subprocess.Popen(command + options, stdout=subprocess.DEVNULL, env=environment)
        watch.client = run.pid
        _, status, client = os.wait4(run.pid, 0)
        wall = time.monotonic() - started
        watch.look()
    watch.done.set()
    if status:
        return f"| {engine} | failed after {wall:.0f} s | | | {watch.peak >> 20:,} | | |"
    used = client.ru_utime + client.ru_stime + sum(watch.cpu.values())
    read = json.loads((output / "run.json").read_text())["counts"]["articles"]
    size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
    return f"| {engine} | {read:,} | {used:.0f} | {wall:.0f} | {watch.peak >> 20:,} | {size / 1e6:.1f} | {read / used:.0f} |"


def main(count, engines):
    """Builds what is needed, then measures."""
    for target in dict.fromkeys(engine.split("-")[0] for engine in engines):
        subprocess.run([ROOT / "scripts" / "build", target], check=True, stdout=subprocess.DEVNULL)
    articles = HOME / f"bench-articles-{count}"
    how = made_articles.write(count, articles, "warc")
    packed = sum(path.stat().st_size for path in articles.rglob("*.gz"))
    print(f"{count:,} articles, {how}, {packed / 1e6:.0f} MB packed; {os.cpu_count()} cores, {HEAP}\n")
    print("| engine | articles | CPU s | wall s | peak memory MB | output MB | articles a CPU second |\n|---|---|---|---|---|---|---|")
    for engine in engines:
        print(measured(engine, articles), flush=True)
    shutil.rmtree(HOME / "bench", ignore_errors=True)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2:] or ["direct", "flink", "flink-cluster", "spark", "spark-cluster"])
