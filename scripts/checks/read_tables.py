"""Opens every table of a run by its folder with pandas, Polars, PyArrow, DuckDB and fastavro and checks types and row counts: read_tables.py DIR"""

import datetime
import json
import pathlib
import sys

import duckdb
import fastavro
import pandas
import polars
import pyarrow.dataset

folder = pathlib.Path(sys.argv[1])
run = json.loads((folder / "run.json").read_text())
counts = run["counts"]
for entry in run["tables"]:
    table = entry["folder"]
    avro = sorted((folder / "avro" / table).glob("*.avro"))
    assert all(file.suffix == ".parquet" for file in (folder / table).iterdir()), f"{table}: more than Parquet in the folder"
    by_pandas = pandas.read_parquet(folder / table)
    by_polars = polars.read_parquet(folder / table)
    by_duckdb = duckdb.sql(f"from read_parquet('{folder / table}/*.parquet')")
    by_arrow = pyarrow.dataset.dataset(folder / table)
    assert by_duckdb.columns == by_arrow.schema.names == by_polars.columns, table
    assert len(by_duckdb) == by_arrow.count_rows() == counts[entry["name"]], table
    by_fastavro = [row for file in avro for row in fastavro.reader(open(file, "rb"))]
    assert len(by_pandas) == len(by_polars) == len(by_fastavro) == counts[entry["name"]], table
    assert list(by_pandas.columns) == by_polars.columns, table
    schema = fastavro.reader(open(avro[0], "rb")).writer_schema
    assert [f["name"] for f in schema["fields"]] == by_polars.columns, table
    assert all(f["doc"] for f in schema["fields"]), f"{table}: a column without a doc"
    print(f"{table}: {len(by_pandas)} rows, {len(by_polars.columns)} columns")

articles = polars.read_parquet(folder / "articles")
assert articles.schema["published_date"] == polars.Date
assert articles.schema["byline"] == polars.List(polars.String)
assert articles.schema["record_offset"] == polars.Int64
parties = polars.read_parquet(folder / "parties")
assert parties.schema["mentions"].inner.fields[0].name == "begin"
texts = dict(articles.select("article_id", "text").iter_rows())
for row in parties.iter_rows(named=True):
    for mention in row["mentions"]:
        assert texts[row["article_id"]][mention["begin"] : mention["end"]] == mention["text"], row
first = next(fastavro.reader(open(sorted((folder / "avro" / "articles").glob("*.avro"))[0], "rb")))
assert first["published_date"] is None or isinstance(first["published_date"], datetime.date)
