"""Runs every notebook over the tables of a run, as a reader would: run_notebooks.py DIR

The results are not kept; a cell that fails ends with its error and status 1.
"""

import os
import pathlib
import sys

import nbformat
from nbclient import NotebookClient

root = pathlib.Path(__file__).resolve().parents[2]
os.environ["DATELINE_TABLES"] = str(pathlib.Path(sys.argv[1]).resolve())
sample = root / "build" / "sample.csv"
sample.unlink(missing_ok=True)
sample.parent.mkdir(exist_ok=True)
os.environ["DATELINE_SAMPLE"] = str(sample)
os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
notebooks = sorted((root / "notebooks").glob("*.ipynb"))
assert notebooks, "no notebooks"
for path in notebooks:
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(root / "notebooks")}}).execute()
    cells = [c for c in notebook.cells if c.cell_type == "code"]
    assert any(o.get("data", {}).get("image/png") for c in cells for o in c.outputs), f"{path.name} draws nothing"
    print(path.name, len(cells), "cells")
