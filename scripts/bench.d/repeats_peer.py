#!/usr/bin/env python3
"""Measures rensa (MinHash and LSH in Rust) on the paragraphs that RepeatsBench wrote, at the setting that finds most.

Prints CPU seconds and paragraphs per CPU second: shingles of 5 characters, 128 values, 32 bands, union of what shares a band.
"""
import pathlib
import time

from rensa import RMinHash, RMinHashLSH

FILE = pathlib.Path("build/bench-repeats.txt")


def grams(text):
    text = text.casefold()
    return [text[i:i + 5] for i in range(max(1, len(text) - 4))]


def find(parent, node):
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


def main():
    lines = FILE.read_text(encoding="utf-8").splitlines()
    begin = time.process_time()
    lsh = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    parent = list(range(len(lines)))
    for number, line in enumerate(lines):
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update(grams(line))
        for other in lsh.query(sketch):
            parent[find(parent, other)] = find(parent, number)
        lsh.insert(number, sketch)
    spent = time.process_time() - begin
    clusters = len({find(parent, node) for node in parent})
    print(f"rensa paragraphs={len(lines)} clusters={clusters} cpu={spent:.1f} per_cpu_second={len(lines) / spent:.0f}")


if __name__ == "__main__":
    main()
