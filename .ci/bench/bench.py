#!/usr/bin/env python3
"""Measures Imagelake against named peers in the same run, turn by turn, and prints ratios.

usage: bench.py speed    DIR --peer analyze.py --style service|tuned|scaled [--rounds 3] [-- OPTION...]
       bench.py overhead DIR [--rounds 3]
       bench.py scale    SMALL LARGE [--rounds 3]
       bench.py memory   DIR [-- OPTION...]
       bench.py convert  DIR --to webp [--quality 80] [--max-size N] --peer convert.py|sharp [--rounds 3] [-- OPTION...]
       bench.py enhance  DIR [--rounds 3] [-- OPTION...]
       bench.py functions DIR [--rounds 3]
       bench.py rerun    DIR [--rounds 3]
  speed     images per second of `imagelake analyze OPTION...` over those of the peer, two workers each
  overhead  the same over a bare loop in one JVM with two threads
  scale     time per image in LARGE over that in SMALL
  memory    rows, exit status, slowest image and peak resident memory of one analyze, or with --to of one convert, over DIR
            (needs GNU time)
  convert   images per second and bytes of `imagelake convert OPTION...` over those of the peer, two workers each; sharp is
            .ci/bench/sharp.mjs, its npm package below NODE_PATH
  enhance   images per second of `imagelake enhance --auto OPTION...` over those of .ci/bench/enhance.py, two workers each
  functions images per second of the SQL functions (all that analyze measures, from binaryFile to Parquet) over those of
            analyze, both by spark-submit --master local[2] of SPARK_HOME, 1 GiB of heap
  rerun     seconds of an analyze that finds nothing new in DIR over those of a bare listing, which is Spark's binaryFile asked for
            path, length and time of all files; start of Java and Spark in both. DIR has folders of files
Ours is images_per_second of the table runs: from the first task to the last row written, JIT warm-up included, start of
the JVM and of Spark and the listing not; the peers' clock leaves start-up and listing out too. Every figure is printed,
the median of the ratios last.
"""
import argparse
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
IMAGELAKE = os.path.join(ROOT, "bin", "imagelake")
PEER_PYTHON = os.environ.get("PEER_PYTHON", "/usr/bin/python3")


def imagelake(folder, options, measure=lambda lake: None, command="analyze"):
    """Runs one command; returns the row in runs, the finished process and what `measure` reads of the lake."""
    lake = tempfile.mkdtemp(prefix="imagelake-bench-")
    try:
        command = [IMAGELAKE, command, "--input", folder, "--lake", lake, "--quiet", *options]
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


def compare(rounds, ours, theirs, name, unit="/s"):
    ratios = []
    for i in range(rounds):
        pair = (ours(), theirs()) if i % 2 == 0 else tuple(reversed((theirs(), ours())))
        ratios.append(pair[0] / pair[1])
        print(f"round {i + 1}: imagelake {pair[0]:.2f}{unit}, {name} {pair[1]:.2f}{unit}, ratio {ratios[-1]:.2f}", flush=True)
    print(f"median ratio over {name}: {statistics.median(ratios):.2f}")


def speed(args):
    peer = [PEER_PYTHON, args.peer, args.dir, "--style", args.style, "--workers", "2"]
    compare(args.rounds, lambda: imagelake(args.dir, args.options)[0]["images_per_second"],
            lambda: rate(subprocess.check_output(peer, text=True)), args.style)


def conversion(args):
    """The options of our convert, but its output."""
    size = ["--max-size", str(args.max_size)] if args.max_size else []
    lossy = ["--quality", str(args.quality)] if args.to in ("jpeg", "webp") else []
    return ["--to", args.to, *lossy, *size, *args.options]


def convert(args):
    ratios, sizes = [], []
    for i in range(args.rounds):
        turns = (lambda: converted(args), lambda: converted_by_peer(args))
        pair = [turn() for turn in (turns if i % 2 == 0 else reversed(turns))]
        (ours, our_bytes), (theirs, their_bytes) = pair if i % 2 == 0 else reversed(pair)
        ratios.append(ours / theirs)
        sizes.append(our_bytes / their_bytes)
        print(f"round {i + 1}: imagelake {ours:.2f}/s {our_bytes} bytes, peer {theirs:.2f}/s {their_bytes} bytes, "
              f"ratio {ratios[-1]:.2f}, bytes {sizes[-1]:.3f}", flush=True)
    print(f"median ratio {statistics.median(ratios):.2f}, bytes {statistics.median(sizes):.3f}")


def converted(args):
    with tempfile.TemporaryDirectory(prefix="imagelake-bench-") as out:
        run, _, total = imagelake(args.dir, ["--output", out, *conversion(args)], command="convert",
                                  measure=lambda lake: sql(lake, "SELECT sum(target_bytes) AS bytes FROM conversions")[0])
        return run["images_per_second"], total["bytes"]


