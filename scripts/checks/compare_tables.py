"""Compares the tables of two runs row by row, whatever the order and the files: compare_tables.py DIR DIR

Prints a line a table and ends with 1 where any differs. source_uri says where a file was found and is left out.
"""

import json
import pathlib
import sys

import duckdb

one, other = map(pathlib.Path, sys.argv[1:3])
runs = [json.loads((folder / "run.json").read_text()) for folder in (one, other)]
# Runs of versions before this key have the tables that the other one names.
tables = next((run["tables"] for run in runs if "tables" in run), None) or sys.exit("no run.json with the key tables")
different = 0
for table in (entry["folder"] for entry in tables):
    rows = []
    for folder in (one, other):
        read = f"read_parquet('{folder}/{table}/*.parquet')"
        columns = [r[0] for r in duckdb.sql(f"describe select * from {read}").fetchall() if r[0] != "source_uri"]
        names = ", ".join(f'"{c}"' for c in columns)
        rows.append(sorted(map(repr, duckdb.sql(f"select {names} from {read}").fetchall())))
    same = rows[0] == rows[1]
    different += not same
    print(f"{table:12} {len(rows[0]):8} {len(rows[1]):8} rows {'equal' if same else 'DIFFERENT'}")
    if not same:
        for row in sorted(set(rows[0]) ^ set(rows[1]))[:4]:
            print("   ", row[:600])
counts = [run["counts"] for run in runs]
if counts[0] != counts[1]:
    different += 1
    print("run.json: counts differ", counts[0], counts[1])
sys.exit(bool(different))
