"""Checks that the program gives equal tables for the files of seeds/ named in three orders, on DirectRunner and on Flink at parallelism 1, 2 and 4.

Twelve runs of the whole program, so no part of scripts/test: scripts/checks/repeat_rows.sh runs it.
"""

import pathlib
import shutil
import subprocess
import sys

from processes import ROOT

HERE = pathlib.Path(__file__).resolve().parent
TABLES = ROOT / "build" / "seed-orders"
ENGINES = [["--runner=DirectRunner"]] + [
    ["--runner=FlinkRunner", "--flinkMaster=[local]", f"--parallelism={n}"] for n in (1, 2, 4)
]


def orders():
    """Forwards, backwards, and every second file before the others."""
    files = sorted(str(f) for f in (ROOT / "seeds").iterdir() if f.suffix != ".md")
    return [files, files[::-1], files[::2] + files[1::2]]


def tables(number, engine, files):
    """Runs over files; returns the folder of the tables."""
    folder = TABLES / str(number)
    command = [ROOT / "scripts" / "dateline", *engine, f"--input={','.join(files)}", f"--output={folder}", "--overwrite", "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


def main():
    shutil.rmtree(TABLES, ignore_errors=True)
    runs = [(engine, files) for engine in ENGINES for files in orders()]
    expected = tables(0, *runs[0])
    for number, (engine, files) in enumerate(runs[1:], 1):
        print(*engine, f"order {number % len(orders())}", flush=True)
        subprocess.run([sys.executable, HERE / "compare_tables.py", expected, tables(number, engine, files)], check=True)
    print(f"{len(runs)} runs, all equal")


if __name__ == "__main__":
    main()
