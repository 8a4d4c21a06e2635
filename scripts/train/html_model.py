#!/usr/bin/env python3
"""Trains the two models with which HtmlJudge tells a story's blocks from page furniture.

    html_model.py DATA WORK [--write FILE] [--predictions FILE]

DATA has gold.jsonl ({"id", "url", "text"}) and html/ID.html.gz. WORK is a scratch folder. The features come from the
pipeline's own classes (org.dateline.clean.html.HtmlFeatureDump); the class path is taken from $DATELINE_CLASSPATH.
Prints article-text figures out of fold, folds grouped by site, then, with --write, trains on all pages and writes the
weights. Only weights and feature names are written, never text. Needs numpy, scikit-learn and lightgbm.
"""
import argparse
import collections
import difflib
import json
import os
import pathlib
import re
import subprocess
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
# How far below even, in log odds, a block is settled by the first quarter of the second model's trees: no block of the
# development pages that is so would reach the lowest threshold that Selection steps down to.
SETTLED = 2.75


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


def show(name, s):
    print(f"{name:28s} P {s['precision']:.4f} R {s['recall']:.4f} F1 {s['f1']:.4f} exact {s['exact']:.3f}", flush=True)


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


def main():
    ap = argparse.ArgumentParser(description="train the models of HtmlJudge")
    ap.add_argument("data", type=pathlib.Path)
    ap.add_argument("work", type=pathlib.Path)
    ap.add_argument("--write")
    ap.add_argument("--predictions")
    a = ap.parse_args()
    names1, x1 = dump(a.data, a.work)
    pages = [json.loads(line) for line in open(a.work / "pages.jsonl", encoding="utf-8")]
    gold = {g["id"]: g["text"] for g in map(json.loads, open(a.data / "gold.jsonl", encoding="utf-8"))}
    y, w = labels(pages, gold, a.work), weights(pages)
    show("oracle", scores(pages, gold, split(y > 0.5, pages)))
    sites = numpy.concatenate([[urlsplit(p["url"]).hostname] * len(p["texts"]) for p in pages])
    folds = list(GroupKFold(FOLDS).split(x1, y, sites))
    p1 = out_of_fold(FIRST, x1, y, w, folds, ROUNDS[0])
    show("first model, out of fold", scores(pages, gold, split(p1 > 0.5, pages)))
    p1.astype("<f4").tofile(a.work / "answers.f32")
    names2, x2 = dump(a.data, a.work, a.work / "answers.f32")
    x2 = numpy.hstack([x2, x1])
    p2 = out_of_fold(SECOND, x2, y, w, folds, ROUNDS[1], SETTLED)
    show("second model, out of fold", scores(pages, gold, split(p2 > THRESHOLD, pages)))
    p2.astype("<f4").tofile(a.work / "answers2.f32")
    for threshold in (0.4, 0.5, 0.6):
        kept = dump(a.data, a.work, a.work / "answers2.f32", "second", threshold)[1][:, 0] > 0
        show(f"with rules, threshold {threshold}", scores(pages, gold, split(kept, pages)))
    if a.predictions:
        kept = dump(a.data, a.work, a.work / "answers2.f32", "second", THRESHOLD)[1][:, 0] > 0
        write_texts(a.predictions, pages, split(kept, pages))
    if a.write:
        write(a.write, names1, names2, fit(FIRST, x1, y, w, ROUNDS[0]), fit(SECOND, x2, y, w, ROUNDS[1]), THRESHOLD)


def write_texts(path, pages, keep):
    with open(path, "w", encoding="utf-8") as f:
        for p, kept in zip(pages, keep):
            text = "\n\n".join(t for t, k in zip(p["texts"], kept) if k)
            f.write(json.dumps({"id": p["id"], "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
