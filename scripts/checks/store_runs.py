"""What must hold of runs on any object store or remote file system, with its files downloaded and compared.

A store is an object with: name, uri(path), options and environment for the program, put_all({path: bytes}),
contents() as {path: bytes}, and faults(): a list of (what, options, environment, what the one line of the program must say).
"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import duckdb

from processes import ROOT

HERE = pathlib.Path(__file__).resolve().parent
TEXT = "Ministers of {} states met in Vienna and agreed to open the river to all ships from the first of May, the hosts said on Friday.\n"


class StoreRuns:
    """Runs the program on a store."""

    def __init__(self, store, expected):
        self.store = store
        self.expected = pathlib.Path(expected)
        self.seen = {}

    def run(self, *options, environment=None, status=0):
        """What a run says on both streams; its exit status must be the one given."""
        settings = {**os.environ, "JAVA_OPTS": "-Xmx1g", "DATELINE_TIER": "1"}
        settings.update(self.store.environment if environment is None else environment)
        command = [str(ROOT / "scripts" / "dateline"), "--quiet", *options]
        done = subprocess.run(command, capture_output=True, text=True, env=settings, cwd=ROOT, timeout=600)
        assert done.returncode == status, f"{command} ended with {done.returncode}, not {status}:\n{done.stdout}{done.stderr}"
        return done.stdout, done.stderr

    def refused(self, what, options, says, environment=None, status=2):
        """A run that ends in one line and changes nothing."""
        before = self.seen
        out, err = self.run(*options, environment=environment, status=status)
        assert not out and len(err.splitlines()) == 1 and re.search(says, err), f"{what}: {out}{err}"
        assert self.look() == before, f"{what}: something was written"
        print(f"{what}: {err.strip()}", flush=True)

    def look(self):
        """Name and bytes of all that runs have written."""
        inputs = ("in/", "texts/", "bad/")
        self.seen = {name: content for name, content in self.store.contents().items() if not name.startswith(inputs)}
        return self.seen

    def download(self, prefix):
        """A local copy of an output folder."""
        folder = ROOT / "build" / "stores" / self.store.name
        shutil.rmtree(folder, ignore_errors=True)
        for name, content in self.look().items():
            if name.startswith(prefix + "/"):
                file = folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        return folder / prefix

    def all(self):
        """Every check."""
        self.store.put_all({f"in/{file.name}": file.read_bytes() for file in (ROOT / "seeds").iterdir()})
        self.tables_are_equal()
        self.a_used_folder_is_refused_and_replaced()
        self.an_earlier_run_is_read()
        self.a_failed_run_leaves_nothing()
        for what, options, environment, says in self.store.faults():
            self.refused(what, options, says, environment)

    def options(self, source, target):
        """Where to read and write."""
        return [*self.store.options, f"--input={self.store.uri(source)}", f"--output={self.store.uri(target)}"]

    def tables_are_equal(self):
        """The seeds, in and out through the store: rows, counts, summary and file names."""
        out, _ = self.run(*self.options("in", "out/tables"))
        tables = self.download("out/tables")
        subprocess.run([sys.executable, HERE / "compare_tables.py", self.expected, tables], check=True)
        report = json.loads((tables / "run.json").read_text())
        counts, names = report["counts"], [entry["name"] for entry in report["tables"]]
        for table in names:
            assert re.search(rf"(?m)^{table} +{counts[table]:,} rows$", out), f"the summary says otherwise of {table}:\n{out}"
        wanted = {f"out/tables/{folder}{table}/part-00000-of-00001.{ending}" for table in names for folder, ending in (("avro/", "avro"), ("", "parquet"))}
        plain = {re.sub(r"-[0-9a-f]{8}(?=\.\w+$)", "", name) for name in self.seen}
        beside = {f"out/tables/{name}" for name in ("run.json", "report.html", "datapackage.json", "croissant.json", "inputs.jsonl")}
        assert plain == wanted | beside, set(self.seen)
        for file in report["files"]:
            content = (tables / file["path"]).read_bytes()
            assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest()), file

    def a_used_folder_is_refused_and_replaced(self):
        """Only --overwrite replaces tables, and then nothing of them stays."""
        self.refused("used folder", self.options("in", "out/tables"), "add --overwrite or name another folder")
        self.run(*self.options("in", "out/tables"), "--overwrite", "--limit=2", "--shards=2", "--formats=PARQUET")
        assert json.loads((self.download("out/tables") / "run.json").read_text())["counts"]["records"] == 2
        left = [name for name in self.seen if not re.search(r"^out/tables/((run|datapackage|croissant)\.json|report\.html|inputs\.jsonl|\w+/part-0000[01]-of-0000[12]-[0-9a-f]{8}\.parquet)$", name)]
        assert not left, f"left of the earlier run: {left}"

    def an_earlier_run_is_read(self):
        """Tables are read from the store: the clusters of an earlier run go on."""
        self.store.put_all({"texts/first.txt": TEXT.format("seven").encode(), "texts/second.txt": TEXT.format("eight").encode()})
        self.run(*self.options("texts/first.txt", "known/first"))
        self.run(*self.options("texts/second.txt", "known/second"), f"--knownRepeats={self.store.uri('known/first')}")
        clusters = [self.clusters(folder) for folder in ("known/first", "known/second")]
        assert clusters[0] == clusters[1], f"the clusters do not go on: {clusters}"

    def clusters(self, folder):
        """Clusters of the paragraphs that name the ministers."""
        files = self.download(folder) / "paragraphs" / "*.parquet"
        return duckdb.sql(f"select cluster_id from read_parquet('{files}') where text like 'Ministers%'").fetchall()

    def a_failed_run_leaves_nothing(self):
        """No table under a final name, no staging folder."""
        self.store.put_all({"bad/bad.jsonl": b'{"text": "A text."}\n{broken\n'})
        self.refused("failed run", [*self.options("bad", "failed/tables"), "--onReject=FAIL"], "BAD_JSON", status=1)
        self.refused("nothing there", self.options("nothing", "failed/tables"), "nothing matches")
        self.refused("no folder", [*self.store.options, f"--input={self.store.uri('in')}", f"--output={self.store.uri('')}"], "name a folder in it")
