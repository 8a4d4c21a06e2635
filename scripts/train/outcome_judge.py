#!/usr/bin/env python3
"""Trains the judge of outcomes (outcomes/judge.tsv); prints figures for sources that are held out.

    outcome_judge.py --candidates CANDIDATES.gz --labels LABELS --gold GOLD... [--without SOURCES] [--out JUDGE.tsv CUES.tsv]

CANDIDATES.gz: the features of all candidates of the stories, from the project's own code:

    java -cp CLASSES org.dateline.outcomes.CandidateDump STORIES CANDIDATES.gz

While it runs, outcomes/cues.tsv must have no row: then all candidates are found.

STORIES: JSONL of {"id", "title", "published", "text"}. LABELS: JSONL of labelled sentences of them:
{"id", "begin", "end", "outcomes": [{"type", "alt"}]}. GOLD: JSONL of stories with all their outcomes:
{"id", "outcomes": [{"type", "alt", "core", "evidence": [[begin, end]]}]}; the story's id in STORIES is
NAME|ID with NAME the file's name without its ending. The source of a story is NAME, or the letters that
its id begins with. --without: a regular expression of sources that are left out of training.

The model is a logistic regression over named features with L2; each feature has a weight for all types
and one for each type. Small weights are left out. Only weights are written: no feature that is a
capitalised word only, none that fewer than six stories have. Needs numpy, scipy and scikit-learn.
"""
import argparse
import collections
import gzip
import json
import pathlib
import re

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

LEAST_STORIES = 6
STRENGTH = .03
LEAST_WEIGHT = .03
# The least share of likely candidates at a word that is searched.
LEAST_LIKELY = .02
# Log odds of candidates that calibration leaves out.
HOPELESS = -1.5
BANDS = (0, .15, .3, .4, .5, .6, .7, .8, .9, 1.01)
WORDS = ("trigger", "trigger_modality", "before_1", "before_2", "after_1", "after_2", "before", "after", "head", "sentence", "first")
# Sources that are held out together, each group for a report of its own.
HELD = {"US and UK press": "abp|dev_articles_3a", "world press": "mpqa|bbc|cnn|trt|alj|dev_articles_3b"}


def read(path):
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def overlaps(begin, end, span):
    return 2 * (min(end, span[1]) - max(begin, span[0])) >= min(end - begin, span[1] - span[0])


def types(outcome):
    return {outcome["type"], *outcome.get("alt", [])}


def is_right(story, kind, begin, end, labels, gold):
    """True or false for a candidate; None in a sentence that nobody labelled."""
    if story in gold:
        if begin < 0:
            return any(kind in types(o) and (o.get("core", True) or o.get("main")) for o in gold[story])
        return any(kind in types(o) and any(overlaps(begin, end, e) for e in o["evidence"]) for o in gold[story])
    here = [] if begin < 0 else [x for x in labels[story] if overlaps(begin, end, (x["begin"], x["end"]))]
    return any(kind in types(o) for x in here for o in x["outcomes"]) if here else None


class Candidates:
    """The candidates with a label."""

    def __init__(self, path, labels, gold):
        self.source, self.story, self.type, self.features, right = [], [], [], [], []
        lower = set()
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                story, kind, begin, end, *features = line.rstrip("\n").split("\t")
                label = is_right(story, kind, int(begin), int(end), labels, gold)
                if label is None:
                    continue
                self.source.append(source_of(story))
                self.story.append(story)
                self.type.append(kind)
                self.features.append(features)
                right.append(label)
                if int(begin) >= 0:
                    lower.update(f[9:] for f in features if f.startswith("sentence="))
        self.right = np.array(right)
        self.features = [[f for f in fs if self.is_plain(f, lower)] for fs in self.features]

    @staticmethod
    def is_plain(feature, lower):
        """True unless the feature is a word that stands in the sentences with a capital only: a name."""
        group, _, value = feature.partition("=")
        word = value.split("/")[0]
        return group not in WORDS or not word[:1].isalpha() or word in lower

    def of(self, sources):
        return np.array([bool(re.fullmatch(sources, s)) for s in self.source])

    def has(self, feature):
        return np.array([feature in fs for fs in self.features])

    def rows(self):
        for kind, features in zip(self.type, self.features):
            yield {*features, *(kind + "|" + f for f in features), "type=" + kind}

    def matrix(self):
        stories = collections.defaultdict(set)
        for story, row in zip(self.story, self.rows()):
            for feature in row:
                stories[feature].add(story)
        names = sorted(f for f, s in stories.items() if len(s) >= LEAST_STORIES)
        index = {f: i for i, f in enumerate(names)}
        columns, ends = [], [0]
        for row in self.rows():
            columns += sorted(index[f] for f in row if f in index)
            ends.append(len(columns))
        return names, sparse.csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), (len(self.right), len(names)))


def fit(x, y):
    """The bias and the weights."""
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=7).fit(x, y)
    weights = model.coef_[0].copy()
    weights[np.abs(weights) < LEAST_WEIGHT] = 0
    return model.intercept_[0], weights


