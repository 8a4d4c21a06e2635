"""Stands in for Google Cloud Storage's JSON API and Dataflow's jobs API on loopback: what Beam's clients ask, and no more.

    with CloudStandIn(buckets=["tables"]) as cloud: ... cloud.options ... cloud.objects ... cloud.jobs

Malformed uploads and jobs are refused with the status that the services give. A bucket whose name begins with "locked" wants credentials.
"""

import gzip
import http.server
import json
import re
import sys
import threading
import urllib.parse

from cloud_state import CloudState, Refused


class CloudStandIn(CloudState):
    """The state and its server; leaving the context ends it."""

    def __init__(self, buckets):
        super().__init__(buckets)
        self.server = Server(("127.0.0.1", 0), type("Bound", (Handler,), {"cloud": self}))
        self.root = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    @property
    def storage_options(self):
        """What tells Beam to ask this server for gs://, as nobody."""
        return [f"--gcsEndpoint={self.root}storage/v1/", "--credentialFactoryClass=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory"]

    @property
    def options(self):
        """The same for gs:// and for jobs."""
        return [*self.storage_options, f"--apiRootUrl={self.root}", "--dataflowEndpoint=" + self.root]


class Server(http.server.ThreadingHTTPServer):
    """Says nothing of clients that end without closing their connections."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.BaseHTTPRequestHandler):
    """Takes requests apart and hands them to the state."""

    protocol_version = "HTTP/1.1"
    cloud = None

    def log_message(self, *_):
        pass

    def handle_any(self):
        body = self.body()
        try:
            status, headers, content = self.route(self.command, self.path, dict(self.headers.items()), body)
        except Refused as e:
            status, headers, content = e.status, {}, error(e)
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = handle_any

    def body(self):
        """The request's content, out of its pieces and unpacked."""
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            content = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                content += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        return gzip.decompress(content) if self.headers.get("Content-Encoding") == "gzip" else content

    def route(self, method, target, headers, body):
        """Status, headers and content of an answer."""
        url = urllib.parse.urlsplit(target)
        query = dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True))
        path = [urllib.parse.unquote(part) for part in url.path.strip("/").split("/")]
        if path[:1] == ["batch"]:
            return self.batch(headers, body)
        if path[:1] == ["v1b3"]:
            return self.dataflow(method, path[1:], body)
        if path[:3] == ["upload", "storage", "v1"]:
            return self.upload(method, path[3:], query, headers, body)
        if path[:1] == ["download"]:
            path = path[1:]
        if path[:2] == ["storage", "v1"]:
            return self.storage(method, path[2:], query, headers, body)
        raise Refused(404, f"Not Found: {method} {target}")

    def storage(self, method, path, query, headers, body):
        """b/BUCKET, b/BUCKET/o, b/BUCKET/o/OBJECT and what follows it."""
        cloud = self.cloud
        match [method, *path]:
            case ["GET", "b", bucket]:
                return said(cloud.bucket(bucket))
            case ["GET", "b", bucket, "o"]:
                return said(cloud.listed(bucket, query))
            case ["GET", "b", bucket, "o", name] if query.get("alt") == "media":
                return self.media(cloud.content(bucket, name), headers)
            case ["GET", "b", bucket, "o", name]:
                return said(cloud.resource(bucket, name))
            case ["DELETE", "b", bucket, "o", name]:
                cloud.delete(bucket, name)
                return 204, {}, b""
            case ["POST", "b", bucket, "o", name, "rewriteTo" | "copyTo" as how, "b", other, "o", target]:
                resource = cloud.put(other, target, cloud.content(bucket, name))
                size = resource["size"]
                told = {"kind": "storage#rewriteResponse", "done": True, "totalBytesRewritten": size, "objectSize": size, "resource": resource}
                return said(told if how == "rewriteTo" else resource)
            case ["POST", "b", bucket, "o", name, "compose"]:
                return said(cloud.composed(bucket, name, parsed(body)))
        raise Refused(404, f"Not Found: {method} {'/'.join(path)}")

    @staticmethod
    def media(content, headers):
        """The whole content or the range asked for."""
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", headers.get("Range", ""))
        if not asked:
            return 200, {"Content-Type": "application/octet-stream"}, content
        begin, end = int(asked[1]), int(asked[2] or len(content) - 1)
        if begin >= len(content):
            raise Refused(416, "The requested range cannot be satisfied.")
        piece = content[begin : end + 1]
        return 206, {"Content-Range": f"bytes {begin}-{begin + len(piece) - 1}/{len(content)}"}, piece

    def upload(self, method, path, query, headers, body):
        """In one request with or without properties, or in several."""
        cloud = self.cloud
        key = query.get("upload_id")
        if key:
            resource, size = cloud.add_piece(key, headers.get("Content-Range"), body)
            return said(resource) if resource else (308, {"Range": f"bytes=0-{size - 1}"} if size else {}, b"")
        if method != "POST" or len(path) != 3 or path[0] != "b" or path[2] != "o":
            raise Refused(404, f"Not Found: {method} {'/'.join(path)}")
        condition = query.get("ifGenerationMatch")
        match query.get("uploadType"):
            case "media":
                return said(cloud.put(path[1], query.get("name", ""), body, condition))
            case "multipart":
                properties, content = two_parts(headers.get("Content-Type", ""), body)
                return said(cloud.put(path[1], query.get("name") or properties.get("name", ""), content, condition))
            case "resumable":
                name = query.get("name") or (parsed(body) if body else {}).get("name", "")
                place = f"{cloud.root}upload/storage/v1/b/{path[1]}/o?uploadType=resumable&upload_id={cloud.begin_upload(path[1], name, condition)}"
                return 200, {"Location": place}, b""
        raise Refused(400, f"Invalid uploadType: {query.get('uploadType')}")

    def batch(self, headers, body):
        """Several requests in one, each answered in its place."""
        answers = []
        for head, inner in parts_of(headers.get("Content-Type", ""), body):
            request, _, content = inner.partition(b"\r\n\r\n")
            method, target, _ = request.split(b"\r\n")[0].decode().split(" ")
            fields = dict(line.split(": ", 1) for line in request.decode().split("\r\n")[1:] if ": " in line)
            try:
                status, _, answer = self.route(method, urllib.parse.urlsplit(target)._replace(scheme="", netloc="").geturl(), fields, content.strip())
            except Refused as e:
                status, answer = e.status, error(e)
            number = re.search(r"(?i)content-id:\s*<?([^>\s]+)", head.decode())
            said_so = f"Content-Type: application/http\r\nContent-ID: <response-{number[1] if number else ''}>\r\n\r\nHTTP/1.1 {status} Answer\r\n"
            said_so += f"Content-Type: application/json; charset=UTF-8\r\nContent-Length: {len(answer)}\r\n\r\n"
            answers.append(said_so.encode() + answer)
        content = b"".join(b"--answers\r\n" + answer + b"\r\n" for answer in answers) + b"--answers--\r\n"
        return 200, {"Content-Type": "multipart/mixed; boundary=answers"}, content

    def dataflow(self, method, path, body):
        """projects/PROJECT/locations/REGION/jobs and what is asked of one; Beam's client may say v1b3 twice."""
        cloud = self.cloud
        match [method, *(path[1:] if path[:1] == ["v1b3"] else path)]:
            case ["POST", "projects", project, "locations", region, "jobs"]:
                return said(cloud.create_job(project, region, parsed(body)))
            case ["GET", "projects", _, "locations", _, "jobs"]:
                return said({"jobs": [cloud.job(key) for key in cloud.jobs]})
            case ["GET", "projects", _, "locations", _, "jobs", key]:
                return said(cloud.job(key))
            case ["GET", "projects", _, "locations", _, "jobs", key, "messages"]:
                return said({"jobMessages": []} if cloud.job(key) else {})
            case ["GET", "projects", _, "locations", _, "jobs", key, "metrics"]:
                return said({"metrics": [], "metricTime": "2001-01-01T00:00:00Z"} if cloud.job(key) else {})
        raise Refused(404, f"Not Found: {method} {'/'.join(path)}")


