"""A folder of made articles in files enough for several workers, the same for the same count."""

import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
EVAL = HERE.parents[2] / "shared" / "eval"
FILES = 16


def write(count, folder, kind="jsonl"):
    """Writes the articles: from real pages where they are at hand, else wholly made ones. Says which."""
    shutil.rmtree(folder, ignore_errors=True)
    maker = EVAL / "scale" / "make_corpus.py"
    if not maker.is_file():
        subprocess.run([sys.executable, HERE / "make_articles.py", str(count), folder], check=True)
        return "made"
    options = ["--html", EVAL / "boilerplate" / "articles" / "html", "--sgm", EVAL / "scale" / "sgm", "--count", count, "--seed", 1]
    options += ["--format", kind, "--shard", -(-count // FILES), "--out", folder]
    subprocess.run([sys.executable, maker, *map(str, options)], check=True, stdout=subprocess.DEVNULL)
    return "made from real pages"
