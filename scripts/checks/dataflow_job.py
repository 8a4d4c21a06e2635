"""Submits Dateline to the stand-in for Dataflow and checks what it got: dataflow_job.py

The job's steps are those of README's picture, its options those of the command line, its files the jar, byte by byte. Malformed uploads
and jobs must be refused, a dry run must write the job and touch nothing, and a wrong command must end in one line.
"""

import base64
import copy
import hashlib
import http.client
import json
import pathlib
import re
import subprocess

from cloud_stand_in import CloudStandIn
from dataflow_rules import place, plain

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACES = ["--project=some-project", "--region=europe-west1", "--tempLocation=gs://news/temp", "--input=gs://news/in", "--output=gs://news/tables"]
STEPS = "Read Blocks Furniture Clean Extract Repeats Events Write".split()
TABLES = re.findall(r"(?m)^## (\w+)$", (ROOT / "schemas" / "README.md").read_text())  # generated from the registry of tables


def run(*options, status):
    """What scripts/dataflow says on both streams."""
    done = subprocess.run([ROOT / "scripts" / "dataflow", *options], capture_output=True, text=True, timeout=300)
    assert done.returncode == status, f"{options} ended with {done.returncode}, not {status}:\n{done.stdout}{done.stderr}"
    return done.stdout, done.stderr


def user_names(job):
    """Names of a job's steps as the pipeline gives them, in order."""
    return [step["properties"]["user_name"] for step in plain(job["steps"])]


def check_steps(job, last):
    """All named steps are there, in order, each table is written, and the job ends as it should."""
    names = user_names(job)
    first = {step: min((i for i, name in enumerate(names) if name.split("/")[0] == step), default=None) for step in STEPS}
    assert None not in first.values() and sorted(first, key=first.get) == STEPS, first
    assert {name.split("/")[0] for name in names} == set(STEPS), names
    written = {name.split("/")[1] for name in names if re.fullmatch(r"Write/\w+/WriteBundles", name)}
    assert written == set(TABLES), written
    assert names[-1] == last, names[-1]


def check_environment(cloud, job):
    """Options as given; one file to stage: the jar, whole."""
    options = job["environment"]["sdkPipelineOptions"]["options"]
    wanted = dict(given.removeprefix("--").split("=") for given in PLACES) | {"weekStart": "SUNDAY", "likeness": 0.5}
    assert {key: options[key] for key in wanted} == wanted, options
    assert options["runner"].endswith("DataflowRunner")
    assert job["environment"]["version"]["job_type"] == "JAVA_BATCH_AUTOSCALING"
    packages = [package for pool in job["environment"]["workerPools"] for package in pool["packages"]]
    assert len(packages) == 1, packages
    staged = cloud.objects[place(packages[0]["location"])]
    jar = (ROOT / "pipeline" / "beam" / "target" / "dateline-dataflow.jar").read_bytes()
    assert len(staged) == len(jar) and hashlib.sha256(staged).digest() == hashlib.sha256(jar).digest(), "the staged jar is another one"
    told = base64.urlsafe_b64encode(hashlib.sha256(jar).digest()).decode().rstrip("=")
    assert told in packages[0]["name"], f"{packages[0]['name']} does not tell {told}"
    print(f"staged: {packages[0]['name']}, {len(staged):,} bytes; {len(job['steps'])} steps, {len(json.dumps(job)):,} bytes of job")


def check_submission(cloud):
    """A job as submitted; the stand-in runs none, so the program says that it failed, and leaves no table."""
    cloud.put("news", "in/a.txt", b"Leaders met in Vienna.")
    before = set(cloud.objects)
    out, err = run(*PLACES, *cloud.options, "--weekStart=SUNDAY", "--likeness=0.5", "--quiet", status=1)
    assert "the run ended as FAILED; no tables were written" in err, err
    assert len(cloud.jobs) == 1, cloud.jobs
    job = next(iter(cloud.jobs.values()))
    check_steps(job, "Write/Manifest/WriteLines")
    check_environment(cloud, job)
    left = [name for _, name in set(cloud.objects) - before if not name.startswith("temp/staging/")]
    assert not left, f"the failed job left {left}"
    return job


