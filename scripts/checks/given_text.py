"""Stories that somebody already selected, in the shapes that people have them in: given_text.py [--keep DIR] [--only SHAPE]... SGM_FOLDER [STORIES.jsonl.gz]

Takes the stories of Reuters-21578 files (and of a JSONL file with "id" and "text"), writes each in many shapes, runs scripts/dateline over them and says for each shape how many stories were lost, how many lost their first words, and what share of the words was kept. Exits 1 where a shape has more than 1 % of the first two or less than 97 % of the last. Without the folder nothing is checked.
"""

import argparse
import collections
import gzip
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

import duckdb

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIGN_OFF = re.compile(r"\s*\b(?:reuters?|reute)\b[\s.]*(?:&#3;|\x03)?\s*$", re.IGNORECASE)
SIGN_OFFS = [" (END)", " REUTERS", " -30-", " (AP)", "\n\nENDS", " (Reporting by Jane Doe; Editing by John Roe)", " ###", " AFP", " dpa jd rr", " (Xinhua)", " jd/rr/abc", "\n\nCopyright 2004 Harbour Press. All rights reserved."]
FIRST = 30
MOST_LOST = 0.01
LEAST_KEPT = 0.97


class Story:
    def __init__(self, key, title, dateline, body):
        self.id, self.title, self.dateline = key, title, dateline
        self.raw = body
        self.unsigned = SIGN_OFF.sub("", body).rstrip(" \n\x03")
        self.paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n|\n(?= )", self.unsigned) if p.strip()]

    def flat(self):
        return " ".join(self.paragraphs)

    def wrapped(self, width, indent="", between="\n", dateline="", first=0):
        """The paragraphs in lines of some columns; the first line is some columns shorter."""
        out = []
        for k, p in enumerate(self.paragraphs):
            head = dateline if k == 0 else ""
            lines = textwrap.wrap("\x00" * first * (k == 0) + head + p, width, initial_indent=indent, break_long_words=False)
            out.append("\n".join(lines).replace("\x00", ""))
        return between.join(out)


def reuters(folder):
    for path in sorted(folder.glob("*.sgm")):
        for doc in re.findall(r"<REUTERS .*?</REUTERS>", path.read_text(encoding="latin-1"), re.DOTALL):
            part = {tag: html.unescape(m.group(1)) for tag in ("TITLE", "DATELINE", "BODY") if (m := re.search(f"<{tag}>(.*?)</{tag}>", doc, re.DOTALL))}
            if part.get("BODY", "").strip():
                key = re.search(r'NEWID="(\d+)"', doc).group(1)
                yield Story(key, " ".join(part.get("TITLE", "").split()), " ".join(part.get("DATELINE", "").split()), part["BODY"])


