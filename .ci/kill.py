#!/usr/bin/env python3
"""Kills drivers and executors at random moments, runs the same command again, and looks at what is there.

usage: kill.py LAUNCHER IMAGES SCRATCH [--count N] [--seed N] [--kinds driver-analyze,...] [--spark-home DIR]
IMAGES is a folder of images (copied by hard links until a run takes a few seconds). Each round kills one process by SIGKILL,
lets the rest go on or starts the same command again, runs `maintain --older-than 0s`, and then expects: one current row per
input, of no input none, no object that no row names, no object that is not whole, nothing temporary anywhere.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

FORMAT = "bmp"
COMMANDS = {"analyze": "images", "convert": "conversions"}


class Round:
    """One lake, one output, one kill."""

    def __init__(self, options, kind, number):
        self.victim, self.command = kind.split("-")
        self.options = options
        self.folder = pathlib.Path(options.scratch) / f"{kind}-{number}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.lake = self.folder / "lake"
        self.output = self.folder / "out"

    def arguments(self):
        arguments = [self.command, "--input", str(self.options.inputs), "--lake", str(self.lake), "--batch-size", str(self.options.batch)]
        if self.command == "convert":
            arguments += ["--output", str(self.output), "--to", FORMAT]
        return arguments

    def start(self, arguments, **more):
        environment = dict(os.environ, **more)
        log = open(self.folder / "log", "ab")
        return subprocess.Popen([self.options.launcher, *arguments], env=environment, stdout=log, stderr=log, start_new_session=True)

    def run(self, arguments, **more):
        code = self.start(arguments, **more).wait()
        assert code == 0, f"{arguments[0]} ended with {code}; see {self.folder}/log"

    def answers(self, query):
        out = subprocess.run(
            [self.options.launcher, "sql", "--lake", str(self.lake), "--json", "--limit", "0", query], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True
        ).stdout
        return [json.loads(line) for line in out.splitlines()]

    def look(self):
        """Everything that must hold, in words of what is wrong."""
        wrong = []
        inputs = {"file:" + str(path) for path in self.options.inputs.rglob("*") if path.is_file()}
        target = "target, target_bytes" if self.command == "convert" else "NULL AS target, NULL AS target_bytes"
        told = self.answers(
            f"SELECT path, {target}, NULL AS status, NULL AS batches FROM {COMMANDS[self.command]}"
            " UNION ALL SELECT run_id, NULL, NULL, status, batches FROM runs"
        )
        self.runs = sorted((row["path"], row["status"], row["batches"]) for row in told if row.get("status"))
        rows = [row for row in told if not row.get("status")]
        count = collections.Counter(row["path"] for row in rows)
        wrong += [f"{n} rows: {path}" for path, n in count.items() if n != 1]
        wrong += [f"no row: {path}" for path in sorted(inputs - set(count))]
        wrong += [f"not an input: {path}" for path in sorted(set(count) - inputs)]
        if self.command == "convert":
            wrong += self.objects(rows)
        left = [path for path in self.folder.rglob("*") if path.name in ("_staging", "_swap", "_temporary") or path.name.endswith(".tmp")]
        wrong += [f"left over: {path}" for path in left]
        wrong += [f"still running: {run}" for run, status, _ in self.runs if status == "RUNNING"]
        return wrong

    def objects(self, rows):
        named = {row["target"].removeprefix("file:"): row["target_bytes"] for row in rows if row.get("target")}
        there = {str(path) for path in self.output.rglob("*") if path.is_file()}
        wrong = [f"no object: {path}" for path in sorted(set(named) - there)] + [f"no row names it: {path}" for path in sorted(there - set(named))]
        for path in sorted(there & set(named)):
            content = pathlib.Path(path).read_bytes()
            # A BMP says its own length.
            if len(content) != named[path] or content[:2] != b"BM" or int.from_bytes(content[2:6], "little") != len(content):
                wrong.append(f"not whole: {path}")
        return wrong


def kill_driver(game, moment):
    """Kills the whole program at a moment; whether it was still at work."""
    process = game.start(game.arguments())
    try:
        process.wait(timeout=moment)
        return False
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        return True
    finally:
        game.run(game.arguments())


def executors(master):
    """Process ids of the executors that belong to a master, by their command lines."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and (words := (entry / "cmdline").read_bytes().split(b"\0")):
                if b"org.apache.spark.executor.CoarseGrainedExecutorBackend" in words and master.app.encode() in b" ".join(words):
                    found.append(int(entry.name))
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
    return found


