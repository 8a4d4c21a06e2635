"""What the stand-in for Google's services holds and does: buckets with objects, uploads, jobs; the requests are cloud_stand_in.py's."""

import base64
import hashlib
import itertools
import re
import threading
import time
import urllib.parse

from dataflow_rules import job_faults

PIECE = 256 * 1024  # all pieces of a resumable upload but the last are multiples of it


class Refused(Exception):
    """An answer other than success."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status
        self.message = message


class CloudState:
    """Buckets, objects, uploads and jobs; each method returns what is answered as JSON."""

    root = ""  # address of the server

    def __init__(self, buckets):
        self.buckets = set(buckets)
        self.objects = {}  # (bucket, name) -> bytes
        self.updated = {}
        self.uploads = {}
        self.begun = itertools.count()
        self.jobs = {}
        self.lock = threading.RLock()

    def bucket(self, bucket):
        """Properties of a bucket."""
        if bucket.startswith("locked"):
            raise Refused(401, "Anonymous caller does not have storage.buckets.get access")
        if bucket not in self.buckets:
            raise Refused(404, "The specified bucket does not exist.")
        return {"kind": "storage#bucket", "id": bucket, "name": bucket, "projectNumber": "1", "location": "US", "storageClass": "STANDARD"}

    def content(self, bucket, name):
        """Bytes of an object."""
        self.bucket(bucket)
        if (bucket, name) not in self.objects:
            raise Refused(404, f"No such object: {bucket}/{name}")
        return self.objects[bucket, name]

    def resource(self, bucket, name):
        """Properties of an object."""
        content = self.content(bucket, name)
        stamp, generation = self.updated[bucket, name]
        return {
            "kind": "storage#object", "id": f"{bucket}/{name}/{generation}", "name": name, "bucket": bucket, "size": str(len(content)),
            "generation": str(generation), "metageneration": "1", "contentType": "application/octet-stream", "storageClass": "STANDARD",
            "updated": stamp, "timeCreated": stamp, "etag": str(generation), "md5Hash": base64.b64encode(hashlib.md5(content).digest()).decode(),
            "mediaLink": f"{self.root}download/storage/v1/b/{bucket}/o/{urllib.parse.quote(name, safe='')}?alt=media",
        }  # fmt: skip

    def put(self, bucket, name, content, condition=None):
        """Stores an object; the condition is the generation it must have, 0 for none at all."""
        self.bucket(bucket)
        if not name or len(name.encode()) > 1024 or "\n" in name or "\r" in name:
            raise Refused(400, f"Invalid object name: {name!r}")
        with self.lock:
            now = self.updated.get((bucket, name), ("", 0))[1]
            if condition is not None and condition != str(now):
                raise Refused(412, "At least one of the pre-conditions you specified did not hold.")
            self.objects[bucket, name] = bytes(content)
            stamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime()) + ".000Z"
            self.updated[bucket, name] = (stamp, max(now + 1, time.time_ns() // 1000))
        return self.resource(bucket, name)

    def delete(self, bucket, name):
        """Removes an object."""
        with self.lock:
            self.content(bucket, name)
            del self.objects[bucket, name], self.updated[bucket, name]

    def listed(self, bucket, query):
        """A page of the objects of a bucket."""
        self.bucket(bucket)
        prefix, delimiter, most = query.get("prefix", ""), query.get("delimiter"), int(query.get("maxResults", 1000))
        with self.lock:
            names = sorted(name for b, name in self.objects if b == bucket and name.startswith(prefix) and name > query.get("pageToken", ""))
            items, folders = [], []
            for name in names:
                rest = name[len(prefix):]
                if delimiter and delimiter in rest:
                    folders.append(prefix + rest.split(delimiter)[0] + delimiter)
                else:
                    items.append(self.resource(bucket, name))
        answer = {"kind": "storage#objects", "items": items[:most], "prefixes": sorted(set(folders))}
        if len(items) > most:
            answer["nextPageToken"] = items[most - 1]["name"]
        return answer

    def composed(self, bucket, name, asked):
        """An object made of others."""
        parts = [source["name"] for source in asked.get("sourceObjects", [])]
        if not 1 <= len(parts) <= 32:
            raise Refused(400, "The number of source components provided must be between 1 and 32.")
        return self.put(bucket, name, b"".join(self.content(bucket, part) for part in parts))

    def begin_upload(self, bucket, name, condition):
        """Opens a resumable upload; its id."""
        self.bucket(bucket)
        with self.lock:
            key = f"upload-{next(self.begun)}"  # never one that another upload had
            self.uploads[key] = (bucket, name, condition, bytearray())
        return key

    def add_piece(self, key, content_range, piece):
        """Takes a piece of an upload: the object's properties when it was the last, else how many bytes there are."""
        if key not in self.uploads:
            raise Refused(404, "There is no such upload.")
        bucket, name, condition, sofar = self.uploads[key]
        told = re.fullmatch(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)", content_range or f"bytes 0-{len(piece) - 1}/{len(piece)}" if piece else content_range or "bytes */0")
        if not told:
            raise Refused(400, f"Failed to parse Content-Range header: {content_range}")
        begin, end, total = told.groups()
        if begin is not None:
            if int(begin) != len(sofar) or int(end) - int(begin) + 1 != len(piece):
                raise Refused(503 if int(begin) > len(sofar) else 400, f"Invalid request: {content_range} with {len(piece)} bytes after {len(sofar)}")
            if total == "*" and len(piece) % PIECE:
                raise Refused(400, f"Invalid request: a piece of {len(piece)} bytes is no multiple of {PIECE}")
            sofar += piece
        if total == "*" or len(sofar) < int(total):
            return None, len(sofar)
        if len(sofar) > int(total):
            raise Refused(400, f"Invalid request: {len(sofar)} bytes are more than the {total} told")
        del self.uploads[key]
        return self.put(bucket, name, sofar, condition), len(sofar)

    def create_job(self, project, region, job):
        """Takes a job if it is well formed and its files are staged."""
        faults = job_faults(job, self.objects)
        if faults:
            raise Refused(400, "; ".join(faults))
        with self.lock:
            if any(other["name"] == job["name"] for other in self.jobs.values()):
                raise Refused(409, f"There is already an active job named {job['name']}.")
            key = f"2001-01-01_00_00_00-{len(self.jobs) + 1}"
            self.jobs[key] = {**job, "id": key, "projectId": project, "location": region, "currentState": "JOB_STATE_DONE"}
        return self.job(key)

    def job(self, key):
        """What is told of a job; it has always failed, as there is no worker that could run it."""
        if key not in self.jobs:
            raise Refused(404, f"({key}): Information about the job could not be found in our system.")
        told = {k: v for k, v in self.jobs[key].items() if k in ("id", "name", "projectId", "location", "type", "clientRequestId")}
        return {**told, "currentState": "JOB_STATE_FAILED", "createTime": "2001-01-01T00:00:00Z"}
