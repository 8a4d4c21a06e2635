"""Runs Dateline on a Flink cluster of processes and kills a worker that runs tasks: flink_cluster.py COUNT [early] [late]

The JobManager must tell that two workers ran tasks and that the job began again; rows and counts must equal those of the undisturbed run.
"""

import pathlib
import subprocess
import sys
import time

from flink_processes import HOME, ROOT, FlinkProcesses

HERE = pathlib.Path(__file__).resolve().parent
SHARE = {"early": 0.05, "late": 0.7}  # of the tasks have ended when the worker is killed


def start(cluster, name):
    """Submits a run over the made articles; its process and its output folder."""
    output = HOME / "tables" / name
    options = [f"--flinkMaster={cluster.address}", f"--input={HOME / 'articles'}", f"--output={output}", "--overwrite", "--quiet"]
    return subprocess.Popen([ROOT / "scripts" / "flink", *options], stdout=subprocess.DEVNULL), output


def job_after(cluster, known):
    """Id of the job that is not among the known ones, once it is there."""
    until = time.monotonic() + 120
    while not (new := cluster.jobs() - known):
        assert time.monotonic() < until, "no job came"
        time.sleep(0.2)
    return new.pop()


def undisturbed(cluster):
    """A run that nothing happens to: its tables."""
    known = cluster.jobs()
    run, output = start(cluster, "undisturbed")
    assert run.wait() == 0, "the undisturbed run failed"
    workers = {worker for worker, _, status in cluster.attempts(job_after(cluster, known)) if status == "FINISHED"}
    assert len(workers) == 2, f"tasks ran on {workers} only"
    return output


def killed(cluster, when, victim):
    """A run during which a worker dies: its tables."""
    known = cluster.jobs()
    run, output = start(cluster, f"killed-{when}")
    job = job_after(cluster, known)
    while True:
        tasks = cluster.attempts(job)
        ended = sum(status == "FINISHED" for _, _, status in tasks) / max(1, len(tasks))
        busy = any(worker == victim and status == "RUNNING" for worker, _, status in tasks)
        if busy and ended >= SHARE[when]:
            break
        assert run.poll() is None, f"the run was over before {victim} could be killed"
        time.sleep(0.2)
    cluster.kill_worker(victim)
    print(f"{when}: {victim} killed after {ended:.0%} of the tasks", flush=True)
    assert run.wait() == 0, f"the run did not survive the loss of {victim}"
    told = cluster.job(job)
    assert told["state"] == "FINISHED" and told["timestamps"]["RESTARTING"] > 0, told["timestamps"]
    assert any(attempt > 0 for _, attempt, _ in cluster.attempts(job)), "no task was started again"
    return output


def main(count, whens):
    """One cluster, one undisturbed run, one run for each time of death."""
    subprocess.run([sys.executable, HERE / "make_articles.py", count, HOME / "articles"], check=True)
    with FlinkProcesses(HOME / "cluster") as cluster:
        cluster.add_worker("worker-0")
        cluster.add_worker("worker-1")
        expected = undisturbed(cluster)
        for number, when in enumerate(whens):
            output = killed(cluster, when, f"worker-{number}")
            subprocess.run([sys.executable, HERE / "compare_tables.py", expected, output], check=True)
            if number + 1 < len(whens):
                cluster.add_worker(f"worker-{number + 2}")
    left = [path.name for path in (HOME / "tables").iterdir() if path.name.startswith(".")]
    left += [path.name for path in (HOME / "tables").rglob("*") if path.name.startswith(".")]
    assert not left, f"left behind: {left}"


main(sys.argv[1], sys.argv[2:] or ["early", "late"])
