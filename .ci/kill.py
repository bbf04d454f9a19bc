#!/usr/bin/env python3
"""Kills drivers and executors at random moments, runs the same command again, and looks at what is there.

usage: kill.py IMAGES SCRATCH [--count 20] [--seed 5] [--kinds driver-analyze,driver-convert,executor-analyze,executor-convert]

Needs the built project, and pyspark in the Python that runs it. IMAGES is a folder of images, hard-linked until a run
takes a few seconds. A round kills one process by SIGKILL: the driver, which is the whole program, or one of the two
executors of a standalone cluster, whose run must go on and end well. Then the same command runs once more. After that
there must be one current row for each input, none of anything else, an object for each row that names one, whole, and no
other object. In every fifth round `maintain --older-than 0s` tidies, after which nothing temporary may be anywhere.
"""
import argparse
import collections
import contextlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

import pyspark
from pyspark.sql import SparkSession

from cluster import Cluster, of_cluster

ROOT = pathlib.Path(__file__).resolve().parent.parent
LAUNCHER = ROOT / "bin" / "imagelake"
JAR = ROOT / "jobs" / "target" / "imagelake.jar"
SPARK_HOME = os.path.dirname(pyspark.__file__)
TABLES = {"analyze": "images", "convert": "conversions"}
TEMPORARY = ("_staging", "_swap", "_temporary", "__magic")
ROUNDS_TO_A_TIDYING = 5
SHORTEST_SECONDS = 0.1

# What a run says first: before it, Java and Spark start, and there is nothing to lose.
AT_WORK = b"listing the inputs"


class Round:
    """One lake, one output, one kill."""

    def __init__(self, options, kind, name):
        self.victim, self.command = kind.split("-")
        self.inputs = options.inputs
        self.batch = options.batch
        self.folder = pathlib.Path(options.scratch) / f"{kind}-{name}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.lake = self.folder / "lake"
        self.output = self.folder / "out"

    def start(self, cluster=None, arguments=None):
        """Starts the command of this round, or another one; embedded unless there is a cluster."""
        words = [str(LAUNCHER), *(arguments or self.arguments())]
        environment = dict(os.environ)
        if cluster:
            environment |= {"SPARK_HOME": SPARK_HOME, "IMAGELAKE_SUBMIT": f"--master {cluster.url} --driver-memory 600m"}
        with open(self.folder / "log", "ab") as log:
            return subprocess.Popen(words, env=environment, stdout=log, stderr=log)

    def arguments(self):
        own = ["--output", str(self.output), "--to", "bmp"] if self.command == "convert" else []
        return [self.command, "--input", str(self.inputs), "--lake", str(self.lake), "--batch-size", str(self.batch), *own]

    def await_work(self, process):
        while process.poll() is None and AT_WORK not in (self.folder / "log").read_bytes():
            time.sleep(0.02)

    def seconds_of_work(self, cluster):
        """Of a whole run."""
        process = self.start(cluster)
        self.await_work(process)
        began = time.monotonic()
        assert process.wait() == 0, f"see {self.folder}/log"
        return time.monotonic() - began

    def run(self, cluster=None, arguments=None):
        code = self.start(cluster, arguments).wait()
        assert code == 0, f"exit code {code}; see {self.folder}/log"

    def tidy(self, spark):
        """Tidies; what it should not have left, in words."""
        self.run(arguments=["maintain", "--lake", str(self.lake), "--older-than", "0s"])
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        left = [f"left over: {path}" for path in files if ".tmp" in path.name or set(TEMPORARY) & set(path.parts)]
        return left + [f"still running: {run.run_id}" for run in self.runs(spark) if run.status == "RUNNING"]

    def view(self, spark, name, *columns):
        return spark.sql(f"SELECT {', '.join(columns)} FROM imagelake('{self.lake}', '{name}')").collect()

    def runs(self, spark):
        return sorted(self.view(spark, "runs", "run_id", "status", "batches"))

    def faults(self, spark):
        """What must not be, in words."""
        inputs = {f"file:{path}" for path in self.inputs.rglob("*") if path.is_file()}
        of_object = ["target", "target_bytes"] if self.command == "convert" else []
        rows = self.view(spark, TABLES[self.command], "path", *of_object)
        count = collections.Counter(row.path for row in rows)
        faults = [f"{n} rows: {path}" for path, n in count.items() if n != 1]
        faults += [f"no row: {path}" for path in inputs - set(count)]
        faults += [f"not an input: {path}" for path in set(count) - inputs]
        return faults + (self.faults_of_objects(rows) if of_object else [])

    def faults_of_objects(self, rows):
        named = {row.target.removeprefix("file:"): row.target_bytes for row in rows if row.target}
        there = {str(path) for path in self.output.rglob("*") if path.is_file()}
        faults = [f"no object: {path}" for path in set(named) - there]
        faults += [f"no row names it: {path}" for path in there - set(named)]
        for path in there & set(named):
            content = pathlib.Path(path).read_bytes()
            # A BMP says its own length.
            if not len(content) == named[path] == int.from_bytes(content[2:6], "little") or content[:2] != b"BM":
                faults.append(f"not whole: {path}")
        return faults


