"""Runs the program on a folder of all odd things at once, with and without UTF-8 in the environment: odd_inputs.py JAR FOLDER

Every file of the folder must be in one place and named there; the tables must not depend on the environment; nothing that a
file says may reach the terminal as a control character. A file and a folder are locked: root, who may read everything, runs the
program as another user where that is possible.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import duckdb

jar, work = (pathlib.Path(arg).absolute() for arg in sys.argv[1:3])
OTHER = 65534  # nobody, as a rule
user = {}
if os.geteuid() == 0:
    try:
        subprocess.run(["java", "-version"], user=OTHER, group=OTHER, extra_groups=[], capture_output=True, check=True)
        user = {"user": OTHER, "group": OTHER, "extra_groups": []}
        work = pathlib.Path(tempfile.mkdtemp(prefix="odd-inputs-"))
        jar = shutil.copy(jar, work / "dateline.jar")
        os.chown(work, OTHER, OTHER)
        os.chmod(work, 0o755)
    except (OSError, subprocess.SubprocessError) as fault:
        print("as root, nothing is locked:", fault)
else:
    shutil.rmtree(work, ignore_errors=True)
locks = os.geteuid() != 0 or bool(user)
source = work / "in"
(source / "locked").mkdir(parents=True)
(work / "outside").mkdir()
CITIES = ("Vienna", "Oslo", "Prague", "Lisbon", "Cairo", "Quito", "Dakar", "Hanoi", "Lima", "Rabat")


def text(city):
    return f"Ministers met in {city}.\n\nThe two sides signed a trade agreement in {city} on 4 May 2004. They will meet again.\n".encode()


def put(name, content):
    with open(os.fsencode(source) + b"/" + name, "wb") as file:
        file.write(content)


ODD = (b"plain.txt", b"line\nfeed.txt", b"carriage\rreturn.txt", b"quo\"te's.txt", "\u00e9.txt".encode(), b"caf\xe9.txt", b"\x1b[31mred.txt")
SHOWN = ("plain.txt", "line\nfeed.txt", "carriage\rreturn.txt", "quo\"te's.txt", "\u00e9.txt", "caf\\xE9.txt", "\x1b[31mred.txt")
for name, city in zip(ODD, CITIES):
    put(name, text(city))
put(b"empty.txt", b"")
put(b"picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
put(b"notes.doc", b"x")
put(b".hidden.txt", b"x")
put(b"locked.txt", text(CITIES[7]))
put(b"locked/inner.txt", text(CITIES[8]))
lines = [{"text": text("Accra").decode()}, {"text": text("Delhi").decode(), "published": "some day"}]
put(b"stories.jsonl", "\n".join([json.dumps(lines[0]), "{broken", json.dumps(lines[1])]).encode())
(work / "outside" / "secret.txt").write_bytes(text("Kyiv"))
os.mkfifo(source / "pipe.txt")
LINKS = {"self": ".", "again.txt": "plain.txt", "out.txt": "../outside/secret.txt", "outside": "../outside", "zero.txt": "/dev/zero", "gone.txt": "nowhere"}
for name, target in LINKS.items():
    (source / name).symlink_to(target)
if locks:
    (source / "locked.txt").chmod(0)
    (source / "locked").chmod(0)

SKIPPED = {
    "hidden_name": [".hidden.txt"],
    "link_broken": ["gone.txt"],
    "link_outside": ["out.txt", "outside", "zero.txt"],
    "link_repeated": ["again.txt", "self"],
    "not_a_file": ["pipe.txt"],
    "not_an_article_format": ["notes.doc"],
}
REJECTED = {"EMPTY": ["empty.txt"], "BINARY": ["picture.txt"], "BAD_JSON": ["stories.jsonl"]}
if locks:
    REJECTED["UNREADABLE"] = ["locked", "locked.txt"]
ARTICLES = [*SHOWN, "stories.jsonl", "stories.jsonl"] + (["locked.txt", "locked/inner.txt"] if not locks else [])


def run(locale, *options, cwd=None):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_") and name != "LANG"}
    command = ["java", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-jar", str(jar), *options]
    done = subprocess.run(command, env={**environment, "LC_ALL": locale}, capture_output=True, timeout=240, cwd=cwd, **user)
    said = done.stdout + done.stderr
    assert not [b for b in said if (b < 32 and b != 10) or b == 127], said
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def rows(output, table, columns="*"):
    return sorted(map(repr, duckdb.sql(f"select {columns} from read_parquet('{output}/{table}/*.parquet')").fetchall()))


outputs = []
for locale in ("C.UTF-8", "C"):
    output = work / f"tables-{locale}"
    status, out, err = run(locale, f"--input={source}", f"--output={output}", "--quiet")
    assert status == 0, err
    report = json.loads((output / "run.json").read_text(encoding="utf-8"))
    counts = report["counts"]
    assert counts["skipped"] == {reason: len(names) for reason, names in SKIPPED.items()}, counts
    assert report["places"]["skipped"] == {r: [f"{source}/{n}" for n in names] for r, names in SKIPPED.items()}, report["places"]
    assert counts["rejected"] == {error: len(names) for error, names in REJECTED.items()}, counts
    assert counts["warnings"]["bad_published"] == 1, counts
    assert counts["records"] == counts["articles"] + counts["rejects"] + sum(counts["skipped"].values()), counts
    found = duckdb.sql(f"select source_uri from read_parquet('{output}/articles/*.parquet')").fetchall()
    assert sorted(uri for (uri,) in found) == sorted(f"{source}/{name}" for name in ARTICLES), found
    rejects = duckdb.sql(f"select error, source_uri from read_parquet('{output}/rejects/*.parquet')").fetchall()
    assert sorted(rejects) == sorted((e, f"{source}/{n}") for e, names in REJECTED.items() for n in names), rejects
    for word in ("not_a_file", "pipe.txt", "gone.txt", "zero.txt", "notes.doc", "empty.txt", "bad_published"):
        assert word in out, (word, out)
    outputs.append(output)
for table in (entry["folder"] for entry in json.loads((outputs[0] / "run.json").read_text(encoding="utf-8"))["tables"]):
    assert rows(outputs[0], table) == rows(outputs[1], table), f"{table} depends on the environment"
print("odd folder: every file is in one place and named")

status, _, err = run("C.UTF-8", f"--input={source}", f"--output={work}/fail", "--quiet", "--onReject=FAIL")
assert status == 1 and len(err.splitlines()) == 1 and not (work / "fail").exists(), err

(work / "empty").mkdir()
status, _, err = run("C", f"--input={work}/empty", f"--output={work}/none", "--quiet")
assert status == 2 and "the folder is empty" in err and len(err.splitlines()) == 1, err
status, _, err = run("C", "--input=nwes", f"--output={work}/none", "--quiet", cwd="/usr")
assert status == 2 and "nothing matches nwes" in err and len(err.splitlines()) == 1, err

(work / "other").mkdir()
for i in range(5):
    (work / "other" / f"{i}.nws").write_bytes(text(CITIES[i]))
status, out, err = run("C", f"--input={work}/other", f"--output={work}/nothing", "--quiet")
assert status == 0 and "NO ARTICLE" in err and "0.nws" in err and f"--input='{work}/other/**'" in err, err
status, out, err = run("C", f"--input={work}/other/**", f"--output={work}/something", "--quiet", "--inputFormat=TEXT")
assert status == 0 and "NO ARTICLE" not in err and json.loads((work / "something/run.json").read_text())["counts"]["articles"] == 5, err

status, _, err = run("C", "--input=s3://AKIAKEY:sec/ret@bucket/in", f"--output={work}/none")
assert status == 2 and "AKIAKEY" not in err and "ret@" not in err and len(err.splitlines()) == 1, err
status, out, err = run("C.UTF-8", "explain", f"{source}/\x1b[31mred.txt")
assert status == 0 and "\\x1B[31mred.txt" in out, (out, err)
print("wrong, empty and skipped inputs are told")
if locks:
    (source / "locked").chmod(0o755)
if user:
    shutil.rmtree(work)
