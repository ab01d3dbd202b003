"""acme: its second store is taken away."""

from monobase_constructs import Client, Consent, staging

acme = Client(
    "acme",
    domain="acme.example",
    environments=[staging()],
    consents=[
        Consent(
            object="PersistentVolumeClaim acme-staging/sync-data",
            change="removed",
            reason="the sync service is switched off; Ann deletes the claim once its last export is checked",
        )
    ],
)
