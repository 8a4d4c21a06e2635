#!/usr/bin/env python3
"""Trains the two models with which HtmlJudge tells a story's blocks from page furniture.

    html_model.py DATA... --work WORK [--write FILE] [--predictions FILE] [--suites] [--floor SUITE=F1]...

A DATA folder has gold.jsonl ({"id", "url", "text"}) and html/ID.html.gz, or gold.jsonl ({"id", "url", "site", "suite",
"paragraphs": [{"kind", "text"}]}) and pages.tar.xz. WORK is a scratch folder. The features come from the pipeline's own
classes (org.dateline.clean.html.HtmlFeatureDump); the class path is taken from $DATELINE_CLASSPATH. Prints article-text
figures of each suite out of fold, folds grouped by site, with --suites also by a model that saw nothing of the suite;
then, with --write, trains on all pages and writes the weights. Exits 1 where F1 of a suite, out of fold, is below its --floor. Only weights and feature names are written, never text.
Needs numpy, scikit-learn and lightgbm.
"""
import argparse
import collections
import difflib
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
from urllib.parse import urlsplit

import lightgbm
import numpy
from sklearn.model_selection import GroupKFold
from trees import tree

WORD = re.compile(r"\w+")
FOLDS = 8
FIRST = dict(objective="cross_entropy", learning_rate=0.04, num_leaves=8, min_child_samples=10, feature_fraction=0.3,
             bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0, max_bin=63, verbose=-1, num_threads=1, seed=7, deterministic=True, force_col_wise=True)
SECOND = dict(FIRST)
ROUNDS = (250, 200)
THRESHOLD = 0.5
# What another program takes for the article (readability), or rules for one site (fundus), is less certain than what people marked.
TRUST = {"readability": 0.25, "fundus": 0.6}
# How far below even, in log odds, a block is settled by the first quarter of the second model's trees: no block of the
# development pages that is so would reach the lowest threshold that Selection steps down to.
SETTLED = 2.75


def site(host):
    """The registered domain of a host, as far as its last labels show."""
    labels = (host or "").lower().split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3 if short else -2:])


def gather(folders, work):
    """All pages that have a text, in one folder as HtmlFeatureDump reads it; returns the gold records by id."""
    target, gold = work / "data", {}
    (target / "html").mkdir(parents=True, exist_ok=True)
    for folder in folders:
        records = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8")]
        archive = folder / "pages.tar.xz"
        pages = {}
        if archive.exists():
            with tarfile.open(archive) as tar:
                pages = {m.name: tar.extractfile(m).read() for m in tar}
        for g in records:
            if not g.get("text") and not g.get("paragraphs"):
                continue
            name = g["id"].replace("/", "__")
            page = pages.get(name + ".html") or gzip.decompress((folder / "html" / (name + ".html.gz")).read_bytes())
            url = g.get("url") or "http://" + g["site"] + "/"
            parts = g.get("paragraphs") or [{"kind": "body", "text": g["text"]}]
            gold[name] = {"id": name, "url": url, "site": site(urlsplit(url).hostname), "suite": g.get("suite", folder.name),
                          "parts": parts, "text": "\n".join(p["text"] for p in parts)}
            (target / "html" / (name + ".html.gz")).write_bytes(gzip.compress(page, 1))
    with open(target / "gold.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": g["id"], "url": g["url"]}) + "\n" for g in gold.values())
    return gold


def dump(data, work, *answers):
    command = ["java", "-XX:+UseSerialGC", "-cp", os.environ["DATELINE_CLASSPATH"], "org.dateline.clean.html.HtmlFeatureDump", data, work]
    subprocess.run([str(c) for c in (*command, *answers)], check=True)
    name = {0: "first", 1: "second"}.get(len(answers), "kept")
    names = (work / f"{name}.names").read_text().split()
    return names, numpy.fromfile(work / f"{name}.f32", dtype="<f4").reshape(-1, len(names))


def aligned(texts, gold):
    """For each block the share of its tokens that the gold text has, in order."""
    page, owner = [], []
    for i, text in enumerate(texts):
        tokens = WORD.findall(text)
        page += tokens
        owner += [i] * len(tokens)
    want = WORD.findall(gold)
    hit = numpy.zeros(len(page))
    for a, b, size in difflib.SequenceMatcher(None, page, want, autojunk=False).get_matching_blocks():
        whole = size and owner[a] != owner[a - 1] if a else True
        whole = whole and (a + size >= len(page) or owner[a + size] != owner[a + size - 1])
        if size >= 4 or (size and whole and near(hit, a, size)):
            hit[a:a + size] = 1
    total, good = collections.Counter(owner), collections.Counter()
    for o, h in zip(owner, hit):
        good[o] += h
    return [good[i] / total[i] if total[i] else 0.0 for i in range(len(texts))]


