"""The images of the servers and of the pooler, pinned by digest and named in one place for each cluster.

The cluster refers to its catalog by major version, so that an update of the image changes the catalog and
not the cluster: CloudNativePG refuses to change the image and the settings of a cluster in one step.
"""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs.objects.structs import postgres
from monobase_constructs.values.postgres import Major

POSTGRESQL: Mapping[Major, str] = {
    15: "15.19-202608170814-standard-trixie@sha256:613c7a0417887cd2626a2bfb31fa4e1d86c3088e575fd66bc227007dc69a5487",
    16: "16.15-202608170814-standard-trixie@sha256:3df9103d7f89c8abc2870463d4d446944c81b5f1f4b707c590895dc003ecbb65",
    17: "17.11-202608170816-standard-trixie@sha256:91e0de662d53895a45f1396f4ee1a75daeb0c26fc87853afc9c8f43e01fdaa21",
    18: "18.6-202608170814-standard-trixie@sha256:771f9eab5225587af259d84680cc69a5b6e374ac32bb24effafde1f3368a1241",
}
"""With pgaudit, pgvector and all locales; of the catalog that the project published on 2026-08-17."""
REPOSITORY = "ghcr.io/cloudnative-pg/postgresql"
PGBOUNCER_KEY = "pgbouncer"


def catalog(major: Major, image: str | None, pooler_image: str | None) -> postgres.ImageCatalogSpec:
    """The images of one cluster."""
    server = image or f"{REPOSITORY}:{POSTGRESQL[major]}"
    component = postgres.ImageCatalogSpecComponentImages
    return postgres.ImageCatalogSpec(
        images=[postgres.ImageCatalogSpecImages(major=major, image=server)],
        component_images=[component(key=PGBOUNCER_KEY, image=pooler_image)] if pooler_image is not None else None,
    )
