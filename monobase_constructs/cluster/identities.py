"""Who pods are at a cloud: how an identity is written there, so that one of another cloud is noticed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from monobase_constructs.values.problems import Invalid


class Identity(NamedTuple):
    """How a cloud writes identities: what matches all of them, and what is told to who wrote another."""

    pattern: str
    shown: str

    def refuse(self, field: str, given: str, said: str | None = None) -> Iterator[Invalid]:
        """What is none. said: how it is called in the message, by default as it was written."""
        if not re.fullmatch(self.pattern, given):
            yield Invalid(field, given if said is None else said, self.shown)


AWS_ROLE = Identity(r"arn:aws[a-z-]*:iam::\d{12}:role/[\w+=,.@/{}-]+", "arn:aws:iam::<account>:role/<name>")
"""`{client}` and `{stage}` stand in it until they are filled in, as in a service account."""
AZURE_CLIENT = Identity(
    r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", 'a client id such as "66666666-7777-8888-9999-000000000000"'
)
GOOGLE_ACCOUNT = Identity(
    r"[a-z0-9{}-]+@[a-z0-9.-]+\.iam\.gserviceaccount\.com", "<name>@<project>.iam.gserviceaccount.com"
)
