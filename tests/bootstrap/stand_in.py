"""Stands in for kubectl and helm: notes how it is called, and answers from a folder.

The folder is in STAND_IN. `answers.json` there holds, for words of a call such as "get nodes", what it prints; `calls`
gets a line for each call. What is not answered prints nothing; an answer that begins with "!" is an error.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

folder = Path(os.environ["STAND_IN"])
name, words = Path(sys.argv[0]).name, sys.argv[1:]
given = sys.stdin.read() if words[-1] == "-" or "-" in words else ""
with (folder / "calls").open("a") as calls:
    calls.write(json.dumps({"program": name, "words": words, "given": given}) + "\n")
call = " ".join(words)
for known, answer in json.loads((folder / "answers.json").read_text()).items():
    if known in call:
        if isinstance(answer, str) and answer.startswith("!"):
            sys.exit(answer[1:])
        print(answer if isinstance(answer, str) else json.dumps(answer))
        break
