#!/usr/bin/env python3
"""Turns saved HTML pages into labelled lines, as more material to train the text model with.

    text_pages.py FOLDER META.jsonl OUT_DOCS.jsonl OUT_GOLD.jsonl

FOLDER holds <id>.html; META has {"id", "url"} a line. Each page becomes the lines that a text dump
of it would have. Two extractors (trafilatura and readability-lxml; `pip install trafilatura
readability-lxml`) say what the article is: a line both keep is labelled 1, one that neither keeps
is 0, where they differ -1; the page's own headline is 0. The pages are only read; nothing of them
goes into the project. The project's own reading of the pages as a third vote was tried: it helps
no more than by its headlines, and knows the pages that figures are computed on.
"""
import collections
import html
import html.parser
import json
import pathlib
import re
import sys

import lxml.html
import readability
import trafilatura

WORD = re.compile(r"\w+")
TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.I | re.S)
INLINE = set("a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q "
             "ruby rt rp s samp small span strike strong sub sup time tt u var wbr input".split())
DROPPED = set("script style noscript template svg iframe select textarea".split())


class Lines(html.parser.HTMLParser):
    """Every tag that is not inline ends the line."""

    def __init__(self):
        super().__init__()
        self.lines, self.text, self.dropped = [], [], []

    def end_line(self):
        line = " ".join("".join(self.text).split())
        if line:
            self.lines.append(line)
        self.text = []

    def handle_starttag(self, tag, attrs):
        if tag in DROPPED:
            self.dropped.append(tag)
        if tag not in INLINE:
            self.end_line()

    def handle_endtag(self, tag):
        if tag in self.dropped:
            while self.dropped.pop() != tag:
                pass
        if tag not in INLINE:
            self.end_line()

    def handle_data(self, data):
        if not self.dropped:
            self.text.append(data)


def lines_of(page):
    parser = Lines()
    parser.feed(page)
    parser.close()
    parser.end_line()
    return parser.lines


def shares(lines, text):
    """For each line the share of its tokens that stand, in runs of four, in the text."""
    words = WORD.findall(text)
    grams = set(zip(*(words[k:] for k in range(4))))
    whole = {tuple(WORD.findall(x)) for x in text.split("\n")}
    out = []
    for line in lines:
        mine = WORD.findall(line)
        hit = set()
        for i in range(len(mine) - 3):
            if tuple(mine[i:i + 4]) in grams:
                hit.update(range(i, i + 4))
        out.append(1.0 if mine and tuple(mine) in whole else len(hit) / len(mine) if len(mine) > 3 else 0.0)
    return out


def teachers(page, url):
    first = trafilatura.extract(page, url=url, fast=True, include_comments=False, include_tables=False) or ""
    try:
        summary = readability.Document(page).summary()
        second = "\n".join(lines_of(summary))
    except Exception:
        second = ""
    return first, second


def headlines(page, lines):
    """Which lines stand in the page's title: headlines, which no text begins with."""
    title = TITLE.search(page)
    whole = f" {' '.join(WORD.findall(html.unescape(title.group(1))))} " if title else ""
    words = map(WORD.findall, lines)
    return [len(w) > 2 and f" {' '.join(w)} " in whole for w in words]


def label(lines, first, second, page):
    a, b = shares(lines, first), shares(lines, second)
    labels = [1 if x >= .8 and y >= .8 else 0 if x < .2 and y < .2 else -1 for x, y in zip(a, b)]
    labels = [0 if h else l for h, l in zip(headlines(page, lines), labels)]
    sure = [i for i, (line, l) in enumerate(zip(lines, labels)) if l == 1 and len(WORD.findall(line)) > 8]
    if not sure:
        return None
    middle = sure[len(sure) // 2]
    best = {}
    for i, line in enumerate(lines):
        if labels[i] == 1 and (line not in best or abs(i - middle) < abs(best[line] - middle)):
            best[line] = i
    for i, line in enumerate(lines):
        outside = not sure[0] <= i <= sure[-1]
        if labels[i] == 1 and (best[line] != i or outside and len(WORD.findall(line)) < 4):
            labels[i] = 0
    return labels


def main(folder, meta, out_docs, out_gold):
    with open(out_docs, "w") as docs, open(out_gold, "w") as gold:
        for row in map(json.loads, open(meta)):
            path = pathlib.Path(folder, row["id"] + ".html")
            raw = path.read_bytes()
            page = trafilatura.utils.decode_file(raw)
            lines = lines_of(page)
            labels = label(lines, *teachers(page, row["url"]), page)
            if labels is None or sum(l == 1 for l in labels) < 3 or len(lines) > 3000:
                continue
            docs.write(json.dumps({"id": row["id"], "url": row["url"], "lines": lines}) + "\n")
            weights = [len(WORD.findall(x)) for x in lines]
            gold.write(json.dumps({"id": row["id"], "labels": labels, "weights": weights}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
