"""What is watched: that monitors find somebody, and that every metric that is asked for is exported to somebody."""

from monobase_constructs.rules.monitoring.metrics import metrics_are_scraped
from monobase_constructs.rules.monitoring.monitors import monitors_find_somebody
from monobase_constructs.rules.monitoring.receivers import receivers_have_their_keys
from monobase_constructs.rules.monitoring.watched import alerts_get_to_somebody, stores_are_watched

__all__ = [
    "alerts_get_to_somebody",
    "metrics_are_scraped",
    "monitors_find_somebody",
    "receivers_have_their_keys",
    "stores_are_watched",
]
