#!/usr/bin/env python3
"""Measures Imagelake against named peers in the same run, turn by turn, and prints ratios.

usage: bench.py speed    DIR --peer analyze.py --style service|tuned|scaled [--rounds 3] [-- OPTION...]
       bench.py overhead DIR [--rounds 3]
       bench.py scale    SMALL LARGE [--rounds 3]
       bench.py memory   DIR [-- OPTION...]
  speed     images per second of `imagelake analyze OPTION...` over those of the peer, two workers each
  overhead  the same over a bare loop in one JVM with two threads
  scale     time per image in LARGE over that in SMALL
  memory    rows, exit status, slowest image and peak resident memory of one analyze over DIR (needs GNU time)
Ours is images_per_second of the table runs: from the first task to the last row written, JIT warm-up included, start of
the JVM and of Spark and the listing not; the peers' clock leaves start-up and listing out too. Every figure is printed,
the median of the ratios last.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
IMAGELAKE = os.path.join(ROOT, "bin", "imagelake")
PEER_PYTHON = os.environ.get("PEER_PYTHON", "/usr/bin/python3")


def imagelake(folder, options, measure=lambda lake: None):
    """Runs one analyze; returns the row in runs, the finished process and what `measure` reads of the lake."""
    lake = tempfile.mkdtemp(prefix="imagelake-bench-")
    try:
        command = [IMAGELAKE, "analyze", "--input", folder, "--lake", lake, "--quiet", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 4):
            sys.exit(f"{' '.join(command)}\nexit {done.returncode}\n{done.stderr}")
        run = sql(lake, "SELECT * FROM runs ORDER BY started DESC LIMIT 1")[0]
        return run, done, measure(lake)
    finally:
        shutil.rmtree(lake)


def sql(lake, query):
    lines = subprocess.check_output([IMAGELAKE, "sql", "--lake", lake, "--json", query], text=True).splitlines()
    return [json.loads(line) for line in lines]


def rate(output):
    return float(re.findall(r"images_per_second=([\d.]+)", output)[-1])


def compare(rounds, ours, theirs, name):
    ratios = []
    for i in range(rounds):
        pair = (ours(), theirs()) if i % 2 == 0 else tuple(reversed((theirs(), ours())))
        ratios.append(pair[0] / pair[1])
        print(f"round {i + 1}: imagelake {pair[0]:.2f}/s, {name} {pair[1]:.2f}/s, ratio {ratios[-1]:.2f}", flush=True)
    print(f"median ratio over {name}: {statistics.median(ratios):.2f}")


def speed(args):
    peer = [PEER_PYTHON, args.peer, args.dir, "--style", args.style, "--workers", "2"]
    compare(args.rounds, lambda: imagelake(args.dir, args.options)[0]["images_per_second"],
            lambda: rate(subprocess.check_output(peer, text=True)), args.style)


def test_class_path():
    with open(os.path.join(ROOT, "jobs", "target", "launcher", "classpath.own"), encoding="utf-8") as file:
        return os.pathsep.join([os.path.join(ROOT, "udfs", "target", "test-classes"),
                                os.path.join(ROOT, "udfs", "target", "classes"), file.read().strip()])


def overhead(args):
    bare = ["java", "-Xmx1g", "-cp", test_class_path(), "org.imagelake.image.BareLoop", args.dir, "2"]
    compare(args.rounds, lambda: imagelake(args.dir, [])[0]["images_per_second"],
            lambda: rate(subprocess.check_output(bare, text=True)), "bare loop")


def scale(args):
    compare(args.rounds, lambda: 1 / imagelake(args.large, [])[0]["images_per_second"],
            lambda: 1 / imagelake(args.dir, [])[0]["images_per_second"], "seconds per image of the small folder")


def memory(args):
    log = tempfile.mktemp(prefix="imagelake-rss-")
    time = ["/usr/bin/time", "-f", "%M %x", "-o", log]
    lake = tempfile.mkdtemp(prefix="imagelake-bench-")
    try:
        command = [*time, IMAGELAKE, "analyze", "--input", args.dir, "--lake", lake, "--quiet", *args.options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        slowest = sql(lake, "SELECT count(*) AS images, count(error) AS failed, max(analysis_millis) AS slowest_ms FROM images")[0]
        with open(log, encoding="utf-8") as file:
            resident = int(file.read().split()[-2])
        print(f"exit={done.returncode} {slowest} peak_resident_mb={resident / 1024:.0f}")
    finally:
        shutil.rmtree(lake)
        os.remove(log)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=("speed", "overhead", "scale", "memory"))
    options.add_argument("dir")
    options.add_argument("large", nargs="?")
    options.add_argument("--peer")
    options.add_argument("--style", default="service", choices=("service", "tuned", "scaled"))
    options.add_argument("--rounds", type=int, default=3)
    own, passed = (sys.argv[1:], []) if "--" not in sys.argv else (
        sys.argv[1:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:])
    args = options.parse_args(own)
    args.options = passed
    globals()[args.what](args)


if __name__ == "__main__":
    main()
