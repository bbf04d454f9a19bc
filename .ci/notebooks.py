#!/usr/bin/env python3
"""Runs every notebook on a lake from top to bottom; the committed ones must have no output.

    .ci/notebooks.py LAKE    needs the built jar; pyspark, nbclient, ipykernel, matplotlib and pandas in this Python
"""

import os
import pathlib
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "notebooks"
LONGEST_SECONDS = 600


def committed_clean(path, notebook):
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code" and (cell.outputs or cell.execution_count is not None):
            yield f"{path.name}, cell {number}: has output or a count; clear all outputs before you commit"


def executed(path, notebook):
    started = time.monotonic()
    try:
        NotebookClient(notebook, timeout=LONGEST_SECONDS, kernel_name="python3",
                       resources={"metadata": {"path": str(FOLDER)}}).execute()
    except CellExecutionError as error:
        yield f"{path.name}: {error}"
    pictures = sum("image/png" in output.get("data", {}) or "<img" in output.get("data", {}).get("text/html", "")
                   for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs)
    print(f"{time.monotonic() - started:5.1f} s  {path.name}: {pictures} plots and galleries", flush=True)
    if not pictures:
        yield f"{path.name}: shows no picture"


def strangers_escaped():
    """File names and captions are text of strangers."""
    sys.path.insert(0, str(FOLDER))
    import show
    shown = show.gallery([{"picture": b"", "caption": "<script>", "headline": "<b>"}], group="headline").data
    if "<script>" in shown or "<b>" in shown:
        yield "show.gallery does not escape what it is given"


def main(lake):
    os.environ.update(IMAGELAKE_LAKE=str(pathlib.Path(lake).resolve()), SPARK_LOCAL_IP="127.0.0.1",
                      MPLBACKEND="module://matplotlib_inline.backend_inline")
    problems = list(strangers_escaped())
    notebooks = sorted(FOLDER.glob("*.ipynb"))
    for path in notebooks:
        notebook = nbformat.read(path, as_version=4)
        problems += committed_clean(path, notebook)
        problems += executed(path, notebook)
    print("\n".join(problems) if problems else f"{len(notebooks)} notebooks run from top to bottom")
    return bool(problems) or not notebooks


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
