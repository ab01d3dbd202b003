"""Whom a pod can talk to: the peers of connections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Cidr


class Internet(Value):
    """Everything outside of the cluster and of private networks, on `ports` (443 by default).

    Private, link-local and metadata ranges and those of the cluster are left out.
    """

    ports: Sequence[int] = (443,)

    def check(self) -> Iterator[Invalid]:
        """Refuse ports that are none."""
        yield from _bad_ports(self.ports)


class Network(Value):
    """Address ranges on given ports: a managed database, a partner's service."""

    cidrs: Sequence[str]
    ports: Sequence[int]

    def check(self) -> Iterator[Invalid]:
        """Refuse empty lists, ranges and ports that are none, and the whole world."""
        yield from _bad_ports(self.ports)
        yield from bad_ranges(self.cidrs)


class KubernetesApi(Value):
    """The API server of the cluster, for workloads that watch or change Kubernetes objects.

    rules: what the Role of the workload allows; without any it can only be reached, not read.
    """

    rules: Sequence[ApiRule] = ()


class ApiRule(Value):
    """One permission inside the namespace: `verbs` on `resources` of `group`, limited to `names` if given."""

    verbs: Sequence[str]
    resources: Sequence[str]
    names: Sequence[str] = ()
    group: str = ""

    def check(self) -> Iterator[Invalid]:
        """Refuse wildcards and the listing of secrets."""
        if "*" in [*self.verbs, *self.resources, self.group]:
            yield Invalid("verbs, resources, group", "*", "named verbs, resources and groups")
        if "serviceaccounts/token" in self.resources:
            remedy = "with a token of the secret store's account every secret could be read"
            yield Invalid("resources", "serviceaccounts/token", "other resources", remedy)
        if "secrets" in self.resources and (not self.names or {"list", "watch"} & set(self.verbs)):
            yield Invalid(
                "resources",
                "secrets",
                "get on named secrets only",
                'add names=["..."] and drop list and watch',
            )


class CloudIdentity(Value):
    """An identity of the workload at the cloud, so that it needs no keys: reached and proven without a Secret.

    On AWS and Azure it is proven to addresses of the Internet, so port 443 is opened as by `Internet()`.

    identity: the IAM role on AWS, the client id on Azure, the service account on Google Cloud.
    """

    identity: str = field(kw_only=False)


class Pods(Value):
    """The pods of one namespace that wear all of `labels`."""

    namespace: str
    labels: Mapping[str, str]

    def check(self) -> Iterator[Invalid]:
        """Refuse an empty selector, which would mean every pod."""
        if not self.labels:
            yield Invalid(
                "labels",
                {},
                "at least one label",
                "an empty selector would mean every pod of the namespace",
            )


class AllPods(Pods):
    """All pods of one namespace, whatever they wear, also those that nobody wrote."""

    labels: Mapping[str, str] = field(default_factory=dict[str, str])

    def check(self) -> Iterator[Invalid]:
        """Refuse nothing: that the selector is empty is meant."""
        yield from ()


def bad_ranges(cidrs: Sequence[str]) -> Iterator[Invalid]:
    """What among the ranges is none, or the whole world; no range at all."""
    if not cidrs:
        yield Invalid("cidrs", [], 'at least one range such as "10.20.0.0/24"')
    for cidr in cidrs:
        try:
            whole = Cidr.of(cidr).network.prefixlen == 0
        except Invalid as invalid:
            yield invalid.of("cidrs")
        else:
            if whole:
                yield Invalid("cidrs", cidr, "named ranges", "for everything outside write uses=[Internet()]")


def _bad_ports(ports: Sequence[int]) -> Iterator[Invalid]:
    for port in ports or [0]:
        if not 1 <= port <= 65535:
            yield Invalid("ports", port if ports else [], "ports from 1 to 65535")
