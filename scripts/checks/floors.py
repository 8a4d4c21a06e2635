"""Runs the scorer for each set of quality.json and checks the pinned floors: floors.py MEASURE [WHAT...]

A floor is the least (a ceiling the most) that a figure may be. It may be raised when a figure has risen, and is never lowered.
"""

import json
import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
pinned = json.loads((root / "quality.json").read_text())
wanted = sys.argv[2:] or list(pinned)
passed = failed = 0
for what in wanted:
    bounds = pinned[what]
    options = [f"--{kind}={key}={value}" for kind in ("floor", "ceiling") for key, value in bounds.get(kind, {}).items()]
    assert options, f"{what}: no floor is pinned"
    done = subprocess.run([sys.executable, sys.argv[1], *options, what], capture_output=True, text=True, cwd=root)
    lines = (done.stdout + done.stderr).strip().splitlines()
    print(f"{'ok     ' if done.returncode == 0 else 'FAILED '} {lines[-1] if lines else what}", flush=True)
    passed += done.returncode == 0
    failed += done.returncode != 0
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
