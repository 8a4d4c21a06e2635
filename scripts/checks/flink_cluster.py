"""Runs Dateline on a Flink cluster of processes: flink_cluster.py COUNT [PART...]

The seeds give the rows of DirectRunner (build/seeds-direct), COUNT made articles those of Flink's embedded cluster: undisturbed, and when a
worker that runs tasks is killed early or late. The JobManager must tell that two workers ran tasks, that the killed one did, and that the
job began again; counts must not be doubled and no temporary file stay. Without a restart a lost worker must end the run in one line. All parts are run
where none is named.
"""

import pathlib
import shutil
import subprocess
import sys
import time

import made_articles
from flink_processes import FlinkProcesses
from processes import HOME, ROOT

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HOME / "tables"
SHARE = {"early": 0.05, "late": 0.7}  # of the tasks have ended when the worker is killed


def start(articles, name, *options):
    """Starts a run; its process and its output folder."""
    command = [ROOT / "scripts" / "flink", f"--input={articles}", f"--output={TABLES / name}", "--overwrite", "--quiet", *options]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True), TABLES / name


def ended(run, status):
    """Waits for a run's end; what it said."""
    _, said = run.communicate()
    assert run.returncode == status, f"exit status {run.returncode}: {said[:2000]}"
    return said


def same(expected, got):
    """Compares all tables and counts."""
    subprocess.run([sys.executable, HERE / "compare_tables.py", expected, got], check=True)


def job_after(cluster, known):
    """Id of the job that is not among the known ones, once it is there."""
    until = time.monotonic() + 120
    while not (new := cluster.jobs() - known):
        assert time.monotonic() < until, "no job came"
        time.sleep(0.2)
    return new.pop()


def undisturbed(cluster, articles, name):
    """A run that nothing happens to: its tables."""
    known = cluster.jobs()
    run, output = start(articles, name, f"--flinkMaster={cluster.address}")
    ended(run, 0)
    workers = {worker for worker, _, status in cluster.attempts(job_after(cluster, known)) if status == "FINISHED"}
    assert len(workers) == 2, f"tasks ran on {workers} only"
    return output


def kill_when(cluster, run, job, share, victim):
    """Kills a worker while it runs tasks and at least that share of all tasks has ended."""
    while True:
        tasks = cluster.attempts(job)
        done = sum(status == "FINISHED" for _, _, status in tasks) / max(1, len(tasks))
        busy = sum(worker == victim and status == "RUNNING" for worker, _, status in tasks)
        if busy and done >= share:
            break
        assert run.poll() is None, f"the run was over before {victim} could be killed"
        time.sleep(0.2)
    cluster.kill_worker(victim)
    print(f"{victim} killed after {done:.0%} of the tasks, while it ran {busy}", flush=True)


def killed(cluster, articles, when, victim):
    """A run during which a worker dies: its tables."""
    known = cluster.jobs()
    run, output = start(articles, f"killed-{when}", f"--flinkMaster={cluster.address}")
    try:
        job = job_after(cluster, known)
        kill_when(cluster, run, job, SHARE[when], victim)
        ended(run, 0)
    finally:
        run.kill()
    told = cluster.job(job)
    assert told["state"] == "FINISHED" and told["timestamps"]["RESTARTING"] > 0, told["timestamps"]
    assert any(attempt > 0 for _, attempt, _ in cluster.attempts(job)), "no task was started again"
    return output


def recovers(articles, parts):
    """Equal rows on a cluster, and after the loss of a worker."""
    with FlinkProcesses(HOME / "cluster") as cluster:
        cluster.add_worker("worker-0")
        cluster.add_worker("worker-1")
        if "seeds" in parts:
            same(ROOT / "build" / "seeds-direct", undisturbed(cluster, ROOT / "seeds", "seeds"))
        if "undisturbed" in parts:
            same(TABLES / "embedded", undisturbed(cluster, articles, "undisturbed"))
        for number, when in enumerate(when for when in SHARE if when in parts):
            same(TABLES / "embedded", killed(cluster, articles, when, f"worker-{number}"))
            cluster.add_worker(f"worker-{number + 2}")


def gives_up(articles):
    """With no restart left a lost worker ends the run: one line, exit status 1, no table."""
    conf = HOME / "no-restart.conf"
    shutil.copytree(ROOT / "scripts" / "flink.conf", conf, dirs_exist_ok=True)
    settings = (conf / "config.yaml").read_text().replace("type: fixed-delay", "type: none")
    assert "type: none" in settings
    (conf / "config.yaml").write_text(settings)
    with FlinkProcesses(HOME / "cluster", conf) as cluster:
        cluster.add_worker("worker-0")
        run, output = start(articles, "given-up", f"--flinkMaster={cluster.address}", f"--flinkConfDir={conf}")
        try:
            kill_when(cluster, run, job_after(cluster, set()), SHARE["early"], "worker-0")
            said = ended(run, 1)
        finally:
            run.kill()
    print(said, end="", flush=True)
    lines = [line for line in said.splitlines() if not line.startswith("building ")]
    assert len(lines) == 1 and "worker-0" in lines[0] and "no tables were written" in lines[0], said
    assert not output.exists(), f"{output} is there"


def refused():
    """A cluster that is not there: one line that names it, nothing written."""
    run, output = start(ROOT / "seeds", "refused", "--flinkMaster=localhost:1")
    said = ended(run, 2)
    assert len(said.splitlines()) == 1 and "--flinkMaster=localhost:1" in said, said
    assert not output.exists(), f"{output} is there"


def main(count, parts):
    """The parts named; the embedded run, which others are compared with, is made anew by its own part only."""
    articles = HOME / "articles"
    if "embedded" in parts:
        shutil.rmtree(TABLES, ignore_errors=True)
        print(f"{count} articles, {made_articles.write(count, articles)}", flush=True)
        ended(start(articles, "embedded")[0], 0)
    if "refused" in parts:
        refused()
    if {"seeds", "undisturbed", *SHARE} & set(parts):
        recovers(articles, parts)
    if "lost" in parts:
        gives_up(articles)
    left = [path for path in TABLES.rglob("*") if path.name.startswith(".")]
    assert not left, f"left behind: {left}"


PARTS = ["embedded", "refused", "seeds", "undisturbed", "early", "late", "lost"]
unknown = set(sys.argv[2:]) - set(PARTS)
assert not unknown, f"no such part: {unknown}; there are {PARTS}"
main(int(sys.argv[1]), sys.argv[2:] or PARTS)
