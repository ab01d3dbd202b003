"""From the facts of a client to its environments."""

from __future__ import annotations

from constructs import Construct

from monobase_constructs.client.facts import Client, Stage
from monobase_constructs.client.stack import monobase
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment, Tenancy
from monobase_constructs.values.problems import standing_at


def build_environment(app: Construct, client: Client, stage: Stage, cluster: Cluster) -> Environment:
    """Build one environment of a client on a cluster: its Monobase services, then what its own function adds."""
    with standing_at(stage.source):
        env = Environment(app, tenancy(client, stage), cluster)
        if stage.build is None:
            stack = monobase(
                env,
                api=stage.api or client.api,
                worker=stage.worker or client.worker,
                account=stage.account or client.account,
                postgres=stage.postgres,
                files=stage.files,
                cache=stage.cache,
                backups=stage.backups,
            )
            if stage.extend is not None:
                stage.extend(env, stack)
        else:
            stage.build(env)
    return env


def tenancy(client: Client, stage: Stage) -> Tenancy:
    """Whose namespace the environment is, and which domains it may serve."""
    production = stage.tier == "production"
    first = stage.domain or (client.domain if production else f"{stage.name}.{client.domain}")
    further = [*stage.domains, *(client.domains if production else ())]
    return Tenancy(
        client=client.name,
        stage=stage.name,
        tier=stage.tier,
        domains=(first, *further),
        cost_center=stage.cost_center or client.cost_center,
        receivers=client.alerts,
    )
