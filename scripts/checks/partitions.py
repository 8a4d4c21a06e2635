"""Reads articles that lie in a folder a year with DuckDB, PyArrow, pandas and Polars, and compares them with the same run without folders: partitions.py PARTITIONED PLAIN"""

import collections
import pathlib
import sys

import duckdb
import pandas
import polars
import pyarrow.dataset

parts, plain = (pathlib.Path(arg) / "articles" for arg in sys.argv[1:])
rows = polars.read_parquet(plain)
years = collections.Counter(p[:4] if p else None for p in rows["published"])
assert len(years) > 2, years
by_year = dict(duckdb.sql(f"select try_cast(published_year as integer)::varchar, count(*) from read_parquet('{parts}/**/*.parquet', hive_partitioning = true) group by 1").fetchall())
assert by_year == years, (by_year, years)
table = pyarrow.dataset.dataset(parts, partitioning="hive").to_table()
assert collections.Counter(None if y is None else str(y) for y in table["published_year"].to_pylist()) == years
assert sorted(table.column_names) == sorted([*rows.columns, "published_year"])
assert len(pandas.read_parquet(parts, partitioning=None)) == len(polars.read_parquet(parts / "**/*.parquet", hive_partitioning=True)) == len(rows)
assert set(table["article_id"].to_pylist()) == set(rows["article_id"])
year, count = next((y, n) for y, n in years.items() if y)
found = pyarrow.dataset.dataset(parts, partitioning="hive").filter(pyarrow.dataset.field("published_year") == int(year))
assert found.count_rows() == count
print(f"{len(rows)} articles in {len(years)} folders")
