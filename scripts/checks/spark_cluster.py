"""Runs Dateline on a Spark master and worker as processes, and in one process: spark_cluster.py [PART...]

Rows and counts must be those of the other engines: over the seeds those of DirectRunner in build/seeds-direct, over made articles those of
Flink's embedded cluster, which flink_cluster.py COUNT embedded leaves. The master must tell that the applications ended well. All parts are run
where none is named.
"""

import pathlib
import subprocess
import sys

from processes import HOME, ROOT
from spark_processes import SparkProcesses

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HOME / "tables"
SEEDS = ROOT / "seeds"
DIRECT = ROOT / "build" / "seeds-direct"


def run(source, name, *options):
    """Runs to the end: exit status, what was said, the output folder."""
    command = [ROOT / "scripts" / "spark", f"--input={source}", f"--output={TABLES / name}", "--overwrite", "--quiet", *options]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return done.returncode, done.stderr, TABLES / name


def compared(source, expected, name, *options):
    """Runs and compares all tables and counts."""
    status, said, output = run(source, name, *options)
    assert status == 0, f"exit status {status}: {said[:2000]}"
    print(name, said, flush=True)
    subprocess.run([sys.executable, HERE / "compare_tables.py", expected, output], check=True)


def told(expected, what, status, said, output):
    """A fault is one line that names it, and no table is there."""
    assert status == expected and len(said.splitlines()) == 1 and what in said, f"exit status {status}: {said[:2000]}"
    left = [path for path in TABLES.iterdir() if output.name in path.name]
    assert not left, f"left behind: {left}"


def on_cluster(parts):
    """The seeds and the made articles, on a master and a worker."""
    with SparkProcesses() as cluster:
        cluster.add_worker("worker-0")
        master = f"--sparkMaster={cluster.address}"
        if "seeds" in parts:
            compared(SEEDS, DIRECT, "spark-seeds", master)
        if "made" in parts:
            assert (TABLES / "embedded" / "run.json").is_file(), "no made articles: run flink_cluster.py COUNT embedded first"
            compared(HOME / "articles", TABLES / "embedded", "spark-made", master)
        ended = [(application["state"], application["name"]) for application in cluster.told()["completedapps"]]
        runs = len({"seeds", "made"} & set(parts))
        assert [state for state, _ in ended] == ["FINISHED"] * runs, f"applications: {ended}"


def main(parts):
    """In one process, on a cluster, on a cluster that is not there, and with a record that ends the run."""
    if "local" in parts:
        compared(SEEDS, DIRECT, "spark-local")
    if {"seeds", "made"} & set(parts):
        on_cluster(parts)
    if "refused" in parts:
        told(2, "--sparkMaster=spark://localhost:1", *run(SEEDS, "spark-refused", "--sparkMaster=spark://localhost:1"))
    if "failed" in parts:
        broken = HOME / "broken.jsonl"
        broken.write_text("{broken\n")
        told(1, "BAD_JSON", *run(broken, "spark-failed", "--onReject=FAIL"))


PARTS = ["local", "seeds", "made", "refused", "failed"]
unknown = set(sys.argv[1:]) - set(PARTS)
assert not unknown, f"no such part: {unknown}; there are {PARTS}"
main(sys.argv[1:] or PARTS)
