"""trafilatura with metadata over the development pages: CPU seconds and pages per CPU second, for CleanBench's figure in the same run."""
import gzip
import json
import pathlib
import time

ROUNDS = 2


def pages():
    for at in [pathlib.Path.cwd(), *pathlib.Path.cwd().parents]:
        folder = at / "shared" / "eval" / "boilerplate" / "articles"
        if folder.is_dir():
            urls = {}
            for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                urls[row["id"]] = row.get("url")
            files = sorted((folder / "html").glob("*.html.gz"))
            return [(gzip.decompress(file.read_bytes()).decode("utf-8", "replace"), urls.get(file.name[: -len(".html.gz")])) for file in files]
    return []


def main():
    read = pages()
    if not read:
        print("skipped: the development HTML pages are not here")
        return
    from trafilatura import bare_extraction

    def run():
        documents = (bare_extraction(html, url=url, with_metadata=True) for html, url in read)
        return sum(len(document.text or "") for document in documents if document)

    run()
    before = time.process_time()
    characters = sum(run() for _ in range(ROUNDS))
    seconds = time.process_time() - before
    count = len(read) * ROUNDS
    print(f"trafilatura: {count} HTML pages, {characters} characters of story, {seconds:.2f} CPU s, {count / seconds:.0f} per CPU s")


if __name__ == "__main__":
    main()
