"""Where the backups of an environment lie, what deletes them there, and how they are deleted in the end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.settings import address, variable
from monobase_constructs.recovery.procedure.steps import Step

RULES = {
    "s3": "{aws} s3api get-bucket-lifecycle-configuration --bucket {name}",
    "gs": "gcloud storage buckets describe gs://{name} --format='yaml(lifecycle_config,retention_policy)'",
    "azure": "az storage account management-policy show --account-name {name} --resource-group <resource group>",
}
FREED = {
    "s3": (
        "{aws} s3api get-bucket-lifecycle-configuration --bucket {name} | jq '{{Rules}}' >rules.json",
        """jq '.Rules |= map(select((.Filter.Prefix // .Prefix // "") | startswith("{namespace}/") | not))'"""
        " rules.json >rules-left.json",
        "diff rules.json rules-left.json || true",
        "{aws} s3api put-bucket-lifecycle-configuration --bucket {name}"
        " --lifecycle-configuration file://rules-left.json",
    ),
    "gs": (
        "gcloud storage buckets describe gs://{name} --format='json(lifecycle_config)'"
        " | jq .lifecycle_config >rules.json",
        """jq '.rule |= map(select((.condition.matchesPrefix // []) |"""
        """ any(startswith("{namespace}/")) | not))' rules.json >rules-left.json""",
        "diff rules.json rules-left.json || true",
        "gcloud storage buckets update gs://{name} --lifecycle-file=rules-left.json",
    ),
    "azure": (
        "az storage account management-policy show --account-name {name} --resource-group <resource group>"
        " --query policy | jq . >rules.json",
        """jq '.rules |= map(select((.definition.filters.prefixMatch // []) |"""
        """ any(startswith("{container}/{namespace}/")) | not))' rules.json >rules-left.json""",
        "diff rules.json rules-left.json || true",
        "az storage account management-policy create --account-name {name} --resource-group <resource group>"
        " --policy @rules-left.json",
    ),
}
"""How the rules of one namespace are taken out of all that a place has: they are only written as a whole."""
DELETED = {
    "s3": "{aws} s3 rm --recursive {folder}/",
    "gs": "gcloud storage rm --recursive {folder}",
    "https": "azcopy remove --recursive '{folder}'",
}


@dataclass(frozen=True)
class Expiring:
    """A place whose rules delete what the environment keeps there; folders: after how many days what lies in each."""

    place: str
    folders: dict[str, int]

    def gone(self, now: datetime) -> str:
        """The day after which nothing of what is written now is left."""
        return f"{now + timedelta(days=max(self.folders.values())):%Y-%m-%d}"


def expiring(rendered: Rendered) -> list[Expiring]:
    """The places that delete by themselves what this environment keeps there, as `bucket-requirements` has it."""
    found: list[Expiring] = []
    for required in _required(rendered).values():
        stated: list[dict[str, Any]] | str = required["expiry"]
        rules: list[dict[str, Any]] = [] if isinstance(stated, str) else stated
        own: dict[str, int] = {
            each["folder"]: each["days"] for each in rules if each["folder"].startswith(f"{rendered.namespace}/")
        }
        if own:
            found.append(Expiring(required["place"], own))
    return found


def stays(rendered: Rendered, now: datetime) -> str:
    """What of the environment stays, and until when."""
    told = "the disks and the last backups stay until a person deletes them, those of Velero for ten years"
    for each in expiring(rendered):
        told += f", those in {', '.join(each.folders)} of {each.place} to {each.gone(now)} unless their rules go before"
    return told


def freed(rendered: Rendered, now: datetime) -> Iterator[Step]:
    """The rules that delete what nobody writes any more: a person takes them out, or keeps them on purpose."""
    for each in expiring(rendered):
        folders = "".join(f"\n- {folder}: {days} days after it was written" for folder, days in each.folders.items())
        scheme, _, path = each.place.partition("://")
        name, _, container = path.partition("/")
        last = " If no rule is left, delete the policy instead of the last command." if scheme == "azure" else ""
        yield Step(
            f"Take out the rules by which {each.place} deletes, or keep them on purpose",
            f"These go by themselves, also when nothing runs any more:\n{folders}\n\nWith the rules nothing of the last"
            f" copies is left after {each.gone(now)}. If that is wanted, leave this step out and write the day into the"
            " tombstone. If not, type it before the tombstone, by somebody who may change the bucket; where its rules"
            f" are written by other code, take them out there, or it brings them back. Only those of"
            f" {rendered.namespace} may be among what differs.{last}",
            [
                line.format_map(
                    {"name": name, "container": container, "namespace": rendered.namespace}
                    | {"aws": _aws(rendered, each.place)}
                )
                for line in FREED[scheme]
            ],
        )


def kept(rendered: Rendered) -> Iterator[Step]:
    """What else could delete: rules of the buckets, which are not in Git."""
    used = {each["spec"]["template"]["storageLocation"] for each in rendered.schedules()}
    found = [each["place"] for role, each in sorted(_required(rendered).items()) if role in used]
    if found:
        but = ", but the rules above if they are kept on purpose" if expiring(rendered) else ""
        yield Step(
            "See that nothing else deletes the backups",
            f"No rule of the buckets may delete current objects of {rendered.namespace} or below velero/{but}; rules of"
            " other environments, and one for old versions, may stay. Velero goes on to delete: its earlier backups"
            " when their time is up, the last ones after ten years. What deletes old copies of files goes with the"
            " CronJobs, and the retention of a database works beside a running primary only. The keys that the backups"
            " are encrypted with must live as long as they.",
            [_rules(rendered, place) for place in found],
        )


def folders(rendered: Rendered) -> list[str]:
    """The folders of the environment in the buckets."""
    logs = [each["spec"]["configuration"]["destinationPath"] for each in rendered.of_kind("ObjectStore")]
    copies = [address(each, "TARGET") for each in rendered.of_kind("CronJob") if variable(each, "TARGET")]
    own = [each for each in (*logs, *copies) if f"/{rendered.namespace}" in each]
    return sorted({before + f"/{rendered.namespace}" for before in (_before(each, rendered) for each in own)})


def deleted(rendered: Rendered, folder: str) -> str:
    """The command that deletes a folder for good."""
    return DELETED[folder.partition(":")[0]].format(folder=folder, aws=_aws(rendered, folder))


def _required(rendered: Rendered) -> dict[str, dict[str, Any]]:
    """What each place must be like, by its role."""
    return {
        key.removesuffix(".json"): json.loads(text)
        for each in rendered.of_platform("ConfigMap")
        for key, text in sorted(each.get("data", {}).items())
        if key.endswith(".json") and '"expiry"' in text
    }


def _rules(rendered: Rendered, place: str) -> str:
    scheme, _, path = place.partition("://")
    return RULES[scheme].format(name=path.partition("/")[0], aws=_aws(rendered, place))


def _aws(rendered: Rendered, place: str) -> str:
    """The program, and at which address it finds an S3 that is not Amazon's."""
    bucket = place.partition("://")[2].partition("/")[0]
    for each in rendered.of_platform("BackupStorageLocation"):
        config = each["spec"].get("config", {})
        if each["spec"]["objectStorage"]["bucket"] == bucket and "s3Url" in config:
            return f"aws --endpoint-url {config['s3Url']} --region {config['region']}"
    return "aws"


def _before(folder: str, rendered: Rendered) -> str:
    return folder.partition(f"/{rendered.namespace}")[0]
