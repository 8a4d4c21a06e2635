#!/usr/bin/env python3
"""Trains the model that tells story from furniture in plain text; prints out-of-fold figures.

    text_model.py DOCS GOLD MODEL.json [EXTRA_DOCS EXTRA_GOLD]

DOCS: JSONL of {"id", "url", "lines"}; GOLD: JSONL of {"id", "labels" (1, 0, -1 not used), "weights"
(tokens)}; both may be gzip. EXTRA: more of the kind, with less certain labels, as
scripts/train/text_pages.py makes them; they help in training and never count in the figures, and
none of a site stands in training where that site is judged.

Needs lightgbm and numpy, and in CLASSPATH the compiled project with its test classes and
dependencies: features are computed by the project's own code (org.dateline.clean.text
.TextFeatureDump). Figures are out-of-fold over five folds grouped by site, token-weighted. Only
weights and feature names are written. A second pass over the first one's scores of the lines
around (means, segments) was tried and brought nothing.
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile
import zlib
from urllib.parse import urlparse

import lightgbm
import numpy as np
from trees import tree

FOLDS = 5
PARAMS = dict(
              objective="binary", num_leaves=16, learning_rate=.15, min_data_in_leaf=60, feature_fraction=.4, bagging_fraction=.8, bagging_freq=1, lambda_l2=10,
              verbose=-1, num_threads=1, seed=7, deterministic=True, max_bin=63)
# 200 trees at a rate of .05 do no better out of fold. The seed makes more difference (F1 .925 to .928) than leaves or trees.
ROUNDS = 64
# How far from even, in log odds, a row is settled by the first quarter of the trees.
SETTLED = 1.4


def rows(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def dump(docs):
    """Features by the project's own code: names and matrix."""
    with tempfile.TemporaryDirectory() as folder:
        prefix = os.path.join(folder, "f")
        main = "org.dateline.clean.text.TextFeatureDump"
        subprocess.run(["java", "-XX:+UseSerialGC", main, docs, prefix], check=True)
        names = open(prefix + ".names").read().split("\n")
        return names, np.fromfile(prefix + ".bin", dtype=">f4").astype(np.float32).reshape(-1, len(names))


class Set:
    """Lines with labels; scale is how much each counts in training."""

    def __init__(self, docs, gold, scale):
        gold = {g["id"]: g for g in rows(gold)}
        read = rows(docs)
        self.names, self.x = dump(docs)
        self.y = np.concatenate([gold[d["id"]]["labels"] for d in read])
        self.tokens = np.concatenate([gold[d["id"]]["weights"] for d in read]).astype(float)
        self.doc = np.repeat(np.arange(len(read)), [len(d["lines"]) for d in read])
        site = [(urlparse(d["url"]).hostname or "").removeprefix("www.") for d in read]
        self.fold = np.array([zlib.crc32(s.encode()) % FOLDS for s in site])[self.doc]
        total = np.bincount(self.doc, weights=self.tokens)[self.doc]
        self.weight = scale * np.sqrt(self.tokens) * (300 / np.maximum(total, 100)) ** .25
        # Menu words are many and easy: a quarter of them is enough where labels are not certain.
        spare = (scale < 1) & (self.tokens < 4) & (self.y == 0) & (np.arange(len(self.y)) % 4 > 0)
        self.asked = self.x[:, 0] != -9
        self.used = (self.y >= 0) & (self.tokens > 0) & ~spare & self.asked


def train(sets, keep):
    parts = [(s, s.used & keep(s)) for s in sets]
    x = np.concatenate([s.x[u] for s, u in parts])
    y = np.concatenate([s.y[u] for s, u in parts])
    w = np.concatenate([s.weight[u] for s, u in parts])
    return lightgbm.train(PARAMS, lightgbm.Dataset(x, y, weight=w), ROUNDS)


def predict(model, x):
    """Probabilities as the project's own Trees gives them."""
    early = model.predict(x, raw_score=True, num_iteration=ROUNDS // 4)
    odds = np.where(np.abs(early) >= SETTLED, early, model.predict(x, raw_score=True))
    return 1 / (1 + np.exp(-odds))


def out_of_fold(sets):
    """One score for each line of each set, by a model that saw nothing of the line's site."""
    scores = [np.zeros(len(s.y)) for s in sets]
    for k in range(FOLDS):
        model = train(sets, lambda s: s.fold != k)
        for s, out in zip(sets, scores):
            if (s.fold == k).any():
                out[s.fold == k] = predict(model, s.x[s.fold == k]) * s.asked[s.fold == k]
    return scores


def f1(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 1.0


def figures(s, score, threshold):
    """Token-weighted F1 over all lines, and the mean of the documents' F1."""
    keep, scored = score >= threshold, s.tokens * (s.y >= 0)
    n = s.doc.max() + 1
    sums = [np.bincount(s.doc, weights=scored * m, minlength=n)
            for m in ((s.y == 1) & keep, (s.y == 0) & keep, (s.y == 1) & ~keep)]
    return f1(*(x.sum() for x in sums)), np.mean([f1(*x) for x in zip(*sums)])


def report(what, s, score):
    grid = [round(.2 + .05 * k, 2) for k in range(11)]
    print(what, *(f"{t}: {a:.4f} ({b:.4f})" for t, (a, b) in ((t, figures(s, score, t)) for t in grid)), sep="\n  ")


def write(path, names, model):
    head = dict(about="written by scripts/train/text_model.py", threshold=.45, settled=SETTLED, features=names)
    trees = [tree(t["tree_structure"], 6) for t in model.dump_model()["tree_info"]]
    with open(path, "w") as out:
        out.write(json.dumps(head, separators=(",", ":"))[:-1] + ',"trees":[\n')
        out.write(",\n".join(json.dumps(t, separators=(",", ":")) for t in trees) + "\n]}\n")


def trimmed(docs, gold, folder):
    """The same documents as a text dump would have them: at most six lines before and behind the story."""
    gold = {g["id"]: g for g in rows(gold)}
    names = [os.path.join(folder, n) for n in ("docs.jsonl", "gold.jsonl")]
    with open(names[0], "w") as out_docs, open(names[1], "w") as out_gold:
        for doc in rows(docs):
            g = gold[doc["id"]]
            story = [i for i, label in enumerate(g["labels"]) if label == 1]
            if story:
                before, behind = zlib.crc32(doc["id"].encode()) % 7, zlib.crc32(doc["url"].encode()) % 7
                cut = slice(max(0, story[0] - before), story[-1] + 1 + behind)
                out_docs.write(json.dumps({**doc, "lines": doc["lines"][cut]}) + "\n")
                out_gold.write(json.dumps({"id": doc["id"], "labels": g["labels"][cut], "weights": g["weights"][cut]}) + "\n")
    return names


def main(docs, gold, target, extra_docs=None, extra_gold=None):
    folder = tempfile.mkdtemp()
    sets = [Set(docs, gold, 1.0), Set(*trimmed(docs, gold, folder), .4)]
    if extra_docs:
        sets += [Set(extra_docs, extra_gold, .4), Set(*trimmed(extra_docs, extra_gold, folder), .4)]
    scores = out_of_fold(sets)
    report("threshold: F1 (macro F1), out of fold", sets[0], scores[0])
    report("the same documents trimmed", sets[1], scores[1])
    if "OOF" in os.environ:
        np.save(os.environ["OOF"], scores[0])
    write(target, sets[0].names, train(sets, lambda s: True))


if __name__ == "__main__":
    main(*sys.argv[1:])
