"""Writes the Dataflow job of some options without a cloud, for scripts/dataflow: dataflow_dry_run.py FILE OPTION...

The stand-in takes the staged files; in its buckets there is one made file for each gs:// input.
"""

import json
import pathlib
import re
import subprocess
import sys

from cloud_stand_in import CloudStandIn
from dataflow_rules import job_faults

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEFAULTS = {"project": "dry-run", "region": "us-central1", "tempLocation": "gs://dry-run/temp"}
STAND_IN = ("gcsEndpoint", "apiRootUrl", "dataflowEndpoint", "credentialFactoryClass", "templateLocation")


def write_job(cloud, file, options):
    """Has the program write its job into a file; its exit status."""
    for spec in re.findall(r"(?:^--input=|,)gs://([^,]+)", next((o for o in options if o.startswith("--input=")), "")):
        bucket, _, name = spec.partition("/")
        name = re.sub(r"[*?]+", "made", name).rstrip("/")
        is_file = re.search(r"\.\w+$", name) or "*" in spec
        cloud.put(bucket, name if is_file else f"{name}/made.txt".lstrip("/"), b"A made text.")
    defaults = [f"--{name}={value}" for name, value in DEFAULTS.items() if not any(o.startswith(f"--{name}=") for o in options)]
    jar = subprocess.run([ROOT / "scripts" / "build", "dataflow"], check=True, capture_output=True, text=True).stdout.strip()
    program = [ROOT / "scripts" / "dateline", "--runner=DataflowRunner", f"--filesToStage={jar}", f"--templateLocation={file}"]
    return subprocess.run([*program, *cloud.options, *defaults, *options]).returncode


def main(file, options):
    """One job, checked by the stand-in's rules, without what names the stand-in."""
    file = pathlib.Path(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    buckets = set(re.findall(r"gs://([^/,]+)", " ".join([*options, *DEFAULTS.values()])))
    with CloudStandIn(buckets) as cloud:
        status = write_job(cloud, file, options)
        if status:
            return status
        job = json.loads(file.read_text())
        faults = job_faults(job, cloud.objects)
    if faults:
        print("dateline: the job would be refused: " + "; ".join(faults), file=sys.stderr)
        return 1
    given = job["environment"]["sdkPipelineOptions"]
    given["options"] = {name: value for name, value in given["options"].items() if name not in STAND_IN}
    given["display_data"] = [told for told in given.get("display_data", []) if told["key"] not in STAND_IN]
    file.write_text(json.dumps(job, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
