"""A Helm chart at one version, and what it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Literal, cast

from monobase_constructs.values.checked import Value
from monobase_constructs.values.deriving import written_as
from monobase_constructs.values.network import Internet, Network
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Name, named_port


class HelmChart(Value):
    """A Helm chart at one version, and what it is told.

    name: of the release and of its Application. repository: where the chart lies: "https://charts.example.com", or
        "quay.io/example/charts" in an OCI registry. version: one version, never a range. namespace: that it is
        installed into. values: as in its `values.yaml`; of the charts that this library pins itself each is checked
        to exist. chart: its name, where the release is called otherwise. pod_security: the level
        that its namespace holds pods to. uses: what its pods reach outside of their namespace beside DNS and the API
        server. webhooks: ports on which the API server calls them.
    """

    name: Name | str = field(kw_only=False)
    repository: str
    version: str
    namespace: Name | str
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    chart: str | None = None
    pod_security: Literal["restricted", "baseline", "privileged"] = "restricted"
    uses: Sequence[Internet | Network] = ()
    webhooks: Sequence[int] = ()

    def check(self) -> Iterator[Invalid]:
        """Refuse addresses that no chart lies at, and versions that would change by themselves."""
        if not re.fullmatch(r"https://\S+|[a-z0-9][-a-z0-9.]*(:\d+)?(/[-._a-z0-9]+)+", self.repository):
            allowed = '"https://charts.example.com", or "quay.io/example/charts" in an OCI registry'
            yield Invalid("repository", self.repository, allowed)
        if not re.fullmatch(r"v?\d+\.\d+\.\d+([-+][-+.0-9A-Za-z]+)?", self.version):
            remedy = "anything else would upgrade without a commit"
            yield Invalid("version", self.version, 'one version of the chart, such as "1.21.1"', remedy)

    @property
    def port(self) -> int:
        """Port that the chart is had at: what the address names, else 443."""
        return named_port(self.repository) or 443

    def copied_values(self) -> object:
        """The values as they are written: copied, so that nobody changes them afterwards."""
        return _copied(self.values)


def _copied(value: object) -> object:
    if isinstance(value, Mapping):
        return written_as(value, {key: _copied(inner) for key, inner in cast("Mapping[str, object]", value).items()})
    if isinstance(value, (list, tuple)):
        return [_copied(inner) for inner in cast("Sequence[object]", value)]
    return value
