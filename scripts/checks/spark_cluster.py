"""Runs Dateline on a Spark master and worker as processes, and in one process: spark_cluster.py [INPUT EXPECTED]

Rows and counts must be those of DirectRunner: over the seeds, those in build/seeds-direct. The master must tell that the application ended well.
"""

import pathlib
import subprocess
import sys

from flink_processes import HOME, ROOT
from spark_processes import SparkProcesses

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HOME / "tables"


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


def main(source, expected):
    """In one process, on a cluster, on a cluster that is not there, and with a record that ends the run."""
    compared(source, expected, "spark-local")
    with SparkProcesses() as cluster:
        cluster.add_worker("worker-0")
        compared(source, expected, "spark-cluster", f"--sparkMaster={cluster.address}")
        ended = [(application["state"], application["name"]) for application in cluster.told()["completedapps"]]
        assert [state for state, _ in ended] == ["FINISHED"], f"applications: {ended}"
    told(2, "--sparkMaster=spark://localhost:1", *run(source, "spark-refused", "--sparkMaster=spark://localhost:1"))
    broken = HOME / "broken.jsonl"
    broken.write_text("{broken\n")
    told(1, "BAD_JSON", *run(broken, "spark-failed", "--onReject=FAIL"))


main(*(sys.argv[1:] or [ROOT / "seeds", ROOT / "build" / "seeds-direct"]))
