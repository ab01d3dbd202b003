"""The settings of PostgreSQL: derived from the size of an instance, and those that a client gives by name.

What is asked of memory is added up: PostgreSQL does not notice the limit of its container, the kernel just ends it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monobase_constructs.data.postgresql.settings import misunderstood, number
from monobase_constructs.values.postgres import Major
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Size

Settings = Mapping[str, str | int]

MEBI = 2**20

PROCESS = 2 * MEBI
"""What the process of a connection takes before it works."""
OPERATOR_CONNECTIONS = 10
"""Kept free of applications: three for superusers, the others for the operator, its exporter and the pooler."""

FIXED = frozenset(
    [
        "allow_alter_system",
        "allow_system_table_mods",
        "archive_cleanup_command",
        "archive_command",
        "archive_mode",
        "bonjour",
        "bonjour_name",
        "cluster_name",
        "config_file",
        "data_directory",
        "data_sync_retry",
        "event_source",
        "external_pid_file",
        "hba_file",
        "hot_standby",
        "ident_file",
        "jit_provider",
        "listen_addresses",
        "log_destination",
        "log_directory",
        "log_file_mode",
        "log_filename",
        "log_rotation_age",
        "log_rotation_size",
        "log_truncate_on_rotation",
        "logging_collector",
        "pg_failover_slots.primary_dsn",
        "pg_failover_slots.standby_slot_names",
        "port",
        "primary_conninfo",
        "primary_slot_name",
        "promote_trigger_file",
        "recovery_end_command",
        "recovery_min_apply_delay",
        "recovery_target",
        "recovery_target_action",
        "recovery_target_inclusive",
        "recovery_target_lsn",
        "recovery_target_name",
        "recovery_target_time",
        "recovery_target_timeline",
        "recovery_target_xid",
        "restart_after_crash",
        "restore_command",
        "shared_preload_libraries",
        "ssl",
        "ssl_ca_file",
        "ssl_cert_file",
        "ssl_crl_file",
        "ssl_dh_params_file",
        "ssl_key_file",
        "ssl_passphrase_command",
        "ssl_passphrase_command_supports_reload",
        "ssl_prefer_server_ciphers",
        "stats_temp_directory",
        "synchronized_standby_slots",
        "synchronous_standby_names",
        "syslog_facility",
        "syslog_ident",
        "syslog_sequence_numbers",
        "syslog_split_messages",
        "temp_tablespaces",
        "unix_socket_directories",
        "unix_socket_group",
        "unix_socket_permissions",
    ]
)
"""What CloudNativePG 1.30 sets itself and refuses to be told."""

GUARDED: Mapping[str, tuple[str, ...]] = {
    "fsync": ("on",),
    "full_page_writes": ("on",),
    "ignore_checksum_failure": ("off",),
    "password_encryption": ("scram-sha-256",),
    "ssl_min_protocol_version": ("TLSv1.3", "TLSv1.2"),
    "synchronous_commit": ("on", "remote_apply"),
    "wal_level": ("logical", "replica"),
    "wal_log_hints": ("on",),
    "zero_damaged_pages": ("off",),
}
"""Settings whose other values would lose data, weaken how others are let in, or are refused by CloudNativePG."""

NEVER_LOGGED: Mapping[str, str] = {
    # What is stored here is about people: no value of a statement or of a row may end up in a log.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "pgaudit.log": "write, ddl, role",
    "pgaudit.log_catalog": "off",
    "pgaudit.log_parameter": "off",
    "pgaudit.log_relation": "on",
    "pgaudit.log_statement": "off",
}


@dataclass(frozen=True)
class Sizing:
    """What an instance has: memory, and its two volumes, in bytes; and what the client says about settings."""

    memory: int
    storage: int
    wal: int
    settings: Settings
    major: Major

    @property
    def max_connections(self) -> int:
        """One for each 20 MiB of memory, between 50 and 200, unless the client says otherwise."""
        given = str(self.settings.get("max_connections", ""))
        return int(given) if given.isdigit() else max(50, min(200, self.memory // MEBI // 20))

    @property
    def usable_connections(self) -> int:
        """Those that are left to applications."""
        return self.max_connections - OPERATOR_CONNECTIONS

    def parameters(self) -> dict[str, str]:
        """All settings, in the order of their names."""
        return dict(sorted((self._derived() | {name: str(value) for name, value in self.settings.items()}).items()))

    def _derived(self) -> dict[str, str]:
        memory, wal, storage = self.memory // MEBI, self.wal // MEBI, self.storage // MEBI
        explained = any(name.startswith("auto_explain.") for name in self.settings)
        return {
            **NEVER_LOGGED,
            **({"auto_explain.log_parameter_max_length": "0"} if explained else {}),
            "effective_cache_size": f"{memory * 3 // 4}MB",
            "idle_in_transaction_session_timeout": "5min",
            "log_lock_waits": "on",
            "maintenance_work_mem": f"{max(16, min(1024, memory // 16))}MB",
            "max_connections": str(self.max_connections),
            # A standby that stays away must not fill the volume of the others: rather it is made anew.
            "max_slot_wal_keep_size": f"{wal // 2}MB",
            "max_wal_size": f"{min(4096, wal // 4)}MB",
            "password_encryption": "scram-sha-256",
            "pg_stat_statements.track": "top",
            "random_page_cost": "1.1",
            "shared_buffers": f"{memory // 4}MB",
            # A query that runs away must not fill the volume of the data.
            "temp_file_limit": f"{storage // 10}MB",
            "track_io_timing": "on",
            "work_mem": f"{max(1024, memory * 1024 // 4 // max(1, self.max_connections))}kB",
        }

    def mistakes(self) -> Iterator[Invalid]:
        """What in the settings cannot be, or is more than the instance has."""
        broken = list(self._broken())
        yield from broken
        if not broken:
            yield from self._too_much_memory()
            yield from self._too_much_wal()

    def _broken(self) -> Iterator[Invalid]:
        for name, value in self.settings.items():
            if name in FIXED:
                remedy = "CloudNativePG sets it and refuses to be told; leave it out"
                yield Invalid("settings", name, "settings that are not the operator's own", remedy)
            elif name in GUARDED and str(value) not in GUARDED[name]:
                yield Invalid("settings", f"{name} = {value}", f"{name} = {' or '.join(GUARDED[name])}")
            elif "\n" in str(value):
                yield Invalid("settings", f"{name} = {value}", "values of one line")
            else:
                yield from misunderstood(name, str(value), self.major)

    def _too_much_memory(self) -> Iterator[Invalid]:
        parameters = self.parameters()
        shared, work, maintenance = (
            int(number(name, parameters[name]) or 0) for name in ("shared_buffers", "work_mem", "maintenance_work_mem")
        )
        workers = int(parameters.get("autovacuum_max_workers", "3")) + 1
        total = shared + self.max_connections * (work + PROCESS) + workers * maintenance
        if total > self.memory:
            told = (
                f"shared_buffers {parameters['shared_buffers']} + {self.max_connections} connections x (work_mem "
                f"{parameters['work_mem']} + {PROCESS // MEBI}MB) + {workers} x maintenance_work_mem "
                f"{parameters['maintenance_work_mem']} = {-(-total // MEBI)}MB"
            )
            allowed = f"at most the memory of an instance, {self.memory // MEBI}MB"
            yield Invalid("settings", told, allowed, "lower them, or raise memory")
        if self.usable_connections < 1:
            allowed = f"more than {OPERATOR_CONNECTIONS}, which superusers and the operator keep"
            yield Invalid("settings", f"max_connections = {self.max_connections}", allowed)

    def _too_much_wal(self) -> Iterator[Invalid]:
        parameters = self.parameters()
        for name in ("max_wal_size", "max_slot_wal_keep_size", "wal_keep_size"):
            # -1 would be without bound.
            if not 0 <= (number(name, parameters.get(name, "0")) or 0) < self.wal:
                allowed = f"less than wal_storage, {Size.of_bytes(self.wal)}"
                yield Invalid("settings", f"{name} = {parameters[name]}", allowed)
        least, most = parameters.get("min_wal_size", "80MB"), parameters["max_wal_size"]
        if (number("min_wal_size", least) or 0) >= (number("max_wal_size", most) or 0):
            yield Invalid("settings", f"min_wal_size = {least}", f"less than max_wal_size, {most}")
