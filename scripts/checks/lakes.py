"""Loads every table of a run into Iceberg (pyiceberg) and Delta (deltalake) and compares types, rows and values: lakes.py DIR WORK

Iceberg takes the run's own files without copying them: they have no field ids, so the table gets a name mapping.
"""

import pathlib
import shutil
import sys

import pyarrow
import pyarrow.dataset
from deltalake import DeltaTable, write_deltalake
from pyiceberg.catalog.sql import SqlCatalog

run, work = (pathlib.Path(arg).resolve() for arg in sys.argv[1:])
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
catalog = SqlCatalog("lakes", uri=f"sqlite:///{work}/catalog.db", warehouse=f"file://{work}/iceberg")
catalog.create_namespace("dateline")


def key(row):
    return repr(sorted(row.items(), key=lambda cell: cell[0]))


def rows(table):
    return sorted((key(row) for row in table.to_pylist()))


for folder in sorted(path for path in run.iterdir() if any(path.glob("*.parquet"))):
    files = sorted(folder.glob("*.parquet"))
    dataset = pyarrow.dataset.dataset(folder)
    table = dataset.to_table()
    ids = [field.metadata for field in dataset.schema if field.metadata and b"PARQUET:field_id" in field.metadata]
    assert not ids, f"{folder.name}: {ids}"

    added = catalog.create_table(f"dateline.{folder.name}", schema=dataset.schema)
    added.add_files([f"file://{file}" for file in files])
    assert added.name_mapping() is not None
    back = added.scan().to_arrow()
    assert back.num_rows == table.num_rows and rows(back) == rows(table), f"{folder.name}: Iceberg, files as they are"

    copied = catalog.create_table(f"dateline.{folder.name}_copy", schema=dataset.schema)
    copied.append(table)
    assert rows(copied.scan().to_arrow()) == rows(table), f"{folder.name}: Iceberg, copied"

    write_deltalake(str(work / "delta" / folder.name), table)
    delta = DeltaTable(str(work / "delta" / folder.name))
    found = pyarrow.table(delta.to_pyarrow_table() if hasattr(delta, "to_pyarrow_table") else delta.to_pandas())
    assert rows(found) == rows(table), f"{folder.name}: Delta"
    print(f"{folder.name}: {table.num_rows} rows; Iceberg {', '.join(sorted({str(f.field_type) for f in added.schema().fields}))}")
