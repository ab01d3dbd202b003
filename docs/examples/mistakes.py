"""acme: a module with mistakes, for the page on error messages."""

from monobase_constructs import Account, Api, Client, Resources, production

acme = Client(
    "acme",
    domain="acme.example",
    api=Api(
        image="ghcr.io/monobaselabs/api:5.215.2",
        resources=Resources(cpu="half", memory="2Gi", memory_limit="1Gi"),
        secret=["AUTH_SECRET"],
    ),
    account=Account(image="ghcr.io/monobaselabs/account:latest"),
    environments=[production()],
)