def modern(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if len(record["text"].split()) >= 40:
                yield Story(record["id"], "", "", record["text"])


def headline(story, width=64):
    return textwrap.fill(f"{story.title}, IN A LONG HEADLINE THAT NEEDS ANOTHER LINE OF ITS OWN", width)


SHAPES = {  # how a story becomes a JSONL record, or a text file where it is a string
    "flat_signed": lambda s, i: {"title": s.title, "text": " ".join(s.raw.split())},
    "flat": lambda s, i: {"title": s.title, "text": s.flat()},
    "sgml_lines": lambda s, i: {"title": s.title, "text": s.raw},
    "flat_no_title": lambda s, i: {"text": " ".join(s.raw.split())},
    "flat_dateline": lambda s, i: {"title": s.title, "text": f"{s.dateline} {s.flat()}"},
    "flat_other_sign_off": lambda s, i: {"title": s.title, "text": s.flat() + SIGN_OFFS[i % len(SIGN_OFFS)]},
    "title_line_first": lambda s, i: {"text": f"{s.title}\n{s.flat()}"},
    "title_line_and_given": lambda s, i: {"title": s.title, "text": f"{s.title}\n\n{s.flat()}"},
    "paragraph_lines": lambda s, i: {"title": s.title, "text": "\n".join(s.paragraphs)},
    "sgml_lines_no_title": lambda s, i: {"text": s.raw},
    "wrapped_blank": lambda s, i: {"title": s.title, "text": s.wrapped(60 + i % 21, between="\n\n")},
    "wrapped_short_first": lambda s, i: {"title": s.title, "text": s.wrapped(60 + i % 21, indent="    ", first=8 + i % 20)},
    "wrapped_tight": lambda s, i: {"title": s.title, "text": s.wrapped(60 + i % 21)},
    "txt_sgml": lambda s, i: f"{s.title}\n    {s.dateline} {s.raw}",
    "txt_long_title": lambda s, i: f"{headline(s)}\n{s.wrapped(60 + i % 21, dateline=s.dateline + ' ', between=chr(10) * 2)}",
    "txt_indented": lambda s, i: f"{headline(s)}\n\n{s.wrapped(60 + i % 21, dateline=s.dateline + ' ', indent='   ')}\n REUTER\n",
    "txt_tight": lambda s, i: f"{s.title}\n\n{s.wrapped(60 + i % 21, dateline=s.dateline + ' ')}\n\n(END)\n",
    "txt_flat": lambda s, i: f"{s.title}\n{s.dateline} {' '.join(s.raw.split())}\n",
    "txt_one_line": lambda s, i: f"{' '.join(s.raw.split())}\n",
}
UNTITLED = {"flat", "flat_other_sign_off", "paragraph_lines", "wrapped_blank", "wrapped_short_first", "wrapped_tight", "txt_one_line"}


def write(folder, shape, stories):
    folder.mkdir(parents=True)
    made = [(s.id, SHAPES[shape](s, i)) for i, s in enumerate(stories)]
    if isinstance(made[0][1], str):
        for key, text in made:
            (folder / f"{key}.txt").write_text(text, encoding="utf-8")
        return
    with open(folder / "stories.jsonl", "w", encoding="utf-8") as f:
        for key, record in made:
            f.write(json.dumps({"id": key, **{k: v for k, v in record.items() if v}}) + "\n")


def letters(text):
    return "".join(c for c in text.lower() if c.isalnum())


def words(text):
    return collections.Counter(re.findall(r"[^\W_]+", text.lower()))


def score(stories, texts):
    lost, beheaded, kept, total = [], [], 0, 0
    for story in stories:
        text = texts.get(story.id) or ""
        whole, found = words(story.flat()), words(text)
        total += whole.total()
        kept += (whole & found).total()
        if not text.strip():
            lost.append(story.id)
        elif letters(story.flat())[:FIRST] not in letters(text):
            beheaded.append(story.id)
    return lost, beheaded, kept / max(1, total)


def run(work, cases):
    for (source, shape), stories in cases.items():
        write(work / "in" / source / shape, shape, stories)
    command = [ROOT / "scripts" / "dateline", f"--input={work / 'in'}", f"--output={work / 'out'}", "--nearRepeats=OFF", "--overwrite"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = duckdb.sql(f"select source_uri, record_id, text from read_parquet('{work / 'out'}/articles/**/*.parquet')").fetchall()
    texts = collections.defaultdict(dict)
    for uri, record, text in rows:
        path = pathlib.Path(uri)
        texts[path.parts[-3], path.parts[-2]][record or path.stem] = text
    return texts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sgm", type=pathlib.Path)
    parser.add_argument("modern", nargs="?", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--only", action="append", default=[])
    args = parser.parse_args()
    if not args.sgm.is_dir():
        print(f"skipped: {args.sgm} is not here")
        return 0
    sources = {"reuters": list(reuters(args.sgm))}
    if args.modern and args.modern.exists():
        sources["modern"] = list(modern(args.modern))[::4]
    cases = {}
    for source, stories in sources.items():
        for number, shape in enumerate(SHAPES):
            if (not args.only or shape in args.only) and (source == "reuters" or shape in UNTITLED):
                cases[source, shape] = stories if number < 3 else stories[number % 4 :: 4]
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        texts = run(args.keep or pathlib.Path(temporary), cases)
    for (source, shape), stories in cases.items():
        lost, beheaded, kept = score(stories, texts[source, shape])
        n = len(stories)
        bad = len(lost) + len(beheaded) > MOST_LOST * n or kept < LEAST_KEPT
        failed += bad
        print(f"{'FAILED' if bad else 'ok':6} {source:8} {shape:22} {n:5} stories, {len(lost):4} lost, {len(beheaded):4} without first words, {kept:.4f} kept", "" if not args.keep else (lost[:4], beheaded[:4]))
    print(f"{failed} shapes of {len(cases)} miss the mark")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
