"""Runs Dateline on s3:// paths of an S3 server on loopback (moto's): s3_store.py TABLES

TABLES is the output folder of a run over the seeds on local paths. The server comes from the environment of
scripts/checks/s3-requirements.txt, which scripts/venv makes.
"""

import http.client
import os
import pathlib
import signal
import subprocess
import sys
import time
import urllib.parse
from xml.etree import ElementTree

from processes import ROOT, free_port
from store_runs import StoreRuns

SIGNED = "AWS4-HMAC-SHA256 Credential=k/20200101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=none"
NO_KEYS = {"AWS_SHARED_CREDENTIALS_FILE": "/nonexistent", "AWS_CONFIG_FILE": "/nonexistent", "AWS_EC2_METADATA_DISABLED": "true"}


class S3Store:
    """moto's server with one bucket."""

    name = "s3"

    def __init__(self, python):
        self.port = free_port()
        self.options = ["--awsRegion=us-east-1", f"--endpoint=http://127.0.0.1:{self.port}"]
        self.environment = {**NO_KEYS, "AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
        log = ROOT / "build" / "checks" / "moto.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        server = pathlib.Path(python).with_name("moto_server")
        with open(log, "wb") as out:
            self.server = subprocess.Popen([server, "-H", "127.0.0.1", "-p", str(self.port)], stdout=out, stderr=out)

    def __enter__(self):
        until = time.monotonic() + 60
        while True:
            try:
                self.ask("PUT", "/tables")
                return self
            except OSError:
                assert self.server.poll() is None and time.monotonic() < until, "moto did not start; see build/checks/moto.log"
                time.sleep(0.3)

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait()

    def ask(self, method, path, body=b""):
        """One request, as signed as moto wants it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, {"Authorization": SIGNED, "Content-Type": "application/octet-stream"})
        answer = connection.getresponse()
        content = answer.read()
        assert answer.status < 300, f"{method} {path}: {answer.status} {content[:300]}"
        return content

    def uri(self, path):
        """For the program."""
        return f"s3://tables/{path}"

    def put_all(self, files):
        """Stores objects."""
        for path, content in files.items():
            self.ask("PUT", f"/tables/{urllib.parse.quote(path)}", content)

    def contents(self):
        """Name and bytes of every object; the store holds fewer than the thousand of one answer."""
        listed = ElementTree.fromstring(self.ask("GET", "/tables?list-type=2"))
        assert listed.findtext("{*}IsTruncated") == "false"
        names = [key.text for key in listed.iterfind("{*}Contents/{*}Key")]
        return {name: self.ask("GET", f"/tables/{urllib.parse.quote(name)}") for name in names}

    def faults(self):
        """Wrong buckets, no credentials, no region, no server."""
        read, write = f"--input={self.uri('in')}", f"--output={self.uri('fault/tables')}"
        nobody = {**NO_KEYS, "AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}
        closed = ["--awsRegion=us-east-1", f"--endpoint=http://127.0.0.1:{free_port()}"]
        return [
            ("wrong bucket, in", [*self.options, "--input=s3://wrong/in", write], None, "--input=s3://wrong/in: there is no such bucket"),
            ("wrong bucket, out", [*self.options, read, "--output=s3://wrong/t"], None, "--output=s3://wrong/t: there is no such bucket"),
            ("no credentials", [*self.options, read, write], nobody, "no credentials; set AWS_ACCESS_KEY_ID"),
            ("no region", [self.options[1], read, write], None, "add --awsRegion"),
            ("no server", [*closed, read, write], None, "cannot be reached"),
        ]


if __name__ == "__main__":
    os.chdir(ROOT)
    python = subprocess.run(["scripts/venv", "scripts/checks/s3-requirements.txt", "build/s3-venv"], check=True, capture_output=True, text=True)
    with S3Store(python.stdout.strip()) as store:
        StoreRuns(store, sys.argv[1]).all()