def log_odds(found, x, sources, left_out):
    """The log odds of candidates by a model that has not seen their source."""
    out = found.of(sources)
    train = ~out & ~left_out
    bias, weights = fit(x[train], found.right[train])
    return out, x[out] @ weights + bias


def calibrate(found, x, row, left_out):
    """A factor and an offset for the log odds of rows of strict rules, and of others that are not hopeless."""
    parts = [log_odds(found, x, sources, left_out) for sources in HELD.values()]
    odds = np.concatenate([z for _, z in parts])
    right = np.concatenate([found.right[out] for out, _ in parts])
    ruled = np.concatenate([row[out] for out, _ in parts])
    model = {}
    for kind, some in (("rules", ruled), ("others", ~ruled & (odds > HOPELESS))):
        line = LogisticRegression(C=100).fit(odds[some][:, None], right[some])
        model[kind + "/factor"], model[kind + "/offset"] = line.coef_[0][0], line.intercept_[0]
    return model, odds, right, ruled


def report(right, row, p):
    """What share of the candidates is right in each band of probability: rows of strict rules, and others."""
    for kind, some in (("rows of rules", row), ("others", ~row)):
        cells = []
        for low, high in zip(BANDS, BANDS[1:]):
            band = some & (p >= low) & (p < high)
            cells.append(f"{low}-{min(high, 1)}: {right[band].mean() if band.any() else 0:.2f} of {band.sum()}")
        print(f"{kind}: {'  '.join(cells)}", flush=True)


def write(path, names, model, calibration):
    bias, weights = model
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Weights of the judge of outcomes, in log odds; made by scripts/train/outcome_judge.py. Type (* for all), feature, value, weight.\n")
        out.write(f"*\tbias\t-\t{bias:.3f}\n")
        for name, value in sorted(calibration.items()):
            out.write(f"*\tcalibration\t{name}\t{value:.3f}\n")
        for name, weight in zip(names, weights):
            if weight != 0:
                typed = re.match(r"([A-Z_]+)\|(.*)", name)
                group, _, value = (typed[2] if typed else name).partition("=")
                out.write(f"{typed[1] if typed else '*'}\t{group}\t{value or '-'}\t{weight:.3f}\n")


def source_of(story):
    name = story.split("|")[0] if "|" in story else re.match("[a-z]+", story)[0]
    return name.replace("negatives_dev", "dev_articles")


def write_cues(path, candidates, names, model, without):
    """The words of each type at which one candidate in fifty or more is likely, labelled or not."""
    weights = {name: weight for name, weight in zip(names, model[1]) if weight != 0}
    seen, likely = collections.Counter(), collections.Counter()
    with gzip.open(candidates, "rt", encoding="utf-8") as lines:
        for line in lines:
            story, kind, _, _, *features = line.rstrip("\n").split("\t")
            if re.fullmatch(without, source_of(story)) or "ruled=row" in features or "ruled=same-type" in features:
                continue
            fit = next(f[4:] for f in features if f.startswith("fit=") and "/" not in f)
            cue = kind, fit, next(f[8:] for f in features if f.startswith("trigger="))
            all_features = {*features, *(kind + "|" + f for f in features), "type=" + kind}
            seen[cue] += 1
            likely[cue] += model[0] + sum(weights.get(f, 0) for f in all_features) > 0
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Words at which a candidate is judged, beside matches of strict rules: those of broad cues, and of rules in"
                  " another modality. Made by scripts/train/outcome_judge.py. Type, fit, word.\n")
        for cue in sorted(seen):
            if cue[1] != "STRICT" and likely[cue] >= LEAST_LIKELY * seen[cue]:
                out.write("\t".join(cue) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--candidates", required=True)
    parser.add_argument("--labels", required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--without", default="-")
    parser.add_argument("--out", nargs=2)
    options = parser.parse_args()
    labels = collections.defaultdict(list)
    for label in read(options.labels):
        labels[label["id"]].append(label)
    gold = {pathlib.Path(f).stem + "|" + g["id"]: g.get("outcomes") or [] for f in options.gold for g in read(f)}
    found = Candidates(options.candidates, labels, gold)
    names, x = found.matrix()
    y, row, left_out = found.right, found.has("ruled=row"), found.of(options.without)
    print(collections.Counter(found.source))
    calibration, odds, right, ruled = calibrate(found, x, row, left_out)
    factors = [(calibration[k + "/factor"], calibration[k + "/offset"]) for k in ("rules", "others")]
    odds = np.where(ruled, factors[0][0] * odds + factors[0][1], factors[1][0] * odds + factors[1][1])
    report(right, ruled, 1 / (1 + np.exp(-odds)))
    if options.out:
        model = fit(x[~left_out], y[~left_out])
        write(options.out[0], names, model, calibration)
        write_cues(options.out[1], options.candidates, names, model, options.without)
        print(np.count_nonzero(model[1]), "weights")


if __name__ == "__main__":
    main()