def near(hit, begin, size):
    return hit[max(0, begin - 30):begin].any()


def labels(pages, gold, work):
    cache = work / "labels.json"
    seen = json.loads(cache.read_text()) if cache.exists() else {}
    out = []
    for p in pages:
        key = "\n".join(p["texts"])
        name = p["id"]
        if name not in seen or seen[name][0] != key:
            seen[name] = [key, aligned(p["texts"], gold[name])]
        out += seen[name][1]
    cache.write_text(json.dumps(seen))
    return numpy.array(out)


def weights(pages):
    """A block counts by its tokens; a page counts the same, whatever its length."""
    out = []
    for p in pages:
        w = numpy.array([len(WORD.findall(t)) + 2.0 for t in p["texts"]]) ** 0.6
        out += list(w / w.sum())
    out = numpy.array(out)
    return out / out.mean()


def bag(words, n=4):
    if not words:
        return collections.Counter()
    return collections.Counter([tuple(words)] if len(words) < n else zip(*(words[k:] for k in range(n))))


def scores(pages, gold, keep):
    """Precision, recall, F1 and share of exact texts as the benchmark has them, and F1 a page."""
    ps, rs, exact, each = [], [], [], []
    for p, k in zip(pages, keep):
        want = WORD.findall(gold[p["id"]])
        got = [t for text, kept in zip(p["texts"], k) if kept for t in WORD.findall(text)]
        a, b = bag(want), bag(got)
        shared = sum((a & b).values())
        precision, recall = (shared / sum(b.values()) if b else None), shared / sum(a.values())
        if precision is not None:
            ps.append(precision)
        rs.append(recall)
        exact.append(want == got)
        each.append((precision or 0.0, recall))
    p, r = float(numpy.mean(ps)), float(numpy.mean(rs))
    return dict(precision=p, recall=r, f1=2 * p * r / (p + r), exact=float(numpy.mean(exact)), each=each)


def show(name, pages, gold, keep):
    """The figures of each suite; with standfirsts and the like named, the share of them that is kept. Returns F1 by suite."""
    found = {}
    for suite in dict.fromkeys(gold[p["id"]]["suite"] for p in pages):
        mine = [i for i, p in enumerate(pages) if gold[p["id"]]["suite"] == suite]
        s = scores([pages[i] for i in mine], {k: g["text"] for k, g in gold.items()}, [keep[i] for i in mine])
        found[suite] = s["f1"]
        each = numpy.mean([2 * p * r / (p + r) if p + r else 0.0 for p, r in s["each"]])
        kinds = collections.defaultdict(list)
        for i in mine:
            text = [t for x, k in zip(pages[i]["texts"], keep[i]) if k for t in WORD.findall(x)]
            have = set(zip(text, text[1:], text[2:]))
            for part in gold[pages[i]["id"]]["parts"]:
                t = WORD.findall(part["text"])
                if len(t) > 3:
                    found = [x in have for x in zip(t, t[1:], t[2:])]
                    kinds[part["kind"]].append(sum(found) >= 0.7 * len(found))
        parts = " ".join(f"{k} {numpy.mean(v):.3f}" for k, v in kinds.items()) if len(kinds) > 1 else ""
        print(f"{name:32s} {suite:12s} P {s['precision']:.4f} R {s['recall']:.4f} F1 {s['f1']:.4f} mean {each:.4f} {parts}", flush=True)
    return found


def fit(parameters, x, y, w, rounds):
    return lightgbm.train(parameters, lightgbm.Dataset(x, y, weight=w), rounds)


