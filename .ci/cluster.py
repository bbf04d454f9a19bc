"""Runs the shaded jar on a standalone cluster: a master and two workers, each a process of its own on 127.0.0.1.

cluster.py SPARK_HOME JAR IMAGES MANY SCRATCH
  IMAGES  folder of the demo's sample images
  MANY    folder with more of them, enough to kill an executor in the middle
"""

import contextlib
import csv
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time

MAIN = "org.imagelake.jobs.Main"
ENVIRONMENT = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "LC_ALL": "C.UTF-8", "IMAGELAKE_PROGRESS_INTERVAL": "1s"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """A master and its workers, one core and 1 GB each; pinned ones cannot use the cores of others."""

    def __init__(self, home, scratch, workers, pinned=False):
        self.pinned = pinned
        self.home = home
        self.scratch = scratch
        self.workers = workers
        self.port = free_port()
        self.url = f"spark://127.0.0.1:{self.port}"
        self.processes = []

    def __enter__(self):
        deploy = "org.apache.spark.deploy"
        self.start("master", f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", "0")
        self.await_line("master", "I have been elected leader")
        for number in range(self.workers):
            name = f"worker{number}"
            self.start(name, f"{deploy}.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g",
                       "--webui-port", "0", "--work-dir", str(self.scratch / name), self.url, core=number)
            self.await_line(name, "Successfully registered with master")
        return self

    def __exit__(self, *problem):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait(30)

    def start(self, name, *words, core=None):
        pin = ["taskset", "-c", str(core)] if self.pinned and core is not None else []
        with open(self.scratch / f"{name}.log", "w") as log:
            self.processes.append(
                subprocess.Popen([*pin, f"{self.home}/bin/spark-class", *words], stdout=log, stderr=log, env=ENVIRONMENT)
            )

    def await_line(self, name, text):
        for _ in range(600):
            if text in (self.scratch / f"{name}.log").read_text():
                return
            time.sleep(0.1)
        raise AssertionError(f"{name} does not say '{text}':\n" + (self.scratch / f"{name}.log").read_text()[-2000:])

    def submit(self, jar, arguments, options=(), mode="client"):
        words = [f"{self.home}/bin/spark-submit", "--master", self.url, "--deploy-mode", mode, *options,
                 "--class", MAIN, jar, *arguments]
        return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)


def run(process, expected=0):
    out, err = process.communicate(timeout=900)
    assert process.returncode == expected, f"exit code {process.returncode} instead of {expected}:\n{err[-3000:]}"
    return out, err


def counts(cluster, jar, lake, table):
    query = f"SELECT count(*) AS n, count(DISTINCT path) AS paths, count(error) AS failed FROM {table}"
    words = [f"{cluster.home}/bin/spark-submit", "--master", "local[1]", "--class", MAIN, jar, "sql", "--json",
             "--lake", str(lake), query]
    out, _ = run(subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT))
    return tuple(json.loads(out.splitlines()[-1])[name] for name in ("n", "paths", "failed"))


def metric(folder, name):
    """The last value of a counter, those of all executors added up; the sink writes it once more when it stops."""
    values = []
    for path in pathlib.Path(folder).glob(f"*.plugin.*MetricsPlugin.{name}.csv"):
        if ".driver." not in path.name:
            values.append(int(list(csv.DictReader(path.open()))[-1]["count"]))
    assert values, f"no executor wrote {name}: {sorted(os.listdir(folder))}"
    return sum(values)


def modes(cluster, jar, images, scratch):
    """Client and cluster mode say the same; exit codes arrive in client mode; executors have metrics."""
    sink = scratch / "metrics"
    sink.mkdir()
    metrics = ["--conf", "spark.metrics.conf.*.sink.csv.class=org.apache.spark.metrics.sink.CsvSink",
               "--conf", f"spark.metrics.conf.*.sink.csv.directory={sink}"]
    gates = ["--fail-on", "failed>1%", "--fail-on", "count<79"]
    lake = scratch / "client"
    _, err = run(cluster.submit(jar, ["analyze", "--input", images, "--lake", str(lake), *gates], metrics), 3)
    assert "79 images listed: 75 done, 4 failed, 0 already known" in err, err[-3000:]
    assert "gate failed>1%: failed, measured 5.06%" in err and "gate count<79: passed, measured 79" in err, err[-3000:]
    assert "pure Java" not in err, "the native codecs do not load"
    assert metric(sink, "images.done") == 79 and metric(sink, "images.failed") == 4
    run(cluster.submit(jar, ["analyze", "--input", images, "--lake", str(lake), "--analysis-sise", "9"]), 2)
    output = ["--output", str(scratch / "client-out"), "--to", "webp"]
    run(cluster.submit(jar, ["convert", "--input", images, "--lake", str(lake), *output]))

    wait = ["--conf", "spark.standalone.submit.waitAppCompletion=true", "--driver-memory", "512m",
            "--conf", "spark.executor.memory=512m"]
    other = scratch / "cluster"
    run(cluster.submit(jar, ["analyze", "--input", images, "--lake", str(other)], wait, "cluster"))
    output = ["--output", str(scratch / "cluster-out"), "--to", "webp"]
    run(cluster.submit(jar, ["convert", "--input", images, "--lake", str(other), *output], wait, "cluster"))
    for table in ("images", "conversions"):
        in_client, in_cluster = counts(cluster, jar, lake, table), counts(cluster, jar, other, table)
        print(table, "rows, paths, failed:", in_client, in_cluster)
        assert in_client == in_cluster == (79, 79, 4), (in_client, in_cluster)
    objects = [sorted(p.name for p in (scratch / f"{mode}-out").rglob("*.webp")) for mode in ("client", "cluster")]
    assert objects[0] == objects[1] and len(objects[0]) == 75, [len(names) for names in objects]


def killed(cluster, jar, many, scratch):
    """An executor that dies by SIGKILL costs time, no row."""
    lake = scratch / "killed"
    process = cluster.submit(jar, ["analyze", "--input", many, "--lake", str(lake)])
    told = []
    for line in process.stderr:
        told.append(line)
        if re.search(r"images \(.* left", line):
            executors = [int(pid) for pid in os.listdir("/proc") if pid.isdigit() and of_cluster(pid, cluster)]
            assert len(executors) == 2, executors
            os.kill(executors[0], signal.SIGKILL)
            break
    with contextlib.suppress(ValueError):
        told.append(process.stderr.read())
    err = "".join(told)
    assert process.wait(900) == 0, err[-3000:]
    assert re.search(r"Lost executor", err), "no executor was lost:\n" + err[-3000:]
    files = sum(1 for path in pathlib.Path(many).rglob("*") if path.is_file())
    n, paths, failed = counts(cluster, jar, lake, "images")
    print("killed: rows, paths, failed:", n, paths, failed, "of", files)
    assert n == paths == files, (n, paths, files)


def of_cluster(pid, cluster):
    """Executors work in a folder of their worker."""
    try:
        words = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
        folder = os.readlink(f"/proc/{pid}/cwd")
    except OSError:
        return False
    return "org.apache.spark.executor.CoarseGrainedExecutorBackend" in words and folder.startswith(str(cluster.scratch))


def main(home, jar, images, many, scratch):
    scratch = pathlib.Path(scratch).resolve()
    scratch.mkdir(parents=True)
    with Cluster(home, scratch, 2) as cluster:
        modes(cluster, jar, images, scratch)
        killed(cluster, jar, many, scratch)


if __name__ == "__main__":
    main(*sys.argv[1:])
