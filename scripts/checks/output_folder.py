"""What a run does to the files of its user: output_folder.py [cases|kills|signals|races]...

cases    a corpus, an output folder and files of others beside and inside it: no file that no run wrote is changed or gone, whatever
         --input and --output are called
kills    kill -9 at moments of a run with --overwrite over an earlier run: the folder holds the old run or the new one whole, as run.json
         says, and the next run needs no cleaning by hand
signals  SIGINT and SIGTERM end a run in one line, with status 130 and 143, and leave nothing
races    of two runs into one folder one is refused
"""

import hashlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = ROOT / "build" / "output-folder"
TEXT = "VIENNA, May 7, 2004 -- Ministers of {} states met in Vienna on Friday.\n\nThey agreed to open the river to all ships from June 1, the hosts said.\n"
JAR = subprocess.run([ROOT / "scripts" / "build"], capture_output=True, text=True, check=True).stdout.strip()
JAVA = ["java", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR, "--quiet"]
KILLS = 20


def start(*options, cwd=HOME):
    """A run of the program, begun."""
    heeded = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background of a shell is started without
    return subprocess.Popen([*JAVA, *options], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heeded)


def run(*options, cwd=HOME):
    """Exit status and error lines of a whole run."""
    process = start(*options, cwd=cwd)
    _, err = process.communicate(timeout=300)
    return process.returncode, err.strip()


def census(folder):
    """Digest of every file below a folder, links as what they say, by path."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = "link to " + os.readlink(path)
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def listed(folder):
    """The paths that run.json lists, each checked against its file; None where there is no run."""
    if not (folder / "run.json").exists():
        return None
    report = json.loads((folder / "run.json").read_text())
    for file in report["files"]:
        content = (folder / file["path"]).read_bytes()
        assert len(content) == file["bytes"], f"{file['path']} has another length than run.json says"
        assert hashlib.sha256(content).hexdigest() == file["sha256"], f"{file['path']} is not what run.json says"
    return {file["path"] for file in report["files"]}


def fresh(name):
    """A new folder with a corpus and files of the user's."""
    folder = HOME / name
    shutil.rmtree(folder, ignore_errors=True)
    files = {
        "proj/articles/a.txt": TEXT.format("seven"),
        "proj/articles/b.txt": TEXT.format("eight"),
        "proj/dates/c.txt": TEXT.format("nine"),
        "proj/parties/d.jsonl": json.dumps({"text": TEXT.format("ten")}) + "\n",
        "proj/top.txt": TEXT.format("eleven"),
        "proj/notes.csv": "mine\n",
        "corpus/e.txt": TEXT.format("twelve"),
        "used/articles/mine.csv": "mine\n",
        "apart/notes/mine.csv": "mine\n",
        ".apart.staging-12345678/mine.txt": "mine\n",
        "rules/outcomes/note.md": "mine\n",
    }
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content)
    (folder / "link").symlink_to("proj")
    (folder / "linked").mkdir()
    (folder / "linked" / "a.txt").symlink_to("../proj/articles/a.txt")
    (folder / "held").mkdir()
    (folder / "held" / "dates").symlink_to("../proj/dates")
    return folder


REFUSED = [  # input, output, what the one line says
    ("proj/articles", "proj", "proj/articles"),
    ("proj/articles/*.txt", "proj", "proj/articles"),
    ("proj/*/*.txt", "proj", "proj"),
    ("proj/**", "proj/tables", "lies inside"),
    ("proj/articles/a.txt", "proj", "proj"),
    ("proj/articles/a.txt", "proj/articles", "proj/articles"),
    ("{here}/proj/articles", "proj", "proj"),
    ("file://{here}/proj/articles", "proj", "proj"),
    ("proj/articles", "file://{here}/proj", "proj"),
    ("link/articles", "proj", "proj"),
    ("proj/articles", "link", "link"),
    ("proj/articles", "./link/../proj", "proj"),
    ("linked/a.txt", "proj", "proj"),
    ("proj", "proj/tables", "lies inside"),
    ("proj", "link/tables", "lies inside"),
    ("proj/dates", "proj", "proj"),
    ("proj/parties/*.jsonl", "proj", "proj"),
    ("corpus", "used", "used/articles/mine.csv"),
    ("corpus", "proj", "proj/articles/a.txt"),
    ("corpus", "held", "held/dates"),
    ("corpus", "proj/top.txt", "proj/top.txt"),
]


def cases():
    """No file that no run wrote is changed or gone."""
    for number, (source, target, says) in enumerate(REFUSED):
        folder = fresh("cases")
        before = census(folder)
        options = [f"--input={source.format(here=folder)}", f"--output={target.format(here=folder)}", "--overwrite"]
        status, err = run(*options, cwd=folder)
        assert status == 2 and len(err.splitlines()) == 1 and says in err, f"{options}: {status} {err}"
        assert census(folder) == before, f"{options}: a refused run changed something"
        if number % 8 == 0:
            print(err, flush=True)
    tables_beside_files_of_others()
    the_default_folder()


def tables_beside_files_of_others():
    """Tables may lie beside files of others; only a run's own files go. A user's change to one makes it the user's."""
    folder = fresh("beside")
    before = census(folder)
    status, err = run("--input=corpus", "--output=apart", cwd=folder)
    assert status == 2 and "notes/mine.csv" in err, err
    for source in ("corpus", "proj/articles"):
        status, err = run(f"--input={source}", "--output=apart", "--overwrite", cwd=folder)
        assert status == 0 and not err, err
        own = {f"apart/{path}" for path in listed(folder / "apart")} | {"apart/run.json"}
        after = census(folder)
        assert {path: digest for path, digest in after.items() if path not in own} == before, set(after) ^ set(before)
    mine = folder / "apart" / sorted(listed(folder / "apart"))[0]
    mine.write_bytes(mine.read_bytes()[:-1] + b"?")
    os.utime(mine, (time.time() + 5, time.time() + 5))
    before = census(folder)
    for options in (["--input=corpus", "--output=apart", "--overwrite"], ["--input=apart/avro/articles/*.avro", "--output=apart", "--overwrite"]):
        status, err = run(*options, cwd=folder)
        assert status == 2 and len(err.splitlines()) == 1 and "apart" in err, err
        assert census(folder) == before
    print(err)


