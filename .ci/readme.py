#!/usr/bin/env python3
"""Runs every command of README.md, in the order and in the words in which a reader would.

    .ci/readme.py [--keep]     needs the built jar, and pyspark in the Python that runs it

A block marked sh is run by bash, python by this Python, sql by Spark over the lake that the blocks before it made; a
block marked text is what the block above it printed, "..." standing for any lines. Blocks of other kinds, and blocks
without a mark, fail the check. All run in one scratch folder that looks like the project's.
"""

import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
import time

import s3server

ROOT = pathlib.Path(__file__).resolve().parent.parent
LONGEST_SECONDS = 600

# Beginning of a block -> why it is not run.
NOT_RUN = {
    "spark-submit --master spark://host:7077 --deploy-mode cluster":
        "needs a cluster with folders that all machines share: .ci/cluster.py does it on one of two workers",
}

# What stands for something that only the reader has. Each must be found in the README.
SUBSTITUTIONS = {
    "AWS_ACCESS_KEY_ID=... AWS_SECRET_ACCESS_KEY=...":
        f"AWS_ACCESS_KEY_ID={s3server.ACCESS_KEY} AWS_SECRET_ACCESS_KEY={s3server.SECRET_KEY}",
    "spark://host:7077": "local[2]",
}

# Folders that the README takes for granted -> part of the demo's images.
FOLDERS = {"photos": "camera", "incoming": "issues", "scans": "scans"}

# How bash runs a block: each command must succeed, and a gate may also say no (3).
BASH = """set -Euo pipefail
trap 'code=$?; case "$BASH_COMMAND" in *--fail-on*) [ $code -eq 3 ] || exit $code ;; *) exit $code ;; esac' ERR
"""

# The lake that sql blocks are asked over.
LAKE = "lake"


class Block:
    def __init__(self, line, kind, text):
        self.line, self.kind, self.text = line, kind, text

    def __str__(self):
        return f"README.md:{self.line}: {self.text.strip().splitlines()[0]}"


def blocks(text):
    found, start, kind, lines = [], 0, None, []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("```"):
            lines.append(line)
        elif kind is None:
            start, kind, lines = number, line[3:].strip(), []
        else:
            found.append(Block(start, kind, "\n".join(lines)))
            kind = None
    assert kind is None, f"README.md:{start}: the block does not end"
    return found


def substituted(text):
    for placeholder, value in SUBSTITUTIONS.items():
        text = text.replace(placeholder, value)
    return text


def sql_program(text):
    statements = [s for s in re.split(r";\s*(?:\n|$)", text) if s.strip()]
    return textwrap.dedent(f"""
        from pyspark.sql import SparkSession
        spark = SparkSession.builder.config("spark.jars", "jobs/target/imagelake.jar").getOrCreate()
        for view in "images", "conversions", "enhancements", "runs":
            spark.sql(f"CREATE TEMP VIEW {{view}} AS SELECT * FROM imagelake('{LAKE}', '{{view}}')")
        for statement in {statements!r}:
            spark.sql(statement).show()
        """)


def command(block):
    if block.kind == "sh":
        return ["bash", "-c", BASH + substituted(block.text)]
    return [sys.executable, "-c", sql_program(block.text) if block.kind == "sql" else block.text]


def run(block, folder):
    """What the block printed, or None when it failed."""
    started = time.monotonic()
    pyspark = pathlib.Path(subprocess.check_output(
        [sys.executable, "-c", "import pyspark; print(pyspark.__path__[0])"], text=True).strip())
    environment = dict(os.environ, SPARK_HOME=str(pyspark), PATH=f"{pyspark / 'bin'}:{os.environ['PATH']}",
                       SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
    done = subprocess.run(command(block), cwd=folder, env=environment, text=True, timeout=LONGEST_SECONDS,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(f"{time.monotonic() - started:5.1f} s  {block}", flush=True)
    if done.returncode:
        print(f"exit code {done.returncode}:\n{done.stdout[-4000:]}")
        return None
    return done.stdout


def missing_line(expected, printed):
    """The first line of the README's excerpt that was not printed, in order."""
    lines = iter(line.rstrip() for line in printed.splitlines())
    for line in expected.splitlines():
        if line.strip() not in ("...", "") and not any(line.rstrip() == seen for seen in lines):
            return line
    return None


def project(folder, endpoint):
    """Looks like the project's folder to the commands, which write beside it."""
    for name in "bin/imagelake", "jobs/target/imagelake.jar":
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "conf", folder / "conf")
    with open(folder / "conf" / "s3.conf", "a") as conf:
        conf.write(f'\nspark.hadoop.fs.s3a {{ endpoint = "{endpoint}", path.style.access = true }}\n')


def pictures(folder, s3):
    demo = folder / "imagelake-demo" / "images"
    for name, part in FOLDERS.items():
        shutil.copytree(demo / part, folder / name)
    for path in sorted((demo / "web").glob("*.webp")):
        s3.put("bucket", f"photos/{path.name}", path.read_bytes())


def problems(readme, folder, s3):
    before = None
    for block in readme:
        why = [reason for beginning, reason in NOT_RUN.items() if block.text.strip().startswith(beginning)]
        if why:
            print(f"not run: {block} ({why[0]})")
        elif block.kind == "text":
            line = missing_line(block.text, before) if before is not None else None
            if line:
                yield f"{block}: the block above did not print: {line}"
        elif block.kind in ("sh", "python", "sql"):
            before = run(block, folder)
            if before is None:
                yield f"{block}: failed"
            if not (folder / "photos").exists():
                pictures(folder, s3)
        else:
            yield f"{block}: a block is sh, python, sql or text, not '{block.kind}'"


def main():
    text = (ROOT / "README.md").read_text()
    readme = blocks(text)
    unused = [p for p in SUBSTITUTIONS if p not in text]
    unused += [p for p in NOT_RUN if not any(b.text.strip().startswith(p) for b in readme)]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="imagelake-readme-"))
    with contextlib.ExitStack() as stack:
        if "--keep" not in sys.argv:
            stack.callback(shutil.rmtree, folder)
        s3 = stack.enter_context(s3server.S3Server(ROOT / "testing/s3server/target/jars"))
        s3.put("bucket")
        project(folder, s3.endpoint)
        found = [f"not in README.md any more: {p}" for p in unused] + list(problems(readme, folder, s3))
    print("\n".join(found) if found else f"{len(readme)} blocks: every command of README.md works")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
