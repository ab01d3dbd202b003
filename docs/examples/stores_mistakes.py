"""acme: more connections than the database takes."""

from monobase_constructs import Api, ApiWorker, Client, Postgres, production

acme = Client(
    "acme",
    domain="acme.example",
    api=Api(
        image="ghcr.io/monobaselabs/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c"
    ),
    environments=[production(worker=ApiWorker(), postgres=Postgres(storage="50Gi", connections=20))],
)
