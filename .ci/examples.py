"""Holds the scheduler examples in conf/ to the program: their structure, and that their command lines would run.

examples.py IMAGELAKE: each command line goes to IMAGELAKE with --print-config behind it, which checks and does not run.
Needs PyYAML. Loads the DAG by Airflow itself where that is installed, else by its syntax alone.
"""

import ast
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CONF = ROOT / "conf"
INSTALLED = "/opt/imagelake/"


def accepted(imagelake, words, environment=()):
    """The words behind the program's name, as they stand in an example, with our files instead of the installed ones."""
    words = [word.replace(INSTALLED, f"{ROOT}/") for word in words]
    assert "--fail-on" not in words, "it would stand in place of the gates of the file, and look as if beside them"
    done = subprocess.run(
        [imagelake, *words, "--print-config"], capture_output=True, text=True, env={**os.environ, **dict(environment)}
    )
    assert done.returncode == 0, (words, done.stderr)
    assert re.search(r"^imagelake\.master = ", done.stdout, re.M), done.stdout
    print("accepted:", " ".join(words))
    return done.stdout


def cron(imagelake):
    jobs = [
        line
        for line in (CONF / "imagelake.cron").read_text().splitlines()
        if line and not line.startswith("#") and not re.match(r"[A-Z]+=", line)
    ]
    assert jobs, "no job"
    for job in jobs:
        *when, user, command = job.split(None, 6)
        assert all(re.fullmatch(r"\*|\d+", field) for field in when) and len(when) == 5, when
        assert re.fullmatch(r"[a-z]+", user), user
        assert "%" not in command, "cron ends the line at a percent sign"
        words = shlex.split(command.split("||")[0])
        assert words[0] == INSTALLED + "bin/imagelake", words
        accepted(imagelake, words[1:])


def dag(imagelake):
    path = CONF / "airflow_dag.py"
    values = {}
    tasks = {}
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            values[node.targets[0].id] = node.value.value
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "BashOperator":
            arguments = {keyword.arg: keyword.value for keyword in node.keywords}
            tasks[arguments["task_id"].value] = arguments["bash_command"]
    assert set(tasks) == {"analyze", "gate", "convert"}, tasks
    for command in tasks.values():
        words = shlex.split(eval(compile(ast.Expression(command), str(path), "eval"), dict(values)))
        environment = [words.pop(0).split("=", 1) for word in list(words) if re.match(r"[A-Z_]+=", word)]
        assert words[0] == INSTALLED + "bin/imagelake", words
        accepted(imagelake, words[1:], environment)
    os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
    try:
        from airflow.dag_processing.dagbag import DagBag
    except ImportError:
        print("no Airflow here: the DAG was read, not loaded")
        return
    bag = DagBag(str(path))
    assert not bag.import_errors, bag.import_errors
    loaded = bag.dags["imagelake"]
    assert loaded.get_task("gate").upstream_task_ids == {"analyze"}
    assert loaded.get_task("convert").upstream_task_ids == {"gate"}
    print("loaded by Airflow:", [task.task_id for task in loaded.tasks])


def kubernetes(imagelake):
    import yaml

    settings, application = yaml.safe_load_all((CONF / "kubernetes.yaml").read_text())
    assert settings["kind"] == "ConfigMap" and settings["apiVersion"] == "v1"
    assert application["apiVersion"] == "sparkoperator.k8s.io/v1beta2"
    assert application["kind"] == "SparkApplication"
    spec = application["spec"]
    assert spec["type"] == "Java" and spec["mode"] == "cluster"
    assert spec["mainClass"] == "org.imagelake.jobs.Main"
    assert spec["mainApplicationFile"].endswith("/imagelake.jar")
    assert all(isinstance(value, str) for value in spec["sparkConf"].values()), "sparkConf takes texts alone"
    assert all(isinstance(argument, str) for argument in spec["arguments"])
    assert {"driver", "executor", "image", "sparkVersion", "restartPolicy"} <= set(spec)
    volume = {volume["name"]: volume["configMap"]["name"] for volume in spec["volumes"]}
    (mount,) = spec["driver"]["volumeMounts"]
    assert volume[mount["name"]] == settings["metadata"]["name"]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in settings["data"].items():
            (pathlib.Path(folder) / name).write_text(text)
        arguments = [argument.replace(mount["mountPath"], folder) for argument in spec["arguments"]]
        assert folder in " ".join(arguments), "the settings are mounted, but not used"
        accepted(imagelake, arguments)


if __name__ == "__main__":
    for example in (cron, dag, kubernetes):
        example(sys.argv[1])
