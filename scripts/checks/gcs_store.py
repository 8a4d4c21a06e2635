"""Runs Dateline on gs:// paths of the stand-in for Cloud Storage: gcs_store.py TABLES

TABLES is the output folder of a run over the seeds on local paths.
"""

import os
import sys

from cloud_stand_in import CloudStandIn
from processes import ROOT
from store_runs import StoreRuns


class GcsStore:
    """One bucket of the stand-in."""

    name = "gcs"

    def __init__(self, cloud):
        self.cloud = cloud
        self.options = cloud.storage_options
        self.environment = {"GOOGLE_CLOUD_PROJECT": "project", "CLOUDSDK_CONFIG": "/nonexistent"}

    def uri(self, path):
        """For the program."""
        return f"gs://tables/{path}"

    def put_all(self, files):
        """Stores objects."""
        for path, content in files.items():
            self.cloud.put("tables", path, content)

    def contents(self):
        """Name and bytes of every object."""
        return {name: content for (bucket, name), content in sorted(self.cloud.objects.items()) if bucket == "tables"}

    def faults(self):
        """Wrong buckets, no credentials. A server that is not there is left out: Google's client asks for minutes."""
        read, write = f"--input={self.uri('in')}", f"--output={self.uri('fault/tables')}"
        nobody = {**self.environment, "NO_GCE_CHECK": "true", "HOME": "/nonexistent"}
        return [
            ("wrong bucket, in", [*self.options, "--input=gs://wrong/in", write], None, "--input=gs://wrong/in: there is no such bucket"),
            ("wrong bucket, out", [*self.options, read, "--output=gs://wrong/t"], None, "--output=gs://wrong/t: there is no such bucket"),
            ("no credentials", [*self.options, read, "--output=gs://locked/t"], None, "no credentials; run gcloud"),
            ("no credentials at all", [self.options[0], read, "--output=gs://locked/t"], nobody, "no credentials; run gcloud"),
        ]


if __name__ == "__main__":
    os.chdir(ROOT)
    with CloudStandIn(["tables"]) as cloud:
        StoreRuns(GcsStore(cloud), sys.argv[1]).all()
