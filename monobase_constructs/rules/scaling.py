"""Autoscalers that scale: by what is there, at a load that can be reached, upwards too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, containers
from monobase_constructs.values.quantities import amount


@rule(
    "autoscaler-metric",
    reason="the load rises, and no pod is added: requests wait, and are refused",
    fix="leave the autoscaler to Autoscaling(...), at 70 % of the processor that pods request",
)
def autoscalers_add_pods(documents: Documents) -> Iterable[Finding]:
    """An autoscaler by a container that is not there, at a load above every limit, or that may not add pods."""
    for subject in documents:
        if subject.kind != "HorizontalPodAutoscaler":
            continue
        if part(subject.spec, "behavior", "scaleUp").get("selectPolicy") == "Disabled":
            yield Finding(subject, "spec.behavior.scaleUp.selectPolicy", 'got "Disabled"; allowed: "Max", "Min"')
        target = part(subject.spec, "scaleTargetRef")
        workload = documents.get(subject, str(target.get("kind")), str(target.get("name")))
        for number, metric in enumerate(records(subject.spec, "metrics") if workload is not None else ()):
            for path, told in _out_of_reach(metric, [each for _, each in containers(workload)] if workload else []):
                yield Finding(subject, f"spec.metrics[{number}].{path}", told)


def _out_of_reach(metric: Document, inside: list[Document]) -> Iterator[tuple[str, str]]:
    kind = "containerResource" if "containerResource" in metric else "resource"
    asked = part(metric, kind)
    if kind == "containerResource":
        names = [str(each.get("name")) for each in inside]
        if asked.get("container") not in names:
            yield f"{kind}.container", f"got {asked.get('container')}; allowed: {', '.join(names)}"
            return
        inside = [each for each in inside if each.get("name") == asked.get("container")]
    wanted, most = part(asked, "target").get("averageUtilization"), _most(inside, str(asked.get("name")))
    if isinstance(wanted, int) and most is not None and wanted >= most:
        told = f"got {wanted}; allowed: less than {most}, what its pods may use in percent of what they request"
        yield f"{kind}.target.averageUtilization", told


def _most(inside: list[Document], resource: str) -> int | None:
    """How much containers can use, in percent of what they request; None where one has no limit."""
    limits, requests = (
        [amount(part(each, "resources", side).get(resource)) for each in inside] for side in ("limits", "requests")
    )
    if None in limits or None in requests or not sum(each or 0 for each in requests):
        return None
    return int(100 * sum(each or 0 for each in limits) / sum(each or 0 for each in requests))
