"""Where the backups of an environment lie, what deletes them there, and how they are deleted in the end."""

from __future__ import annotations

import json
from collections.abc import Iterator

from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.settings import address, variable
from monobase_constructs.recovery.procedure.steps import Step

RULES = {
    "s3": "{aws} s3api get-bucket-lifecycle-configuration --bucket {name}",
    "gs": "gcloud storage buckets describe gs://{name} --format='yaml(lifecycle_config,retention_policy)'",
    "azure": "az storage account management-policy show --account-name {name} --resource-group <resource group>",
}
DELETED = {
    "s3": "{aws} s3 rm --recursive {folder}/",
    "gs": "gcloud storage rm --recursive {folder}",
    "https": "azcopy remove --recursive '{folder}'",
}


def kept(rendered: Rendered) -> Iterator[Step]:
    """What else could delete: rules of the buckets, which are not in Git."""
    used = {each["spec"]["template"]["storageLocation"] for each in rendered.schedules()}
    places = {
        key.removesuffix(".json"): json.loads(text)["place"]
        for each in rendered.of_platform("ConfigMap")
        for key, text in each.get("data", {}).items()
        if key.endswith(".json") and '"expiry"' in text
    }
    found = [place for role, place in sorted(places.items()) if role in used]
    if found:
        yield Step(
            "See that nothing else deletes the backups",
            "No rule of the buckets may delete current objects, as their requirements say; a rule for old versions may"
            " stay. Velero goes on to delete: its earlier backups when their time is up, the last ones after ten years."
            " What deletes old copies of files goes with the CronJobs, and the retention of a database works beside a"
            " running primary only. The keys that the backups are encrypted with must live as long as they.",
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
