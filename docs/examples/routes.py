"""acme: several hosts, WebSockets, large uploads, and paths that are treated differently."""

from monobase_constructs import Client, Cors, Environment, PathRule, RateLimit, Route, WebService, Worker, staging

API = "ghcr.io/monobaselabs/api:5.215.2"


def build(env: Environment) -> None:
    """One API on two hosts, its sockets and its uploads on hosts of their own."""
    WebService(
        env,
        "api",
        image=API,
        port=7500,
        route=Route(
            ["api", "api.acme.example.org"],
            timeout="60s",
            cors=Cors(origins=["app"]),
            body="10Mi",
            rate_limit=RateLimit(requests=50),
            paths=[PathRule("/reports", timeout="5m"), PathRule("/metrics", blocked=True)],
        ),
    )
    Worker(env, "sync", image=API, port=7500, route=Route("sync", kind="websocket", idle="30m"))
    WebService(env, "uploads", image=API, port=7500, route=Route("files.up.staging.acme.example", kind="transfer"))


acme = Client(
    "acme",
    domain="acme.example",
    environments=[staging(domains=["acme.example.org"], build=build)],
)
