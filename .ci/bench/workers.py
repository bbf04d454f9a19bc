#!/usr/bin/env python3
"""Measures what a second worker process brings: analyze on a standalone cluster of one worker, then of two.

usage: workers.py SPARK_HOME JAR IMAGES [--rounds 1]
Each worker has 1 GB and is confined to a core of its own: a single one would else compile and collect garbage on the
core of the other. Driver and master take what they find. Figures are the run's own: images per second of analysis, without the start of Spark.
"""
import argparse
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from cluster import Cluster, run


def speed(home, jar, images, workers):
    with tempfile.TemporaryDirectory() as scratch, Cluster(home, pathlib.Path(scratch), workers, pinned=True) as cluster:
        _, told = run(cluster.submit(jar, ["analyze", "--input", images, "--lake", f"{scratch}/lake"]))
        rows = sum(path.stat().st_size for path in pathlib.Path(scratch).rglob("images/**/*.parquet"))
    done = re.search(r"([\d,]+) done", told).group(1)
    rate = float(re.search(r"s of work, ([\d.]+) images/s", told).group(1))
    print(f"{workers} worker(s): {done} images, {rate} images/s, {rows} bytes of rows", flush=True)
    return rate


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("spark_home")
    options.add_argument("jar")
    options.add_argument("images")
    options.add_argument("--rounds", type=int, default=1)
    args = options.parse_args()
    for _ in range(args.rounds):
        one, two = (speed(args.spark_home, args.jar, args.images, workers) for workers in (1, 2))
        print(f"two workers over one: {two / one:.2f}")


if __name__ == "__main__":
    main()