def said(answer):
    """An answer of JSON."""
    return 200, {"Content-Type": "application/json; charset=UTF-8"}, json.dumps(answer).encode()


def error(refused):
    """The services' form of an error."""
    reasons = {400: "invalid", 401: "required", 404: "notFound", 409: "alreadyExists", 412: "conditionNotMet"}
    one = {"message": refused.message, "domain": "global", "reason": reasons.get(refused.status, "backendError")}
    return json.dumps({"error": {"code": refused.status, "message": refused.message, "errors": [one]}}).encode()


def parsed(body):
    """JSON, or a refusal."""
    try:
        return json.loads(body)
    except ValueError as e:
        raise Refused(400, f"Parse Error: {e}") from e


def parts_of(content_type, body):
    """Head and content of each part of a multipart body."""
    boundary = re.search(r'boundary="?([^";]+)', content_type)
    if not boundary or not body.rstrip().endswith(b"--" + boundary[1].encode() + b"--"):
        raise Refused(400, "Missing or open multipart boundary.")
    found = (b"\r\n" + body).split(b"\r\n--" + boundary[1].encode())[1:-1]
    return [part.removeprefix(b"\r\n").partition(b"\r\n\r\n")[::2] for part in found]


def two_parts(content_type, body):
    """Properties and content of an upload in one request."""
    parts = parts_of(content_type, body)
    if len(parts) != 2:
        raise Refused(400, f"Malformed multipart body: {len(parts)} parts instead of 2.")
    return parsed(parts[0][1]), parts[1][1]