def predict(model, x, rounds, settled):
    """Probabilities as the project's own Trees gives them."""
    early = model.predict(x, raw_score=True, num_iteration=rounds // 4)
    odds = numpy.where(early <= -settled, early, model.predict(x, raw_score=True))
    return 1 / (1 + numpy.exp(-odds))


def out_of_fold(parameters, x, y, w, folds, rounds, settled=numpy.inf):
    p = numpy.zeros(len(y))
    for train, test in folds:
        p[test] = predict(fit(parameters, x[train], y[train], w[train], rounds), x[test], rounds, settled)
    return p


def split(values, pages):
    ends = numpy.cumsum([len(p["texts"]) for p in pages])[:-1]
    return numpy.split(values, ends)


def write(path, names1, names2, first, second, threshold):
    trees = [[tree(t["tree_structure"], 7) for t in m.dump_model()["tree_info"]] for m in (first, second)]
    head = dict(about="Weights of org.dateline.clean.html.HtmlJudge, made by scripts/train/html_model.py; do not edit",
                threshold=threshold, settled=SETTLED, first_features=names1, second_features=names2)
    with open(path, "w", encoding="utf-8") as f:
        f.write(json.dumps(head, indent=0)[:-2] + ",\n")
        for i, name in enumerate(("first", "second")):
            lines = ",\n".join(json.dumps(t, separators=(",", ":")) for t in trees[i])
            f.write(f'"{name}": [\n{lines}\n]' + (",\n" if i == 0 else "\n}\n"))


class Training:
    """Both models on some of the pages, answered for the others."""

    def __init__(self, work, pages, gold):
        self.work, self.pages, self.gold = work, pages, gold
        self.names1, self.x1 = dump(work / "data", work)
        self.y, self.w = labels(pages, {k: g["text"] for k, g in gold.items()}, work), weights(pages)
        self.w = self.w * unsure(pages, gold) * numpy.array([TRUST.get(s, 1.0) for s in self.of_block("suite")])

    def of_block(self, key):
        return numpy.concatenate([[self.gold[p["id"]][key]] * len(p["texts"]) for p in self.pages])

    def answers(self, folds):
        p1 = out_of_fold(FIRST, self.x1, self.y, self.w, folds, ROUNDS[0])
        p1.astype("<f4").tofile(self.work / "answers.f32")
        self.names2, x2 = dump(self.work / "data", self.work, self.work / "answers.f32")
        self.x2 = numpy.hstack([x2, self.x1])
        return out_of_fold(SECOND, self.x2, self.y, self.w, folds, ROUNDS[1], SETTLED)

    def kept(self, answers, threshold):
        answers.astype("<f4").tofile(self.work / "answers2.f32")
        return split(dump(self.work / "data", self.work, self.work / "answers2.f32", "second", threshold)[1][:, 0] > 0, self.pages)


def unsure(pages, gold):
    """What one suite counts as text and others do not teaches nothing: captions and scraps; headlines; standfirsts, which a rule keeps."""
    out = []
    for p in pages:
        known = {" ".join(x["text"].split()) for x in gold[p["id"]]["parts"] if x["kind"] in ("other", "standfirst")}
        out += [0.05 if tag == "h1" or " ".join(t.split()) in known else 1.0 for t, tag in zip(p["texts"], p["tags"])]
    return numpy.array(out)


def main():
    ap = argparse.ArgumentParser(description="train the models of HtmlJudge")
    ap.add_argument("data", type=pathlib.Path, nargs="+")
    ap.add_argument("--work", type=pathlib.Path, required=True)
    ap.add_argument("--write")
    ap.add_argument("--predictions")
    ap.add_argument("--suites", action="store_true")
    ap.add_argument("--floor", action="append", default=[], metavar="SUITE=F1")
    a = ap.parse_args()
    gold = gather(a.data, a.work)
    dump(a.work / "data", a.work)
    pages = [json.loads(line) for line in open(a.work / "pages.jsonl", encoding="utf-8")]
    t = Training(a.work, pages, gold)
    show("oracle", pages, gold, split(t.y > 0.5, pages))
    if a.suites:
        suite = t.of_block("suite")
        p = t.answers([(numpy.flatnonzero(suite != s), numpy.flatnonzero(suite == s)) for s in dict.fromkeys(suite)])
        show("suite unseen", pages, gold, t.kept(p, THRESHOLD))
    p = t.answers(list(GroupKFold(FOLDS).split(t.x1, t.y, t.of_block("site"))))
    show("model, site unseen", pages, gold, split(p > THRESHOLD, pages))
    unseen = {x: show(f"with rules, threshold {x}", pages, gold, t.kept(p, x)) for x in (0.4, 0.5, 0.6)}[THRESHOLD]
    if a.predictions:
        write_texts(a.predictions, pages, t.kept(p, THRESHOLD))
    if a.write:
        write(a.write, t.names1, t.names2, fit(FIRST, t.x1, t.y, t.w, ROUNDS[0]), fit(SECOND, t.x2, t.y, t.w, ROUNDS[1]), THRESHOLD)
    missed = [f for f in a.floor if unseen[f.partition("=")[0]] < float(f.partition("=")[2])]
    if missed:
        sys.exit("below its floor, on sites not trained on: " + ", ".join(missed))


def write_texts(path, pages, keep):
    with open(path, "w", encoding="utf-8") as f:
        for p, kept in zip(pages, keep):
            text = "\n\n".join(t for t, k in zip(p["texts"], kept) if k)
            f.write(json.dumps({"id": p["id"], "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
