"""Prints the share of lines that the tests ran, one line for each module, from the reports of JaCoCo: coverage.py MODULE..."""

import csv
import pathlib
import sys

for name in sys.argv[1:]:
    module = pathlib.Path(name)
    with open(module / "target/coverage/jacoco.csv", newline="") as report:
        rows = list(csv.DictReader(report))
    missed = sum(int(row["LINE_MISSED"]) for row in rows)
    run = sum(int(row["LINE_COVERED"]) for row in rows)
    print(f"covered {module.name}: {100 * run / (run + missed):.1f} % of {run + missed:,} lines")
