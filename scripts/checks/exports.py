"""Exports a run in every format, reads each back with the tool that it is for, and compares values: exports.py WORK

The run is over the seeds and a text with characters beyond Unicode's first plane and a formula. The tools are in exports-requirements.txt: openpyxl, networkx, dkpro-cassis. brat, CoNLL, Web Annotation, Label Studio and
GeoJSON have no reader in Python that is kept; their files are parsed here as their specifications have them.
"""

import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys

import cassis
import networkx
import openpyxl
import pyarrow.dataset

ROOT = pathlib.Path(__file__).resolve().parents[2]
work = pathlib.Path(sys.argv[1]).resolve()
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
(work / "emoji.txt").write_text(
    "GENEVA, May 4, 2004 - Emoji \U0001f389 test. Norway and Chile signed an agreement on Tuesday in Geneva \U0001f600, the ministry said.\n\n"
    "=SUM(A1) said Anna Berg on Monday. The talks between Norway and Peru failed.\n",
    encoding="utf-8",
)
run = work / "run"
subprocess.run([ROOT / "scripts" / "dateline", f"--input={ROOT / 'seeds'},{work / 'emoji.txt'}", f"--output={run}", "--quiet"], check=True)
names = [entry["name"] for entry in json.loads((run / "run.json").read_text())["tables"]]
tables = {name: pyarrow.dataset.dataset(run / name).to_table().to_pylist() for name in names}
texts = {row["article_id"]: row["text"] for row in tables["articles"]}


def export(to, *options, status=0):
    done = subprocess.run([ROOT / "scripts" / "dateline", "export", str(run), f"--to={work / to}", *options], capture_output=True, text=True)
    assert done.returncode == status, done.stderr
    return done.stderr if status else work / to


def spans():
    """(article, begin, end, layer, value) of every row that marks a part of a text, offsets in code points."""
    for row in tables["dates"]:
        yield row["article_id"], row["begin"], row["end"], "DATE", row["value"]
    for row in tables["parties"]:
        for mention in row["mentions"]:
            yield row["article_id"], mention["begin"], mention["end"], "PARTY", row["party_id"]
    for row in tables["outcomes"]:
        if row["begin"] is not None:
            yield row["article_id"], row["begin"], row["end"], "OUTCOME", row["status"]


def sheets():
    folder = export("csv/", "--as=csv")
    for name in names:
        content = (folder / f"{name}.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbf"), name
        rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines(keepends=True)))
        assert len(rows) == len(tables[name]), name
        assert not any(re.match(r"[=+@\t\r]", value) for row in rows for value in row.values()), name
    found = sorted((row["article_id"], row["text"].lstrip("'")) for row in csv.DictReader((folder / "articles.csv").open(encoding="utf-8-sig", newline="")))
    assert found == sorted((key, text.lstrip("'")) for key, text in texts.items())
    lines = [json.loads(line) for line in export("outcomes.jsonl").open(encoding="utf-8")]
    assert sorted((r["article_id"], r["outcome_id"], r["evidence"], *r["participants"]) for r in lines) == sorted(
        (r["article_id"], r["outcome_id"], r["evidence"], *r["participants"]) for r in tables["outcomes"]
    )
    book = openpyxl.load_workbook(export("tables.xlsx"))
    assert sorted(book.sheetnames) == sorted(names), book.sheetnames
    for name in names:
        sheet = book[name]
        assert sheet.freeze_panes == "A2" and sheet.max_row == len(tables[name]) + 1, name
        if tables[name]:
            assert [cell.value for cell in sheet[1]] == list(tables[name][0]), name
        assert not any(cell.data_type == "f" for row in sheet for cell in row), f"{name}: a formula"
    column = [cell.value for cell in book["outcomes"][1]].index("evidence")
    assert sorted(row[column].value for row in book["outcomes"].iter_rows(min_row=2)) == sorted(r["evidence"] for r in tables["outcomes"])


