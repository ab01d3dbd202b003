"""What becomes of disks whose node or zone is lost: they attach elsewhere, are copied from others, or are restored."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from monobase_constructs.recovery.procedure import argo, writers
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Step
from monobase_constructs.recovery.restore import volumes
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.disks import Disks, named
from monobase_constructs.recovery.restore.well import databases

CLAIMS = (
    "POD:.metadata.name,NODE:.spec.nodeName,PHASE:.status.phase,"
    "CLAIM:.spec.volumes[*].persistentVolumeClaim.claimName"
)  # fmt: skip


def attached(rendered: Rendered, found: Sequence[Disks]) -> Iterator[Step]:
    """Disks that outlive the node."""
    of = f"kubectl --namespace {rendered.namespace}"
    zonal = (
        " A disk of the cloud attaches in its own zone only: a pod that stays Pending there needs another node in it."
        if any(each.zonal for each in found)
        else ""
    )
    attachments = (
        "kubectl get volumeattachments --output custom-columns=ATTACHMENT:.metadata.name,NODE:.spec.nodeName,"
        "VOLUME:.spec.source.persistentVolumeName"
    )
    yield Step(
        "Wait until the volumes attach to another node",
        f"The disks of {named(found)} outlive the node. Each pod starts elsewhere with what is on its disk: nothing is"
        f" made anew, and nothing is deleted.{zonal} Go on when every pod is ready.",
        [f"{of} get pods --output wide", attachments, *databases(rendered)],
    )
    yield Step(
        "If a volume does not attach",
        '"Multi-Attach error" among the events: it still counts as attached to the node that is lost. Only if that'
        " machine is certainly off, for two that write to one disk destroy what is on it: delete by force the pods that"
        " are shown on it, and of the volumes that are shown the attachments to that node.",
        [
            f"{of} get events --field-selector reason=FailedAttachVolume",
            f"{of} get pods --field-selector spec.nodeName=<node> --output custom-columns={CLAIMS}",
            f"{of} get persistentvolumeclaims --output custom-columns=CLAIM:.metadata.name,VOLUME:.spec.volumeName",
            attachments,
            f"{of} delete pod <pod> --force --grace-period=0",
            "kubectl delete volumeattachment <attachment>",
        ],
    )


def copied(rendered: Rendered, found: Disks, went_with: str) -> Step:
    """A new disk for one that is lost, from copies that run; never of a store that has no other."""
    of = f"kubectl --namespace {rendered.namespace}"
    when = "If it does not come back: " if went_with == "the zone" else ""
    pods = f"{of} get pods --selector {found.selector} --output custom-columns={CLAIMS}"
    if found.kind == "database":
        title, status = f"make a new instance of {found.name}", f"kubectl cnpg --namespace {rendered.namespace}"
        return Step(
            when + title if when else title.capitalize(),
            f"A disk that went with {went_with} cannot be mounted elsewhere. The operator clones the primary into a new"
            " one. See that the status shows a primary that is well, and destroy only the instance whose pod is Pending"
            " or was on what is lost; its number is at the end of the pod's name.",
            [
                f"{status} status {found.name}",
                pods,
                f"{status} destroy {found.name} <number of the instance>",
                f"{status} status {found.name}",
            ],
        )
    title = f"give {found.name} a new drive"
    return Step(
        when + title if when else title.capitalize(),
        f"What went with {went_with} is healed from the other drives. The first command shows the pod that is Pending"
        " or was on what is lost, with its claim. One at a time, and only as many as parity covers.",
        [
            pods,
            f"{of} delete persistentvolumeclaim <claim of the pod> --wait=false",
            f"{of} delete pod <pod>",
            f"{of} logs <pod> --follow",
        ],
    )


def restored(rendered: Rendered, wanted: Wanted, lost: Sequence[Disks], went_with: str) -> Iterator[Step]:
    """What had its only disk there comes back from backups."""
    when = "If it does not come back: " if went_with == "zone" else "If its disk was there: "
    for each in lost:
        if each.kind != "volume":
            more = " --to <the last moment before>" if each.kind == "files" else ""
            yield Step(
                f"{when}restore {each.name}",
                f"{_only(each, went_with)} Its plan loses {wanted.lost(each.name)}, and takes"
                f" {wanted.costs.restores.get(each.name, 'nobody knows how long')}. Follow it to its end.",
                [f"monobase restore plan {rendered.asked} --scenario {each.kind}{more}"],
            )
    ordinary = [each for each in lost if each.kind == "volume"]
    if not ordinary:
        return
    if not rendered.schedules():
        told = f"{named(ordinary)} had the only disk there, and nothing keeps a copy: what was on it is gone."
        yield Step(f"{when}begin {named(ordinary)} anew", told)
        return
    of, claims = f"kubectl --namespace {rendered.namespace}", [each.name for each in ordinary]
    mounting = [each for each in rendered.running() if _mounts(each, claims)]
    yield argo.pause(rendered)
    yield writers.stop(rendered, named(ordinary), mounting)
    yield Step(
        f"{when}let go of the claims of {named(ordinary)}",
        f"The only disk of each went with the {went_with}, and its plan loses"
        f" {'; '.join(dict.fromkeys(wanted.lost(name) for name in claims))}. A claim that is there would not be put"
        " back. Of several delete only those whose disk is lost, and go on when they are gone.",
        [
            *(f"{of} get persistentvolumeclaims --selector {each.selector}" for each in ordinary),
            *(f"{of} delete persistentvolumeclaims --selector {each.selector} --timeout=5m" for each in ordinary),
        ],
    )
    yield volumes.put_back(rendered, 2, None, wanted.now)
    yield argo.resume(rendered)
    yield writers.start(rendered, named(ordinary), mounting)


def _only(found: Disks, went_with: str) -> str:
    if not found.alone:
        return f"Its copies may all have been in the {went_with}. While any of its pods is well, leave this out."
    if not found.zonal and went_with == "zone":
        return "Its only pod was there. Longhorn may have a copy in another zone: if it starts there, leave this out."
    return f"Its only disk went with the {went_with}, and there is no standby: nothing takes over."


def _mounts(document: Document, claims: Sequence[str]) -> bool:
    """Whether its pods mount one of these claims, or make them."""
    text = json.dumps(document["spec"])
    return name_of(document) in claims or any(f'"claimName": "{each}"' in text for each in claims)
