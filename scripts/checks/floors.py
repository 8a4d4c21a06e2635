"""Runs the scorer for each set of quality.json and checks the pinned floors: floors.py MEASURE [WHAT...]

A name is a set of the scorer, and a word for its data where a part of it has floors of its own. A floor is the least (a ceiling the most) that a figure may be. It may be raised when a figure has risen, and is never lowered.
"""

import json
import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
pinned = json.loads((root / "quality.json").read_text())
wanted = sys.argv[2:] or [what for what in pinned if what != "labelled"]
passed = failed = 0
for what in wanted:
    bounds = pinned[what]
    options = [f"--{kind}={key}={value}" for kind in ("floor", "ceiling") for key, value in bounds.get(kind, {}).items()]
    assert options, f"{what}: no floor is pinned"
    data = [f"--data={pathlib.Path(sys.argv[1]).parent / bounds['data']}"] if "data" in bounds else []
    done = subprocess.run([sys.executable, sys.argv[1], *data, *options, what.split()[0]], capture_output=True, text=True, cwd=root)
    lines = (done.stdout + done.stderr).strip().splitlines()
    print(f"{'ok     ' if done.returncode == 0 else 'FAILED '} {what}: {lines[-1] if lines else ''}", flush=True)
    passed += done.returncode == 0
    failed += done.returncode != 0
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
