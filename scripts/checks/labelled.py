"""Measures a run's tables over the labelled stories of this project and checks the floors of quality.json: labelled.py DIR

The stories in labelled/stories.jsonl were written for this project, and their labels before any run. A story's labels are all its outcomes, its people, organisations, states and dates; what is `optional` is neither missed nor wrong. Figures are F1 over all stories: of outcomes by type (an evidence
sentence holds the labelled phrase), of people and organisations by name, of states by ISO code, and of dates by text and value.
"""

import json
import pathlib
import sys

import duckdb

here = pathlib.Path(__file__).resolve().parent
tables = pathlib.Path(sys.argv[1])
stories = {s["id"]: s for s in map(json.loads, (here / "labelled/stories.jsonl").read_text().splitlines())}


def rows(table, columns):
    files = f"{tables}/{table}/*.parquet"
    articles = f"{tables}/articles/*.parquet"
    sql = f"select a.record_id, {columns} from read_parquet('{files}') t join read_parquet('{articles}') a using (article_id)"
    return duckdb.sql(sql).fetchall()


def f1(name, wanted, found):
    """F1 of two lists of (story, value); a wanted value may be a tuple of values of which one is right."""
    right = sum(any(story == s and value in v for s, v in wanted) for story, value in found)
    met = sum(any(story == s and value in v for story, value in found) for s, v in wanted)
    if "--errors" in sys.argv:
        print(name, "missed", [w for w in wanted if not any(w[0] == s and v in w[1] for s, v in found)])
        print(name, "wrong", [f for f in found if not any(f[0] == s and f[1] in v for s, v in wanted)])
    precision, recall = right / max(1, len(found)), met / max(1, len(wanted))
    return 2 * precision * recall / max(1e-9, precision + recall)


def each(kind):
    return [(s["id"], (value,)) for s in stories.values() for value in s[kind]]


def bare(text):
    return text.removeprefix("the ")


outcomes = []
for story, kind, evidence in rows("outcomes", "t.type, t.evidence"):
    evidence = " ".join(evidence.split())
    phrases = [n for n, o in enumerate(stories[story]["outcomes"]) if kind in o["type"] and o["phrase"] in evidence]
    if phrases or not any(phrase in evidence for phrase in stories[story]["optional"]):
        outcomes.append((story, phrases[0] if phrases else f"{kind}: {evidence[:70]}"))
parties = rows("parties", "t.type, t.name, t.country")
figures = {
    "outcomes": f1("outcomes", [(s["id"], (n,)) for s in stories.values() for n in range(len(s["outcomes"]))], sorted(set(outcomes), key=str)),
    "people": f1("people", each("persons"), [(s, name) for s, kind, name, _ in parties if kind == "PERSON"]),
    "organisations": f1("organisations", each("orgs"), [(s, bare(name)) for s, kind, name, _ in parties if kind == "ORG" and name not in stories[s]["optional"]]),
    "states": f1("states", each("countries"), [(s, country) for s, kind, _, country in parties if kind == "COUNTRY"]),
    "dates": f1(
        "dates",
        [(s["id"], ((bare(d["text"]), d["value"]),)) for s in stories.values() for d in s["dates"]],
        [(s, (bare(text), value)) for s, text, value in rows("dates", "t.text, t.value")],
    ),
}
floors = json.loads((here.parents[1] / "quality.json").read_text()).get("labelled", {}).get("floor", {})
missed = [name for name, floor in floors.items() if figures[name] < floor]
print("labelled: " + "; ".join(f"{name} {figure:.3f} (floor {floors.get(name, 'none')})" for name, figure in figures.items()))
sys.exit(bool(missed))
