"""Measures every set of evaluation.json and writes the figures into docs/quality.md and README: evaluation.py MEASURE [WORD...]

MEASURE is the scorer of the labelled sets. With words, only the sets whose name holds one of them are measured; the others keep their figures.
Figures of peers stand in evaluation.json with the place that they are from: they are not measured again here. A figure is a share from 0 to 1 or a count.
"""

import json
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
measure = pathlib.Path(sys.argv[1]).resolve()
page = root / "docs/quality.md"
plan = json.loads((root / "scripts/checks/evaluation.json").read_text())
kept = root / "scripts/checks/evaluation_figures.json"
figures = json.loads(kept.read_text()) if kept.exists() else {}
START, END = "<!-- figures: made by scripts/evaluate -->", "<!-- /figures -->"
MOST_PEERS = 2


def scores(entry):
    """The scorer's JSON over one set."""
    data = [f"--data={measure.parent / path}" for path in entry.get("data", [])]
    done = subprocess.run([sys.executable, str(measure), *data, entry["measure"]], capture_output=True, text=True, cwd=root)
    if done.returncode:
        sys.exit(f"{entry['set']}: {(done.stdout + done.stderr).strip().splitlines()[-1]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def value(found, path, scale):
    for name in path.split("."):
        found = found[name]
    found = found["f1"] if isinstance(found, dict) else found
    return found if isinstance(found, int) else round(found / scale, 4)


def shown(number):
    if number is None:
        return "–"
    return str(number) if isinstance(number, int) else f"{number:.3f}".lstrip("0") if number < 1 else f"{number:.3f}"


def table(entry):
    """One set as a table: a line a figure, a column a program. The best figure is bold where peers have one too."""
    peers = entry.get("peers", {})
    lines = [f"**{entry['set']}.** {entry['use']}", "", "| | Dateline | " + " | ".join(peers) + " |" if peers else "| | Dateline |"]
    lines.append("|---|" + "---|" * (1 + len(peers)))
    for path, name in entry["figures"].items():
        row = [figures[entry["set"]].get(path), *(peer.get(path) for peer in peers.values())]
        given = [number for number in row if number is not None]
        best = (min if path in entry.get("least", []) else max)(given) if len(given) > 1 else None
        lines.append(f"| {name} | " + " | ".join(f"**{shown(n)}**" if n is not None and n == best else shown(n) for n in row) + " |")
    return "\n".join(lines)


def short(entry):
    """The lines of README's table: the figures that an entry names for it, beside the best peers."""
    for path, name in entry.get("readme", {}).items():
        peers = sorted(((peer[path], peer_name) for peer_name, peer in entry.get("peers", {}).items() if path in peer), reverse=True)
        yield f"| {name} | {shown(figures[entry['set']][path])} | " + (", ".join(f"{peer_name} {shown(number)}" for number, peer_name in peers[:MOST_PEERS]) or "none gives them") + " |"


def write(file, made):
    """Puts what was made between the marks of a file."""
    text = file.read_text()
    assert START in text and END in text, f"{file.name}: the marks of the figures are missing"
    file.write_text(re.sub(f"{re.escape(START)}.*{re.escape(END)}", lambda _: f"{START}\n{made}\n{END}", text, flags=re.S))


words = sys.argv[2:]
for entry in (e for section in plan for e in section["sets"]):
    if not words or any(word in entry["set"] for word in words):
        found = scores(entry)
        figures[entry["set"]] = {path: value(found, path, entry.get("scale", 1)) for path in entry["figures"]}
        print(entry["set"] + ": " + ", ".join(f"{name} {shown(figures[entry['set']][path])}" for path, name in entry["figures"].items()), flush=True)
kept.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")
write(page, "\n\n".join(f"## {section['title']}\n\n" + "\n\n".join(map(table, section["sets"])) for section in plan) + "\n")
write(root / "README.md", "\n".join(["", "| measured on sets that others labelled | Dateline | peers |", "|---|---|---|", *(line for section in plan for entry in section["sets"] for line in short(entry)), ""]))
