"""What is watched of certificates: that they are renewed."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def certificates_alerts() -> AlertGroup:
    """By what cert-manager tells of them. Shares of their lifetime, because lifetimes become shorter."""
    return AlertGroup(
        "certificates",
        alerts=[
            Alert(
                "CertificateNotRenewed",
                expression=(
                    "(certmanager_certificate_not_after_timestamp_seconds - time())\n"
                    "/\n"
                    "(certmanager_certificate_not_after_timestamp_seconds - "
                    "certmanager_certificate_not_before_timestamp_seconds)\n"
                    "< 0.25"
                ),
                lasting="1h",
                severity="warning",
                summary="The certificate {{ $labels.namespace }}/{{ $labels.name }} has not been renewed",
                meaning=(
                    "It should have been when a third of its time was left. When it runs out, "
                    "visitors get an error in its place."
                ),
            ),
            Alert(
                "CertificateExpiring",
                expression=(
                    "(certmanager_certificate_not_after_timestamp_seconds - time())\n"
                    "/\n"
                    "(certmanager_certificate_not_after_timestamp_seconds - "
                    "certmanager_certificate_not_before_timestamp_seconds)\n"
                    "< 0.1"
                ),
                lasting="10m",
                severity="critical",
                summary=(
                    "The certificate {{ $labels.namespace }}/{{ $labels.name }} runs out in {{ with "
                    "query (printf "
                    "`certmanager_certificate_not_after_timestamp_seconds{namespace=%q,name=%q} - "
                    "time()` $labels.namespace $labels.name) }}{{ . | first | value | "
                    "humanizeDuration }}{{ end }}"
                ),
                meaning="After that browsers refuse the hosts that it is for, and stores refuse their clients.",
            ),
            Alert(
                "CertificateNotReady",
                expression='certmanager_certificate_ready_status{condition="True"} == 0',
                lasting="30m",
                severity="warning",
                summary="The certificate {{ $labels.namespace }}/{{ $labels.name }} is not ready",
                meaning=(
                    "A new host has no certificate yet, or an old one is no longer right: what waits "
                    "for it does not begin."
                ),
            ),
        ],
    )