def check_refusals(cloud, job):
    """Malformed uploads and jobs get the status that the services give."""

    def ask(method, path, body=b"", **headers):
        connection = http.client.HTTPConnection(*cloud.server.server_address, timeout=30)
        connection.request(method, path, body, {key.replace("_", "-"): value for key, value in headers.items()})
        answer = connection.getresponse()
        answer.read()
        return answer

    def job_status(change):
        changed = copy.deepcopy({**job, "name": "another-job"})
        change(changed)
        return ask("POST", "/v1b3/projects/p/locations/r/jobs", json.dumps(changed)).status

    upload = "/upload/storage/v1/b/news/o"
    place = ask("POST", f"{upload}?uploadType=resumable&name=x").getheader("Location").removeprefix(cloud.root.rstrip("/"))
    statuses = {
        "a piece that is no multiple of 256 KiB": ask("PUT", place, b"12345", Content_Range="bytes 0-4/*").status,
        "a piece of another length than told": ask("PUT", place, b"12345", Content_Range="bytes 0-8/9").status,
        "a range that cannot be read": ask("PUT", place, b"12345", Content_Range="bytes some").status,
        "a multipart upload of one part": ask("POST", f"{upload}?uploadType=multipart", b"--b\r\n\r\n{}\r\n--b--", Content_Type="multipart/related; boundary=b").status,
        "a multipart upload that does not end": ask("POST", f"{upload}?uploadType=multipart", b"--b\r\n\r\n{}", Content_Type="multipart/related; boundary=b").status,
        "no such kind of upload": ask("POST", f"{upload}?uploadType=other&name=x").status,
        "no JSON": ask("POST", "/v1b3/projects/p/locations/r/jobs", b"{").status,
        "a name with capitals": job_status(lambda j: j.update(name="Upper")),
        "a streaming job": job_status(lambda j: j.update(type="JOB_TYPE_STREAMING")),
        "no steps": job_status(lambda j: j.pop("steps")),
        "an input that no step gives": job_status(lambda j: j["steps"].pop(0)),
        "a step of no kind": job_status(lambda j: j["steps"][0].update(kind="Some")),
        "a file that is not staged": job_status(lambda j: j["environment"]["workerPools"][0]["packages"][0].update(location="gs://news/none.jar")),
    }
    wrong = {what: status for what, status in statuses.items() if status != 400}
    assert not wrong, f"not refused with 400: {wrong}"
    others = {
        "an upload that was not begun": (404, ask("PUT", f"{upload}?uploadType=resumable&upload_id=none", b"1", Content_Range="bytes 0-0/1").status),
        "another job of that name": (409, job_status(lambda j: j.update(name=job["name"]))),
        "a bucket that is not there": (404, ask("GET", "/storage/v1/b/none/o").status),
        "an object that is there": (412, ask("POST", f"{upload}?uploadType=media&name=in/a.txt&ifGenerationMatch=0", b"1").status),
        "a locked bucket": (401, ask("GET", "/storage/v1/b/locked").status),
    }
    wrong = {what: statuses for what, statuses in others.items() if statuses[0] != statuses[1]}
    assert not wrong, f"wanted and got: {wrong}"
    assert job_status(lambda j: None) == 200, "a good job was refused"
    print(f"refused: {len(statuses) + len(others)} malformed uploads and jobs")


def check_dry_run():
    """The job in a file, in no cloud; and it ends by itself, as a template's must."""
    file = ROOT / "build" / "checks" / "dataflow-job.json"
    file.unlink(missing_ok=True)
    out, err = run(f"--dryRun={file}", *PLACES[3:], "--quiet", status=0)
    assert f"job written to {file}; nothing was run" in out, out + err
    job = json.loads(file.read_text())
    check_steps(job, "Write/Commit")
    assert "127.0.0.1" not in file.read_text(), "the job names the stand-in"
    print(f"dry run: {len(job['steps'])} steps, {file.stat().st_size:,} bytes")


def check_wrong_commands(cloud):
    """One line that says what is wrong; nothing is staged."""
    before = set(cloud.objects)
    for options, says in (
        (PLACES[:4], "--output: a value is missing"),
        (PLACES[1:], "--project: a value is missing"),
        ([*PLACES[:3], "--input=seeds", PLACES[4]], "seeds: Dataflow's workers do not see it"),
        ([*PLACES[:4], "--output=gs://wrong/t"], "--output=gs://wrong/t: there is no such bucket"),
        ([*PLACES[:4], "--output=gs://locked/t"], "--output=gs://locked/t: no credentials"),
    ):
        out, err = run(*options, *cloud.options, "--quiet", status=2)
        assert not out and len(err.splitlines()) == 1 and says in err, out + err
    assert set(cloud.objects) == before
    print("wrong commands: each ends in one line")


with CloudStandIn(["news"]) as stand_in:
    submitted = check_submission(stand_in)
    check_refusals(stand_in, submitted)
    check_wrong_commands(stand_in)
check_dry_run()
