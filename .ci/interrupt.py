#!/usr/bin/env python3
"""Starts a command, sends it a signal as soon as a line of its error stream matches a pattern, and prints its exit code.

usage: interrupt.py INT|TERM|KILL PATTERN COMMAND [ARGUMENT...]
A shell cannot do this: its background jobs ignore SIGINT, and so do their children.
"""
import re
import signal
import subprocess
import sys


def main():
    number = signal.Signals["SIG" + sys.argv[1]]
    restore = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(sys.argv[3:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, preexec_fn=restore) as command:
        for line in command.stderr:
            if re.search(sys.argv[2], line):
                command.send_signal(number)
                break
        else:
            sys.exit(f"ended with {command.wait()} before it wrote {sys.argv[2]!r}")
        command.communicate()
        code = command.returncode
    # A process that dies of the signal itself is what a shell shows as 128 + its number.
    print(code if code >= 0 else 128 - code)


if __name__ == "__main__":
    main()