def kill_driver(game, moment, cluster, dice):
    """Whether the program was still at work."""
    process = game.start()
    game.await_work(process)
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        process.kill()
    return process.wait() == -signal.SIGKILL


def kill_executor(game, moment, cluster, dice):
    """Whether one was there to be killed; the run must end well all the same."""
    process = game.start(cluster)
    game.await_work(process)
    due = time.monotonic() + moment
    hit = False
    while process.poll() is None and not hit:
        time.sleep(0.05)
        if time.monotonic() >= due:
            alive = sorted(int(pid) for pid in os.listdir("/proc") if pid.isdigit() and of_cluster(pid, cluster))
            if alive:
                os.kill(dice.choice(alive), signal.SIGKILL)
                hit = True
    code = process.wait()
    assert code == 0, f"exit code {code} after an executor was killed; see {game.folder}/log"
    return hit


KILLS = {"driver": kill_driver, "executor": kill_executor}


def copies(source, folder, least):
    """At least so many hard links to the images of a folder."""
    files = sorted(path for path in pathlib.Path(source).rglob("*") if path.is_file())
    for copy in range(-(-least // len(files))):
        for path in files:
            link = folder / str(copy) / path.relative_to(source)
            link.parent.mkdir(parents=True, exist_ok=True)
            os.link(path, link)


def killed(options, kind, number, moment, cluster, dice):
    """A new round in which something is killed, and whether there was something to kill."""
    game = Round(options, kind, number)
    return game, KILLS[game.victim](game, moment, cluster, dice)


def play(options, kind, cluster, spark):
    """All rounds of one kind; how many went wrong."""
    dice = random.Random(f"{options.seed} {kind}")
    seconds = Round(options, kind, "whole").seconds_of_work(cluster)
    hits = kept = failures = 0
    for number in range(options.count):
        moment = dice.uniform(0, seconds)
        game, hit = killed(options, kind, number, moment, cluster, dice)
        while not hit and moment > SHORTEST_SECONDS:
            # It was quicker this time: once more, and earlier.
            moment /= 2
            game, hit = killed(options, kind, number, moment, cluster, dice)
        game.run()
        faults = game.faults(spark)
        if number % ROUNDS_TO_A_TIDYING == 0:
            faults += game.tidy(spark) + game.faults(spark)
        runs = game.runs(spark)
        what = f"{'killed' if hit else 'ended'} after {moment:.1f} of {seconds:.1f} s of work"
        told = ", ".join(f"{run.status} {run.batches}" for run in runs)
        print(f"{kind} {number}: {what}; runs and batches: {told}; {faults[:5] or 'all well'}", flush=True)
        hits += hit
        kept += sum(run.batches or 0 for run in runs[:-1])
        failures += bool(faults)
        if not faults:
            shutil.rmtree(game.folder)
    print(f"{kind}: {hits} of {options.count} killed at work, {kept} batches kept, {failures} failed", flush=True)
    return failures + options.count - hits


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("images")
    parser.add_argument("scratch")
    parser.add_argument("--count", type=int, default=20, help="kills of each kind")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--kinds", default="driver-analyze,driver-convert,executor-analyze,executor-convert")
    parser.add_argument("--files", type=int, default=160, help="least number of inputs")
    parser.add_argument("--batch", type=int, default=20, help="images of a batch")
    options = parser.parse_args()
    scratch = pathlib.Path(options.scratch).resolve()
    scratch.mkdir(parents=True)
    options.inputs = scratch / "in"
    copies(options.images, options.inputs, options.files)
    quiet = {"spark.jars": str(JAR), "spark.ui.enabled": "false", "spark.sql.warehouse.dir": str(scratch / "warehouse")}
    spark = SparkSession.builder.master("local[1]").config(map=quiet).getOrCreate()
    failures = 0
    for kind in options.kinds.split(","):
        with Cluster(SPARK_HOME, scratch, 2) if kind.startswith("executor") else contextlib.nullcontext() as cluster:
            failures += play(options, kind, cluster, spark)
    spark.stop()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
