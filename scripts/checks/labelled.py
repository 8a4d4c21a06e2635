"""Measures a run's tables over labelled stories: labelled.py STORIES [DIR [--floors] [--errors]]

Without DIR only the labels are checked. STORIES is a JSONL file, a story a line, with "id" and "text" and any of the labels that docs/quality.md describes; DIR is the folder of the run over that file. A kind is measured in the stories that have its label, and there all rows of the kind are labelled: what is `optional` is neither missed nor wrong. With --floors the figures are F1 against the floors of quality.json, and the exit status says whether they hold; with --errors each miss and each wrong row is printed.
"""

import json
import math
import pathlib
import sys

import duckdb

root = pathlib.Path(__file__).resolve().parents[2]
KINDS = ["outcomes", "people", "organisations", "states", "dates"]
LABELS = {"people": "persons", "organisations": "orgs", "states": "countries"}


def stories_of(path):
    """The stories by id, with empty lists for optional labels; a line that is no story ends the program with one line."""
    stories = {}
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
        try:
            story = {"optional": [], **json.loads(line)}
            stories[story["id"]] = story
            assert all(isinstance(value, str) for label in [*LABELS.values(), "optional"] for value in story.get(label, [])), "names are lists of texts"
            assert all(isinstance(o["type"], list) and isinstance(o["phrase"], str) for o in story.get("outcomes", [])), "an outcome has a list of types and a phrase"
            assert all(isinstance(d["text"], str) and isinstance(d["value"], str) for d in story.get("dates", [])), "a date has a text and a value"
        except (ValueError, KeyError, TypeError, AssertionError) as fault:
            sys.exit(f"{path}, line {number}: no labelled story as docs/quality.md has it: {fault}")
    return stories


class Rows:
    """The rows of a run, each with the id of its record."""

    def __init__(self, folder):
        self.folder = folder

    def of(self, table, columns):
        sql = f"select a.record_id, {columns} from read_parquet('{self.folder}/{table}/**/*.parquet') t join read_parquet('{self.folder}/articles/**/*.parquet') a using (article_id)"
        return duckdb.sql(sql).fetchall()


def bare(text):
    return text.removeprefix("the ").removeprefix("The ")


def outcomes(stories, rows):
    """Labels and rows of outcomes: a row that holds a label's phrase and type counts for it, once."""
    wanted = [(s["id"], (n,)) for s in stories.values() for n in range(len(s["outcomes"]))]
    found = set()
    for story, kind, evidence in rows.of("outcomes", "t.type, t.evidence"):
        if story in stories:
            evidence = " ".join(evidence.split())
            met = [n for n, o in enumerate(stories[story]["outcomes"]) if kind in o["type"] and o["phrase"] in evidence]
            if met or not any(phrase in evidence for phrase in stories[story]["optional"]):
                found.add((story, met[0] if met else f"{kind}: {evidence[:70]}"))
    return wanted, sorted(found, key=str)


def parties(kind, stories, rows):
    label = LABELS[kind]
    type_ = {"people": "PERSON", "organisations": "ORG", "states": "COUNTRY"}[kind]
    column = "t.country" if kind == "states" else "t.name"
    wanted = [(s["id"], (bare(value) if kind == "organisations" else value,)) for s in stories.values() for value in s[label]]
    found = [(story, bare(value or "") if kind == "organisations" else value) for story, t, value in rows.of("parties", f"t.type, {column}") if t == type_ and story in stories]
    return wanted, [(story, value) for story, value in found if value not in map(bare, stories[story]["optional"])]


def dates(stories, rows):
    wanted = [(s["id"], ((bare(d["text"]), d["value"]),)) for s in stories.values() for d in s["dates"]]
    return wanted, [(story, (bare(text), value)) for story, text, value in rows.of("dates", "t.text, t.value") if story in stories]


def interval(right, all_):
    """Wilson's interval of a share, at 95 %."""
    if not all_:
        return 0.0, 1.0
    z, share = 1.96, right / all_
    middle, half = share + z * z / (2 * all_), z * math.sqrt(share * (1 - share) / all_ + z * z / (4 * all_ * all_))
    return (middle - half) / (1 + z * z / all_), (middle + half) / (1 + z * z / all_)


def measure(kind, stories, rows):
    """Of one kind: numbers of labels and rows, of labels met and right rows; None if no story has the label."""
    label = LABELS.get(kind, kind)
    some = {name: story for name, story in stories.items() if label in story}
    if not some:
        return None
    wanted, found = outcomes(some, rows) if kind == "outcomes" else dates(some, rows) if kind == "dates" else parties(kind, some, rows)
    missed = [(s, v) for s, v in wanted if not any(s == story and value in v for story, value in found)]
    wrong = [(story, value) for story, value in found if not any(s == story and value in v for s, v in wanted)]
    if "--errors" in sys.argv:
        for what, errors in (("missed", missed), ("wrong", wrong)):
            for story, value in errors:
                print(f"{kind} {what}: {story}: {some[story]['outcomes'][value[0]] if kind == 'outcomes' and what == 'missed' else value}")
    return len(wanted), len(found), len(wanted) - len(missed), len(found) - len(wrong)


def main():
    stories = stories_of(sys.argv[1])
    if len(sys.argv) == 2:
        return
    rows = Rows(sys.argv[2])
    floors = json.loads((root / "quality.json").read_text())["labelled"]["floor"] if "--floors" in sys.argv else {}
    missed = []
    print(f"{'':14}  labels  rows  precision (95 %)     recall (95 %)        F1")
    for kind in KINDS:
        counted = measure(kind, stories, rows)
        if counted is None:
            continue
        labels, found, met, right = counted
        precision, recall = right / max(1, found), met / max(1, labels)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        shares = "  ".join(f"{share:.3f} ({low:.2f} to {high:.2f})" for share, (low, high) in ((precision, interval(right, found)), (recall, interval(met, labels))))
        floor = f"  floor {floors[kind]}" if kind in floors else ""
        print(f"{kind:14}  {labels:6}  {found:4}  {shares}  {f1:.3f}{floor}")
        missed += [kind] if f1 < floors.get(kind, 0) else []
    if floors:
        print("labelled: " + (f"below the floor: {', '.join(missed)}" if missed else "all floors hold"))
    sys.exit(bool(missed))


main()
