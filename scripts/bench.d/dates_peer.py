"""dateparser's search_dates over the development texts: CPU seconds and documents per CPU second."""
import datetime
import json
import pathlib
import time

FILES = ["timebank.jsonl", "aquaint.jsonl", "meantime_dev.jsonl"]


def documents():
    for at in [pathlib.Path.cwd(), *pathlib.Path.cwd().parents]:
        folder = at / "shared" / "eval" / "dates"
        if all((folder / name).is_file() for name in FILES):
            return [json.loads(line) for name in FILES for line in open(folder / name, encoding="utf-8") if line.strip()]
    return []


def main():
    docs = documents()
    if not docs:
        print("skipped: the development texts are not here")
        return
    from dateparser.search import search_dates

    def run(doc):
        base = datetime.datetime.fromisoformat(doc["dct"][:10])
        return search_dates(doc["text"], languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}) or []

    for doc in docs[:10]:
        run(doc)
    before = time.process_time()
    rows = sum(len(run(doc)) for doc in docs)
    seconds = time.process_time() - before
    print(f"dateparser: {len(docs)} documents, {rows} rows, {seconds:.2f} CPU s, {len(docs) / seconds:.0f} documents per CPU s")


if __name__ == "__main__":
    main()
