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


def main(source, expected):
    """In one process, on a cluster, and on a cluster that is not there."""
    compared(source, expected, "spark-local")
    with SparkProcesses() as cluster:
        cluster.add_worker("worker-0")
        compared(source, expected, "spark-cluster", f"--sparkMaster={cluster.address}")
        ended = [(application["state"], application["name"]) for application in cluster.told()["completedapps"]]
        assert [state for state, _ in ended] == ["FINISHED"], f"applications: {ended}"
    status, said, output = run(source, "spark-refused", "--sparkMaster=spark://localhost:1")
    assert status == 2 and len(said.splitlines()) == 1 and "--sparkMaster=spark://localhost:1" in said, said
    assert not output.exists(), f"{output} is there"


main(*(sys.argv[1:] or [ROOT / "seeds", ROOT / "build" / "seeds-direct"]))