def converted_by_peer(args):
    with tempfile.TemporaryDirectory(prefix="imagelake-bench-") as out:
        peer = ["node", os.path.join(ROOT, ".ci", "bench", "sharp.mjs")] if args.peer == "sharp" else [PEER_PYTHON, args.peer]
        size = ["--max-size", str(args.max_size)] if args.max_size else []
        output = subprocess.check_output([*peer, args.dir, out, "--to", args.to, "--quality", str(args.quality), *size,
                                          "--workers", "2"], text=True)
        return rate(output), int(re.findall(r"bytes_out=(\d+)", output)[-1])


def enhance(args):
    def ours():
        with tempfile.TemporaryDirectory(prefix="imagelake-bench-") as out:
            return imagelake(args.dir, ["--auto", "--output", out, *args.options], command="enhance")[0]["images_per_second"]

    def theirs():
        with tempfile.TemporaryDirectory(prefix="imagelake-bench-") as out:
            peer = [PEER_PYTHON, os.path.join(ROOT, ".ci", "bench", "enhance.py"), args.dir, out, "--workers", "2"]
            return rate(subprocess.check_output(peer, text=True))

    compare(args.rounds, ours, theirs, "Pillow and OpenCV")


def functions(args):
    submit = [os.path.join(os.environ["SPARK_HOME"], "bin", "spark-submit"), "--master", "local[2]", "--driver-memory", "1g",
              "--conf", "spark.ui.enabled=false"]
    jar = os.path.join(ROOT, "jobs", "target", "imagelake.jar")

    def analyzed():
        with tempfile.TemporaryDirectory(prefix="imagelake-bench-") as lake:
            subprocess.run([*submit, "--class", "org.imagelake.jobs.Main", jar, "analyze", "--input", args.dir, "--lake", lake,
                            "--quiet"], check=True, capture_output=True)
            return sql(lake, "SELECT images_per_second FROM runs")[0]["images_per_second"]

    def called():
        script = os.path.join(ROOT, ".ci", "bench", "functions.py")
        return rate(subprocess.check_output([*submit, "--jars", jar, script, args.dir], text=True, stderr=subprocess.DEVNULL))

    compare(args.rounds, called, analyzed, "analyze")


def rerun(args):
    with tempfile.TemporaryDirectory(prefix="imagelake-bench-") as folder:
        # By default a small file counts as 4 MB, and the listing's tasks would be thousands.
        conf = os.path.join(folder, "listing.conf")
        with open(conf, "w", encoding="utf-8") as file:
            file.write("spark.sql.files.openCostInBytes = 0\n")
        lake = os.path.join(folder, "lake")
        listing = f"SELECT count(path), sum(length), max(modificationTime) FROM binaryFile.`{os.path.abspath(args.dir)}/*`"

        def analyze():
            return seconds("analyze", "--input", args.dir, "--lake", lake, "--quiet", *args.options)

        print(f"first run {analyze():.1f} s", flush=True)
        compare(args.rounds, analyze, lambda: seconds("sql", "--config", conf, "--lake", lake, listing), "bare listing", " s")
    print(f"largest process {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


def seconds(*words):
    started = time.monotonic()
    subprocess.run([IMAGELAKE, *words], check=True, capture_output=True)
    return time.monotonic() - started


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
    gnu_time = ["/usr/bin/time", "-f", "%M %x", "-o", log]
    lake, out = (tempfile.mkdtemp(prefix=f"imagelake-{kind}-") for kind in ("bench", "out"))
    try:
        table, millis = ("conversions", "millis") if args.to else ("images", "analysis_millis")
        what = ["convert", "--output", out, *conversion(args)] if args.to else ["analyze", *args.options]
        command = [*gnu_time, IMAGELAKE, *what, "--input", args.dir, "--lake", lake, "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        slowest = sql(lake, f"SELECT count(*) AS images, count(error) AS failed, max({millis}) AS slowest_ms FROM {table}")[0]
        with open(log, encoding="utf-8") as file:
            resident = int(file.read().split()[-2])
        print(f"exit={done.returncode} {slowest} peak_resident_mb={resident / 1024:.0f}")
    finally:
        shutil.rmtree(lake)
        shutil.rmtree(out)
        os.remove(log)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=("speed", "overhead", "scale", "memory", "convert", "enhance", "functions", "rerun"))
    options.add_argument("dir")
    options.add_argument("large", nargs="?")
    options.add_argument("--peer")
    options.add_argument("--style", default="service", choices=("service", "tuned", "scaled"))
    options.add_argument("--to")
    options.add_argument("--quality", type=int, default=80)
    options.add_argument("--max-size", type=int, default=0)
    options.add_argument("--rounds", type=int, default=3)
    own, passed = (sys.argv[1:], []) if "--" not in sys.argv else (
        sys.argv[1:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:])
    args = options.parse_args(own)
    args.options = passed
    globals()[args.what](args)


if __name__ == "__main__":
    main()
