"""What Prometheus can ask of pods, and how a monitor says what it finds there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid

EXPORTER = "monobase.io/exporter"
"""The annotation of a monitor that names what answers it: a file of `monobase_constructs/metrics/`."""
METRICS = "monobase.io/metrics"
"""The annotation of a monitor that names metrics of a program's own, with commas between them."""


class Metrics(Value):
    """Where a program answers Prometheus.

    port: one of its ports. path: where on it. names: the metrics that are asked for by alerts and dashboards; a
        histogram with each of its series, `..._bucket`, `..._sum`, `..._count`. Others are kept as well.
    """

    port: int = field(kw_only=False)
    path: str = "/metrics"
    names: Sequence[str] = ()

    def check(self) -> Iterator[Invalid]:
        """Refuse paths that are none, and names that Prometheus would not take."""
        if not re.fullmatch(r"/[!-~]*", self.path):
            yield Invalid("path", self.path, 'a path such as "/metrics"')
        for name in self.names:
            if not re.fullmatch(r"[a-zA-Z_:][a-zA-Z0-9_:]*", name):
                yield Invalid("names", name, "letters, digits, underscores and colons, such as http_requests_total")

    @property
    def annotations(self) -> dict[str, str]:
        """What a monitor says of them."""
        return {METRICS: ",".join(sorted(self.names))} if self.names else {}