class Cluster:
    """A standalone master and two workers of a Spark distribution, each a process of its own."""

    app = "spark://CoarseGrainedScheduler@127.0.0.1:"

    def __init__(self, home, scratch):
        self.home = home
        self.port = 20000 + os.getpid() % 10000
        self.url = f"spark://127.0.0.1:{self.port}"
        self.log = open(pathlib.Path(scratch) / "cluster.log", "ab")
        self.processes = [self.process("master.Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", "0")]
        time.sleep(6)
        for number in (1, 2):
            work = pathlib.Path(scratch) / f"work{number}"
            arguments = ["--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g", "--work-dir", str(work), self.url]
            self.processes.append(self.process("worker.Worker", *arguments))
        time.sleep(6)

    def process(self, name, *arguments):
        environment = dict(os.environ, SPARK_HOME=self.home, SPARK_LOCAL_IP="127.0.0.1", SPARK_DAEMON_MEMORY="256m")
        words = [self.home + "/bin/spark-class", "org.apache.spark.deploy." + name, *arguments]
        return subprocess.Popen(words, env=environment, stdout=self.log, stderr=self.log)

    def submit(self):
        options = "--conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 --driver-memory 600m --executor-memory 900m"
        return {"SPARK_HOME": self.home, "IMAGELAKE_SUBMIT": f"--master {self.url} {options}"}

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()


def kill_executor(game, moment, cluster, dice):
    """Kills one executor at a moment; the run must go on and end well by itself."""
    process = game.start(game.arguments(), **cluster.submit())
    ends = time.monotonic() + moment
    before = set(game.options.foreign)
    hit = False
    while process.poll() is None:
        mine = sorted(set(executors(cluster)) - before)
        if mine and time.monotonic() >= ends:
            os.kill(dice.choice(mine), signal.SIGKILL)
            hit = True
            break
        time.sleep(0.05)
    code = process.wait()
    assert code == 0, f"{game.command} ended with {code} after an executor was killed; see {game.folder}/log"
    game.run(game.arguments())
    return hit


def copies(source, folder, least):
    """At least so many hard links to the images of a folder."""
    files = sorted(path for path in pathlib.Path(source).rglob("*") if path.is_file())
    made = 0
    for copy in range(least // len(files) + 1):
        for path in files:
            link = folder / str(copy) / path.relative_to(source)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.exists() or os.link(path, link)
            made += 1
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("launcher")
    parser.add_argument("images")
    parser.add_argument("scratch")
    parser.add_argument("--count", type=int, default=20, help="kills of each kind")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--kinds", default="driver-analyze,driver-convert")
    parser.add_argument("--files", type=int, default=300, help="least number of inputs")
    parser.add_argument("--batch", type=int, default=50, help="images of a batch")
    parser.add_argument("--spark-home", help="a Spark distribution, for executor-analyze and executor-convert")
    options = parser.parse_args()
    options.inputs = pathlib.Path(options.scratch) / "in"
    print(copies(options.images, options.inputs, options.files), "inputs, seed", options.seed, flush=True)
    cluster = None
    failures = 0
    try:
        for kind in options.kinds.split(","):
            dice = random.Random(f"{options.seed} {kind}")
            if kind.startswith("executor") and cluster is None:
                cluster = Cluster(options.spark_home, options.scratch)
            more = cluster.submit() if kind.startswith("executor") else {}
            whole = Round(options, kind, "whole")
            options.foreign = executors(cluster) if cluster else []
            began = time.monotonic()
            whole.run(whole.arguments(), **more)
            seconds = time.monotonic() - began
            hits, kept = 0, 0
            for number in range(options.count):
                game = Round(options, kind, number)
                moment = dice.uniform(0.1, 1.0) * seconds
                hit = kill_driver(game, moment) if game.victim == "driver" else kill_executor(game, moment, cluster, dice)
                hits += hit
                game.run(["maintain", "--lake", str(game.lake), "--older-than", "0s"])
                wrong = game.look()
                kept += sum(batches for _, _, batches in game.runs[:-1])
                runs = ", ".join(f"{status} {batches}" for _, status, batches in game.runs)
                print(f"{kind} {number}: {'killed' if hit else 'ended'} after {moment:.1f} of {seconds:.1f} s, batches by run: {runs}; {'well' if not wrong else wrong[:5]}", flush=True)
                failures += bool(wrong)
                if not wrong:
                    shutil.rmtree(game.folder)
            print(f"{kind}: {hits} of {options.count} killed at work, {kept} batches kept, {failures} failures so far", flush=True)
            failures += hits == 0
    finally:
        if cluster:
            cluster.close()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
