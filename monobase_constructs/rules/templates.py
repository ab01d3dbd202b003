"""What External Secrets makes of values: templates that can be read, of values that are brought, written into URLs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding
from monobase_constructs.rules.told import short

ACTION = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
FIELD = re.compile(r'(?<![\w)"])\.([A-Za-z_]\w*)|\bindex\s+\.\s+"([^"]+)"')
ESCAPED = ("urlquery", "urlPathEscape", "sha256sum", "b64enc")
AUTHORITY = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@rule(
    "secret-template",
    reason="the Secret is not made, lacks the password, or breaks with the first password that has a @",
    fix="name a secretKey of data in the template, close every {{, and write passwords into URLs with | urlquery",
)
def templates_can_be_filled(documents: Documents) -> Iterable[Finding]:
    """A template of an ExternalSecret that is cut off, names what is not brought, or puts a value into a URL as is."""
    for subject in documents:
        if subject.kind != "ExternalSecret":
            continue
        brought = {each["secretKey"] for each in listed(subject.spec, "data")}
        whole = bool(listed(subject.spec, "dataFrom"))
        for key, template in inner(subject.spec, "target", "template", "data").items():
            for message in _wrong(str(template), None if whole else brought):
                yield Finding(subject, f"spec.target.template.data[{key}]", message)


def _wrong(template: str, brought: set[str] | None) -> Iterator[str]:
    """What is wrong with a template; brought: the values that there are, None where nobody knows."""
    rest = ACTION.sub("", template)
    if "{{" in rest or "}}" in rest:
        yield f"got {short(template)}; allowed: a {{{{ for each }}}}"
        return
    for action in ACTION.findall(template):
        for one, other in FIELD.findall(action):
            if brought is not None and (one or other) not in brought:
                known = ", ".join(sorted(brought)) or "none"
                yield f"got {short(one or other)}, which nothing brings; allowed: the keys of spec.data: {known}"
        if AUTHORITY.match(template) and FIELD.search(action) and not any(each in action for each in ESCAPED):
            yield f"got {{{{{action}}}}} in a URL; allowed: with | urlquery"