def network():
    ids = {row["party_id"]: row["name"] for row in tables["parties"]}
    graphs = networkx.read_graphml(export("network.graphml")), networkx.read_gexf(export("network.gexf"))
    expected = set()
    if "events" in tables:
        acts = [([a["party_id"] for a in row["actors"]], [r["party_id"] for r in row["recipients"]]) for row in tables["events"]]
    else:
        acts = [(row["actors"], row["recipients"]) for row in tables["outcomes"]]
    for actors, recipients in acts:
        if recipients and recipients != actors:
            expected |= {frozenset((a, r)) for a in actors for r in recipients if a != r}
        else:
            expected |= {frozenset((a, b)) for a in actors for b in actors if a != b}
    for graph in graphs:
        assert {frozenset(edge[:2]) for edge in graph.edges} == expected, "edges"
        assert all(graph.nodes[node]["label"] == ids[node] for node in graph), "labels"


def places():
    content = json.loads(export("events.geojson").read_text(encoding="utf-8"))
    with_place = [row for row in tables.get("events", []) if row["latitude"] is not None]
    assert content["type"] == "FeatureCollection" and len(content["features"]) == len(with_place)
    assert sorted(f["id"] for f in content["features"]) == sorted(row["event_id"] for row in with_place)
    assert all(-180 <= f["geometry"]["coordinates"][0] <= 180 and -90 <= f["geometry"]["coordinates"][1] <= 90 for f in content["features"])


def annotations():
    expected = sorted((a, b, e, texts[a][b:e]) for a, b, e, _, _ in spans())
    assert any(ord(c) > 0xFFFF for text in texts.values() for c in text), "no text with a character beyond the first plane: nothing is shown"
    found = []
    for line in export("a.jsonld").open(encoding="utf-8"):
        target = json.loads(line)["target"]
        position, quote = target["selector"]
        found.append((target["source"].rsplit(":", 1)[1], position["start"], position["end"], quote["exact"]))
    assert sorted(found) == expected, "Web Annotation"
    found = []
    for task in json.loads(export("tasks.json").read_text(encoding="utf-8")):
        text, units = task["data"]["text"], task["data"]["text"].encode("utf-16-le")
        for result in task["predictions"][0]["result"]:
            value = result["value"]
            begin, end = (len(units[: 2 * value[key]].decode("utf-16-le")) for key in ("start", "end"))
            assert text[begin:end] == value["text"], value
            found.append((task["data"]["article_id"], begin, end, value["text"]))
    assert sorted(found) == expected, "Label Studio"
    found = []
    folder = export("brat", "--as=brat")
    for file in folder.glob("*.ann"):
        text = file.with_suffix(".txt").read_bytes().decode()
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("T"):
                _, place, covered = line.split("\t")
                offsets = [int(n) for n in re.findall(r"\d+", place.split(" ", 1)[1])]
                assert " ".join(text[b:e] for b, e in zip(offsets[::2], offsets[1::2])) == covered.strip(), line
                found.append((file.stem, offsets[0], offsets[-1], text[offsets[0] : offsets[-1]]))
    assert sorted(found) == expected, "brat"
    found = []
    folder = export("xmi", "--as=xmi")
    types = cassis.load_typesystem((folder / "TypeSystem.xml").open("rb"))
    for file in folder.glob("*.xmi"):
        cas = cassis.load_cas_from_xmi(file.open("rb"), typesystem=types)
        for name in ("Date", "Party", "Outcome"):
            for span in cas.select(f"org.dateline.{name}"):
                found.append((file.stem, span.begin, span.end, span.get_covered_text()))
        assert cas.sofa_string == texts[file.stem], file
    assert sorted(found) == expected, "XMI"
    begins = 0
    for line in export("tokens.conll").open(encoding="utf-8"):
        if line.startswith("# article_id"):
            text = texts[line.split(" = ")[1].strip()]
        elif line.strip():
            token, begin, end, *tags = line.rstrip("\n").split("\t")
            assert text[int(begin) : int(end)] == token, line
            assert all(re.fullmatch(r"O|[BI]-\w+", tag) for tag in tags) and len(tags) == 3, line
            begins += tags[0].startswith("B-")
    assert begins == len(tables["dates"]), (begins, len(tables["dates"]))


def refusals():
    assert "holds something already" in export("outcomes.jsonl", status=2)
    assert "expected one of" in export("x.csv", "--table=nothing", status=2)
    assert "ends in one of" in export("x.doc", status=2)


for part in (sheets, network, places, annotations, refusals):
    part()
    print(f"ok {part.__name__}")
