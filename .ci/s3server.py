"""The build's own S3 server (testing/s3server), in a process of its own, with its objects in memory."""

import base64
import email.utils
import hashlib
import hmac
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

ACCESS_KEY = "AKIAIMAGELAKETESTS02"
SECRET_KEY = "secret-of-the-checks"
LONGEST_START_SECONDS = 60

PROPERTIES = """\
s3proxy.endpoint=http://127.0.0.1:{port}
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity={access}
s3proxy.credential={secret}
jclouds.provider=transient-nio2
jclouds.identity=none
jclouds.credential=none
"""


class S3Server:
    def __init__(self, jars):
        if not pathlib.Path(jars).is_dir():
            raise SystemExit(f"no S3 server in {jars}: build first (mvn -B verify)")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.jars = jars
        self.endpoint = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="imagelake-s3-"))
        settings = self.folder / "s3.properties"
        settings.write_text(PROPERTIES.format(port=self.port, access=ACCESS_KEY, secret=SECRET_KEY))
        java_home = os.environ.get("JAVA_HOME")
        java = f"{java_home}/bin/java" if java_home else "java"
        self.process = subprocess.Popen(
            [java, "-Xmx512m", "-cp", f"{self.folder}:{self.jars}/*", "org.gaul.s3proxy.Main", "--properties", settings],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + LONGEST_START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.1)
        self.__exit__()
        raise SystemExit("the S3 server did not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder)

    def put(self, bucket, key="", content=b""):
        """Makes a bucket, or an object in it; signed as S3's version 2 wants it."""
        path = f"/{bucket}/{urllib.parse.quote(key)}" if key else f"/{bucket}"
        date = email.utils.formatdate(usegmt=True)
        kind = "application/octet-stream"
        text = f"PUT\n\n{kind}\n{date}\n{path}".encode()
        signature = base64.b64encode(hmac.digest(SECRET_KEY.encode(), text, hashlib.sha1)).decode()
        request = urllib.request.Request(
            self.endpoint + path, data=content, method="PUT",
            headers={"Date": date, "Content-Type": kind, "Authorization": f"AWS {ACCESS_KEY}:{signature}"})
        with urllib.request.urlopen(request) as answer:
            answer.read()
