"""What makes a job that Dataflow's jobs API takes: job_faults(job, objects) lists what is wrong with one."""

import re

KINDS = {"ParallelRead", "ParallelDo", "ParallelWrite", "SplittableParDo", "GroupByKey", "CombineValues", "Flatten", "Bucket"}
KINDS |= {"CollectionToSingleton", "CreateCollection"}
NAME = re.compile("[a-z]([-a-z0-9]{0,1022}[a-z0-9])?")


def job_faults(job, objects):
    """One line a fault; none for a good job."""
    if not isinstance(job, dict):
        return ["a job is an object"]
    faults = []
    if not NAME.fullmatch(str(job.get("name", ""))):
        faults.append(f"name {job.get('name')!r} does not match {NAME.pattern}")
    if job.get("type") != "JOB_TYPE_BATCH":
        faults.append(f"type {job.get('type')!r} is not JOB_TYPE_BATCH")
    return faults + environment_faults(job.get("environment") or {}, objects) + step_faults(job.get("steps") or [])


def environment_faults(environment, objects):
    """The workers, their files and the options that they get."""
    faults = []
    options = (environment.get("sdkPipelineOptions") or {}).get("options") or {}
    for needed in ("project", "region", "pipelineUrl", "tempLocation"):
        if not options.get(needed):
            faults.append(f"sdkPipelineOptions.options.{needed} is missing")
    if options.get("pipelineUrl") and place(options["pipelineUrl"]) not in objects:
        faults.append(f"{options['pipelineUrl']} is not staged")
    if not re.match("storage.googleapis.com/|gs://", environment.get("tempStoragePrefix", "")):
        faults.append("environment.tempStoragePrefix is no place in Cloud Storage")
    pools = environment.get("workerPools") or []
    if not pools:
        faults.append("environment.workerPools is empty")
    for pool in pools:
        if not pool.get("packages"):
            faults.append("a worker pool without packages")
        for package in pool.get("packages") or []:
            if place(package.get("location", "")) not in objects:
                faults.append(f"package {package.get('name')}: {package.get('location')} is not staged")
    return faults


def step_faults(steps):
    """Names once, kinds known, and only inputs that an earlier step gives."""
    faults = [] if steps else ["no steps"]
    outputs = {}
    for step in plain(steps):
        name, kind, properties = step.get("name"), step.get("kind"), step.get("properties") or {}
        if not name or name in outputs:
            faults.append(f"step {name!r}: its name is missing or used twice")
        if kind not in KINDS:
            faults.append(f"step {name}: kind {kind!r} is not known")
        if not properties.get("user_name"):
            faults.append(f"step {name}: no user_name")
        for used, output in references(properties):
            if used not in outputs or output not in outputs[used]:
                faults.append(f"step {name}: its input {used}.{output} comes from no earlier step")
        outputs[name] = {output.get("output_name") for output in properties.get("output_info") or []}
    return faults


def plain(value):
    """A value without the wrapping that says of text and truth values what they are."""
    if isinstance(value, dict):
        if str(value.get("@type", "")).startswith("http://schema.org/"):
            return value.get("value")
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def references(value):
    """All (step, output) that a step's properties name."""
    if isinstance(value, dict):
        if value.get("@type") == "OutputReference":
            yield value.get("step_name"), value.get("output_name")
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def place(location):
    """Bucket and name of gs://BUCKET/NAME or storage.googleapis.com/BUCKET/NAME."""
    bucket, _, name = re.sub("^(gs://|https?://)?(storage.googleapis.com/)?", "", location).partition("/")
    return bucket, name