def the_default_folder():
    """The default folder is replaced by each run, and keeps what others put there."""
    folder = fresh("default")
    before = census(folder)
    for source in ("corpus", "proj/articles"):
        status, err = run(f"--input={source}", cwd=folder)
        assert status == 0, err
    (folder / "build/tables/dates/mine.csv").write_text("mine")
    before = census(folder)
    status, err = run("--input=corpus", cwd=folder)
    assert status == 2 and "build/tables/dates/mine.csv" in err, err
    assert census(folder) == before


def prepared(name):
    """A folder with a corpus and an earlier run."""
    folder = fresh(name)
    status, err = run("--input=corpus", "--output=tables", cwd=folder)
    assert status == 0, err
    return folder


def beside(folder, name="tables"):
    """What runs left beside their output folder."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(f".{name}."))


def moments(seconds):
    """When to kill: half of the times spread over a whole run, half in the commit, which begins with the journal."""
    half = KILLS // 2
    for i in range(half):
        yield None, seconds * (i + 0.5) / half
    for i in range(KILLS - half):
        yield "journal.json", i * 0.0015


def wait_for(folder, file, process):
    """Waits until a staging folder has a file, where one is named."""
    while file and process.poll() is None and not any(folder.glob(f".tables.staging-*/{file}")):
        time.sleep(0.0002)


def kills():
    """The old run whole or the new run whole."""
    folder = prepared("kills")
    began = time.monotonic()
    corpora = ["corpus", "proj/articles"]
    status, err = run(f"--input={corpora[1]}", "--output=tables", "--overwrite", cwd=folder)
    assert status == 0, err
    seconds = time.monotonic() - began
    foreign = {path: digest for path, digest in census(folder).items() if not path.startswith("tables/")}
    ends = {"old": 0, "new": 0, "left": 0}
    for number, (file, delay) in enumerate(moments(seconds)):
        old = census(folder / "tables")
        process = start(f"--input={corpora[number % 2]}", "--output=tables", "--overwrite", cwd=folder)
        wait_for(folder, file, process)
        time.sleep(delay)
        process.kill()
        process.communicate()
        now = listed(folder / "tables")
        assert now is not None, f"kill {number}: there is no run"
        is_old = census(folder / "tables").get("run.json") == old["run.json"]
        ends["old" if is_old else "new"] += 1
        ends["left"] += bool(beside(folder))
        after = census(folder)
        assert all(after.get(path) == digest for path, digest in foreign.items()), "a file of others changed"
        if number % 5 == 4:
            next_run(folder, foreign)
    print(f"{KILLS} kills: {ends}")
    assert ends["old"] and ends["left"], f"no kill came while the run was going on: {ends}"


def next_run(folder, foreign):
    """A run over what kills left: nothing but its own files and those of others remains."""
    status, err = run("--input=proj/articles", "--output=tables", "--overwrite", cwd=folder)
    assert status == 0 and not err, err
    own = {f"tables/{path}" for path in listed(folder / "tables")} | {"tables/run.json"}
    after = census(folder)
    assert {path: digest for path, digest in after.items() if path not in own} == foreign, set(after) - own - set(foreign)


def signals():
    """One line, a status that names the signal, nothing left."""
    folder = prepared("signals")
    before = census(folder)
    moments = ((signal.SIGINT, 130, ".tables.dateline-lock"), (signal.SIGINT, 130, ".tables.staging-*/*"), (signal.SIGTERM, 143, ".tables.staging-*/articles/*"))
    for number, status, made in moments:
        process = start("--input=proj/articles", "--output=tables", "--overwrite", cwd=folder)
        while not any(folder.glob(made)) and process.poll() is None:
            time.sleep(0.0005)
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
        assert process.returncode == status, f"{number}: {process.returncode} {err}"
        assert not out and len(err.splitlines()) == 1 and "interrupted" in err and "still holds the earlier run" in err, f"{out}{err}"
        assert census(folder) == before, set(census(folder)) ^ set(before)
        print(err.strip())


def races():
    """Two runs started together: one does its work, the other is refused; the tables are those of one."""
    folder = fresh("races")
    for options in ([], ["--overwrite"]):
        pair = [start(f"--input={source}", "--output=tables", *options, cwd=folder) for source in ("corpus", "proj/articles")]
        said = [process.communicate(timeout=300)[1].strip() for process in pair]
        statuses = [process.returncode for process in pair]
        assert statuses.count(0) >= 1 and set(statuses) <= {0, 2}, f"{statuses} {said}"
        if not options:
            assert sorted(statuses) == [0, 2], f"{statuses} {said}"
        report = json.loads((folder / "tables/run.json").read_text())
        assert report["options"]["input"] in ("corpus", "proj/articles")
        assert set(census(folder / "tables")) == listed(folder / "tables") | {"run.json"}
        assert not beside(folder), beside(folder)
        print(statuses, *filter(None, said))


if __name__ == "__main__":
    shutil.rmtree(HOME, ignore_errors=True)
    HOME.mkdir(parents=True)
    for check in sys.argv[1:] or ("cases", "kills", "signals", "races"):
        {"cases": cases, "kills": kills, "signals": signals, "races": races}[check]()
