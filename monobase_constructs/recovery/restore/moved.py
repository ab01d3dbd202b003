"""What main.py says of a cluster that is made anew: under the name of one that is lost, or in another region."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Step
from monobase_constructs.values.consent import REPLACED

REGION = "<region>"
ARN = f"arn:aws:kms:{REGION}:<account>:key/<id>"
KEY = f"projects/<project>/locations/{REGION}/keyRings/<ring>/cryptoKeys/<key>"
SET = "/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/diskEncryptionSets/<name>"
DISKS = {
    "ebs.csi.aws.com": (f'Aws(..., region="{REGION}")', "kmsKeyId", ARN),
    "disk.csi.azure.com": ('Azure(..., vault="<address>")', "diskEncryptionSetID", SET),
    "pd.csi.storage.gke.io": (f'Gcp(..., location="{REGION}")', "disk-encryption-kms-key", KEY),
}
"""By the driver of the disks: the cloud, the parameter with the key of the disks, and what such a key looks like."""
PLACES = {
    "velero.io/aws": ("S3Location", f', region="{REGION}"', "kmsKeyId", ARN),
    "velero.io/azure": ("AzureLocation", ', account="<account>", resource_group="<group>", key="<key>"', "", ""),
    "velero.io/gcp": ("GcsLocation", "", "kmsKeyName", KEY),
}
"""By the provider: the location, what names its region, the parameter with its key, and what such a key looks like."""

TRUST = {
    "velero.io/aws": (
        "eks.amazonaws.com/role-arn",
        "Make an IAM OIDC provider of the issuer that the first command prints, and put it into the trust policy of"
        " each role that the second one prints.",
    ),
    "velero.io/azure": (
        "azure.workload.identity/client-id",
        "For each identity that the second command prints add federated credentials with the issuer that the first one"
        " prints, for the same subjects as before.",
    ),
}
"""By the provider: the annotation of who pods are there, and what ties it to one cluster. On Google Cloud the clusters
of a project share a pool, and elsewhere there are keys."""


def described(rendered: Rendered, *, region: bool) -> str:
    """That another cluster takes the name of one that is lost; in another region whatever lies in one by itself."""
    of, name = "that is lost with its region" if region else "that is lost", rendered.cluster
    return "\n".join(
        [
            "from monobase_constructs import Consent",
            "",
            f'# In Cluster("{name}", ...) of main.py; what "..." stands for is as before:',
            *(_lying_elsewhere(rendered) if region else ()),
            "# Until this has landed:",
            "consents=[",
            "    Consent(",
            f'        object="Cluster {name}",',
            f'        change="{REPLACED}",',
            f'        reason="made anew in the place of one {of}, and is off",',
            "    ),",
            "],",
        ]
    )


def trusted(rendered: Rendered) -> Iterator[Step]:
    """What lets the accounts of the new cluster be who those of the old one were."""
    locations = [each["spec"] for each in rendered.of_platform("BackupStorageLocation")]
    for provider in dict.fromkeys(each["provider"] for each in locations if "s3Url" not in each.get("config", {})):
        if provider in TRUST:
            annotation, told = TRUST[provider]
            yield Step(
                "Let the cloud trust the new cluster",
                f"Its pods prove who they are by tokens that it issues itself, as the old one did. {told} Until then"
                " they get no secret, and read no backup.",
                [
                    "kubectl get --raw /.well-known/openid-configuration",
                    f"grep -rhoE '{annotation}: .+' dist/{rendered.cluster} | sort -u",
                ],
            )


def _lying_elsewhere(rendered: Rendered) -> Iterator[str]:
    classes = rendered.of_platform("StorageClass")
    driver = next((each["provisioner"] for each in classes if each["provisioner"] in DISKS), None)
    if driver is not None:
        cloud, parameter, key = DISKS[driver]
        yield f"cloud={cloud},"
        yield 'availability_zones=["<zone a>", "<zone b>", "<zone c>"],'
        if any(parameter in each.get("parameters", {}) for each in classes):
            yield f'storage=CloudDisks(..., key="{key}"),'
    for each in rendered.of_platform("BackupStorageLocation"):
        if name_of(each) == "primary" and each["spec"]["provider"] in PLACES:
            yield from ("backups=BackupStorage(", "    ...,", f"    primary={_place(each['spec'])},", "),")


def _place(location: Document) -> str:
    name, where, parameter, key = PLACES[location["provider"]]
    keyed = f', key="{key}"' if location.get("config", {}).get(parameter) else ""
    return f'{name}("<new bucket>", ...{where}{keyed})'
