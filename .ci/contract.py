#!/usr/bin/env python3
"""Throws generated requests at the server, right and wrong ones, from its own OpenAPI document: none may end in a server
error, and every answer must be as the document says.

    .ci/contract.py IMAGELAKE IMAGES SCRATCH

Needs schemathesis beside the Python that runs it.
"""
import pathlib
import subprocess
import sys

from serve import Server

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
    "unsupported_method,negative_data_rejection"
)


def main():
    imagelake, images, scratch = sys.argv[1:]
    pathlib.Path(scratch).mkdir(parents=True, exist_ok=True)
    schemathesis = pathlib.Path(sys.executable).parent / "schemathesis"
    with Server(imagelake, f"{scratch}/lake", images) as server:
        run = subprocess.run(
            [schemathesis, "run", f"{server.address}/openapi.json", "--checks", CHECKS, "--seed", "1", "--no-color"],
            cwd=scratch, capture_output=True, text=True)
    print(run.stdout[-6000:])
    sys.exit(run.returncode)


if __name__ == "__main__":
    main()
