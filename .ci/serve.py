#!/usr/bin/env python3
"""Serves the demo's images over HTTP as a client would see it: a job over a glob, its rows in pages, the same counts in
SQL, a restart that knows the job, and a clean end on SIGTERM.

    .ci/serve.py IMAGELAKE IMAGES SCRATCH [SPARK_HOME]

With SPARK_HOME, one job more is submitted to a standalone cluster instead of run in the server, and another one cancelled.
"""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time
import urllib.request

from cluster import Cluster

BASE = "/api/advanced-image-processing"
LONGEST_SECONDS = 300


class Server:
    """A server on a free port; leaving the block stops it."""

    def __init__(self, imagelake, lake, root, *options, **variables):
        self.process = subprocess.Popen(
            [imagelake, "serve", "--lake", lake, "--root", root, "--port", "0", *options],
            stdout=subprocess.PIPE, text=True, env={**os.environ, **variables})
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, f"the server says {line!r}"
        self.address = found.group()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(60)
        assert code in (143, -signal.SIGTERM), f"SIGTERM ends with {code}"

    def ask(self, path, body=None, **headers):
        request = urllib.request.Request(
            self.address + path, None if body is None else json.dumps(body).encode(),
            {"Content-Type": "application/json", **headers})
        with urllib.request.urlopen(request, timeout=LONGEST_SECONDS) as response:
            return response.status, dict(response.headers), json.load(response)

    def ended(self, location):
        until = time.monotonic() + LONGEST_SECONDS
        while time.monotonic() < until:
            job = self.ask(location)[2]
            if job["state"] not in ("queued", "running"):
                return job
            time.sleep(0.5)
        raise AssertionError(f"{location} does not end")

    def run(self, path, body):
        status, headers, _ = self.ask(path, body)
        assert status == 202, status
        return headers["Location"], self.ended(headers["Location"])


def rows(server, location):
    """All rows, page by page."""
    found, after = [], ""
    while True:
        page = server.ask(f"{location}/rows?limit=25" + (f"&after={after}" if after else ""))[2]
        found += page["rows"]
        if "next" not in page:
            return found
        after = page["next"]


def cancelled(server, lake, path, body):
    """Cancels a submitted job when its run has begun: it ends as cancelled, and its processes with it."""
    job = server.ask(path, body)[2]
    location = job["links"]["self"]
    until = time.monotonic() + LONGEST_SECONDS
    while not (lake / "_staging" / job["id"]).exists():
        assert time.monotonic() < until and server.ask(location)[2]["state"] in ("queued", "running")
        time.sleep(0.1)
    with urllib.request.urlopen(urllib.request.Request(server.address + location, method="DELETE")) as response:
        assert response.status == 202
    ended = server.ended(location)
    print(ended)
    assert ended["state"] == "cancelled", ended
    until = time.monotonic() + LONGEST_SECONDS
    while subprocess.run(["pgrep", "-f", f"run-id {job['id']}"], stdout=subprocess.DEVNULL).returncode == 0:
        assert time.monotonic() < until, "its process lives on"
        time.sleep(0.1)


def main():
    imagelake, images, scratch, *spark_home = sys.argv[1:]
    scratch = pathlib.Path(scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    lake = str(scratch / "lake")
    # A temporary folder of its own: other programs use the machine's, too.
    temporary = (scratch / "temporary").resolve()
    temporary.mkdir()
    os.environ["IMAGELAKE_JAVA_OPTS"] = f"{os.environ.get('IMAGELAKE_JAVA_OPTS', '')} -Djava.io.tmpdir={temporary}"
    with Server(imagelake, lake, images) as server:
        location, job = server.run(f"{BASE}/analyze/bulk", {"input": f"{images}/**/*"})
        print(job)
        assert job["state"] == "succeeded", job
        counts = job["counts"]
        found = rows(server, location)
        assert len(found) == counts["done"] + counts["failed"] > 70, (len(found), counts)
        assert len({row["path"] for row in found}) == len(found)
        document = server.ask("/openapi.json")[2]
        assert document["openapi"].startswith("3.1") and f"{BASE}/jobs/{{id}}" in document["paths"]
    answer = subprocess.run(
        [imagelake, "sql", "--lake", lake, "--json", "SELECT count(*) AS images, count(error.code) AS failed FROM images"],
        check=True, capture_output=True, text=True)
    assert json.loads(answer.stdout) == {"images": len(found), "failed": counts["failed"]}, answer.stdout
    with Server(imagelake, lake, images) as server:
        del job["progress"]  # of a process, not of the job
        assert server.ask(location)[2] == job, "a restart tells the job otherwise"
    if spark_home:
        with Cluster(spark_home[0], scratch, 1) as cluster, Server(
                imagelake, str(scratch / "submitted"), images, "--submit", cluster.url, SPARK_HOME=spark_home[0],
                IMAGELAKE_ANALYSIS_SIZE="64") as server:
            # Drivers inherit it, and executors of other machines would look for them on themselves.
            inherited = pathlib.Path(f"/proc/{server.process.pid}/environ").read_bytes().split(b"\0")
            assert "SPARK_LOCAL_IP" in os.environ or not [word for word in inherited if word.startswith(b"SPARK_LOCAL_IP=")]
            location, job = server.run(f"{BASE}/analyze/quality-only", {"input": images, "analysis_size": 256})
            print(job)
            assert job["state"] == "succeeded" and job["counts"]["done"] == counts["done"], job
            assert len(rows(server, location)) == len(found)
            settings = json.loads(subprocess.run(
                [imagelake, "sql", "--lake", str(scratch / "submitted"), "--json", "SELECT settings FROM runs"],
                check=True, capture_output=True, text=True).stdout)["settings"]
            assert json.loads(settings)["analysisSize"] == 256, f"the environment beats the request: {settings}"
            cancelled(server, scratch / "submitted", f"{BASE}/analyze/quality-only", {"input": images, "full": True})
    left = [path.name for path in temporary.glob("imagelake-*") if path.suffix != ".log"]
    assert not left, f"left behind: {left}"


if __name__ == "__main__":
    main()
