#!/usr/bin/env python3
"""Measures what clients that ask for its state cost a job, and how fast a request of 5,000 paths is answered.

usage: clients.py IMAGELAKE IMAGES [--clients 64] [--rounds 3]
IMAGES is analysed again and again by one server: alone, then while the clients ask for its state once a second each.
Seconds are the job's own, from its start to its end.
"""
import argparse
import datetime
import http.client
import pathlib
import statistics
import sys
import tempfile
import threading
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from serve import BASE, Server


def asking(server, location, ended, count):
    """One client; how often it was answered goes to count."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(server.address).netloc)
    while not ended.wait(1):
        connection.request("GET", location)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        count.append(1)


def seconds(server, images, clients):
    job = server.ask(f"{BASE}/analyze/bulk", {"input": images, "full": True})[2]
    location = job["links"]["self"]
    ended, count = threading.Event(), []
    threads = [threading.Thread(target=asking, args=(server, location, ended, count)) for _ in range(clients)]
    for thread in threads:
        thread.start()
    done = server.ended(location)
    ended.set()
    for thread in threads:
        thread.join()
    assert done["state"] == "succeeded", done
    began, end = (datetime.datetime.fromisoformat(done[key][:26].rstrip("Z")) for key in ("started", "ended"))
    took = (end - began).total_seconds()
    print(f"{clients} clients: {took:.1f} s for {done['counts']['done']} images, {len(count)} answers", flush=True)
    return took


def answered(server, images):
    files = [str(path) for path in pathlib.Path(images).rglob("*") if path.is_file()]
    paths = [files[i % len(files)] for i in range(5000)]
    began = time.monotonic()
    status, _, job = server.ask(f"{BASE}/analyze/bulk", {"paths": paths})
    print(f"5,000 paths: {status} after {time.monotonic() - began:.2f} s", flush=True)
    server.ended(job["links"]["self"])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("imagelake")
    options.add_argument("images")
    options.add_argument("--clients", type=int, default=64)
    options.add_argument("--rounds", type=int, default=3)
    args = options.parse_args()
    images = str(pathlib.Path(args.images).resolve())
    with tempfile.TemporaryDirectory() as lake, Server(args.imagelake, lake, images) as server:
        seconds(server, images, 0)  # Java compiles
        ratios = []
        for _ in range(args.rounds):
            alone = seconds(server, images, 0)
            ratios.append(seconds(server, images, args.clients) / alone)
        print(f"with clients over alone: median {statistics.median(ratios):.3f} of {[round(r, 3) for r in ratios]}")
        answered(server, images)


if __name__ == "__main__":
    main()
