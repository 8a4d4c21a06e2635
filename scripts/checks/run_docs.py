"""Executes the Python blocks of guides, each guide's in one namespace and in order: run_docs.py DIR FILE...

DIR is a run's folder, which the guides find in DATELINE_TABLES.
"""

import os
import pathlib
import re
import sys

os.environ["DATELINE_TABLES"] = str(pathlib.Path(sys.argv[1]).resolve())
for name in sys.argv[2:]:
    text = pathlib.Path(name).read_text(encoding="utf-8")
    names = {}
    blocks = list(re.finditer(r"^```python\n(.*?)^```$", text, re.M | re.S))
    assert blocks, f"{name}: no block to execute"
    for block in blocks:
        line = text[: block.start()].count("\n") + 1
        exec(compile("\n" * line + block.group(1), name, "exec"), names)
    print(f"{name}: {len(blocks)} blocks")
