"""What a real PostgreSQL makes of the rendered settings and doors, and how little the role of an application may."""

from __future__ import annotations

import pytest

from .server import PASSWORD, RealPostgres

pytestmark = pytest.mark.server("PostgreSQL")


@pytest.fixture(scope="module", autouse=True)
def tables(server: RealPostgres) -> None:
    made = server.over(server.url("api"), "CREATE TABLE patients (name text UNIQUE); INSERT INTO patients VALUES ('a')")
    assert made.status == 0, made.error


def test_every_setting_is_understood_and_in_effect(server: RealPostgres) -> None:
    wrong = server.superuser("SELECT name, error FROM pg_file_settings WHERE error IS NOT NULL OR NOT applied")
    assert wrong.out == ""
    for name, value in server.rendered.cluster["postgresql"]["parameters"].items():
        same = f"""
            SELECT count(*) FROM pg_file_settings f LEFT JOIN pg_settings s USING (name)
            WHERE name = '{name}' AND f.setting = '{value}' AND f.applied
                AND coalesce(s.source, 'configuration file') = 'configuration file'
        """
        assert server.superuser(same).out == "1", name


def test_the_doors_are_understood(server: RealPostgres) -> None:
    assert server.superuser("SELECT count(*) FROM pg_hba_file_rules WHERE error IS NOT NULL").out == "0"


def test_tls_with_scram_is_accepted(server: RealPostgres) -> None:
    mine = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
    assert server.over(server.url("api"), mine).out == "t|TLSv1.3"
    stored = server.superuser("SELECT DISTINCT left(rolpassword, 14) FROM pg_authid WHERE rolpassword IS NOT NULL")
    assert stored.out == "SCRAM-SHA-256$"


def test_the_way_to_the_standbys_is_verified_as_well(server: RealPostgres) -> None:
    assert server.over(server.url("api", "read-url"), "SELECT current_database()").out == "acme"


@pytest.mark.parametrize("role", ["api", "billing", "report"])
def test_plaintext_is_refused(server: RealPostgres, role: str) -> None:
    said = server.over(server.url(role, sslmode="disable"), "SELECT 1")
    assert said.status != 0
    assert "no encryption" in said.error and "rejects connection" in said.error


def test_a_wrong_password_is_refused(server: RealPostgres) -> None:
    said = server.over(server.url("api", password="guessed"), "SELECT 1")
    assert "password authentication failed" in said.error


def test_a_server_by_another_name_is_refused(server: RealPostgres) -> None:
    said = server.over(server.url("api").replace("@postgresql-rw:", "@postgresql-evil:"), "SELECT 1")
    assert "does not match host name" in said.error


@pytest.mark.parametrize(
    ("role", "database"),
    [
        ("api", "figures"),
        ("api", "postgres"),
        ("billing", "template1"),
        ("logs", "acme"),
        ("api", "logs"),
        ("acme_owner", "acme"),
        ("postgres", "acme"),
        ("postgres", "postgres"),
    ],
)
def test_no_other_door_is_open(server: RealPostgres, role: str, database: str) -> None:
    url = server.url("api").replace("//api:", f"//{role}:").replace("/acme?", f"/{database}?")
    said = server.over(url, "SELECT 1")
    assert said.status != 0 and "rejects connection" in said.error


FORBIDDEN = {
    "a database": "CREATE DATABASE more",
    "a role": "CREATE ROLE more LOGIN",
    "itself a superuser": "ALTER ROLE api SUPERUSER",
    "itself a maker of roles": "ALTER ROLE api CREATEROLE",
    "another role": "SET ROLE billing",
    "the owner": "SET ROLE acme_owner",
    "the superuser": "SET ROLE postgres",
    "another's password": "ALTER ROLE billing PASSWORD 'x'",
    "a member of a group": "GRANT pg_read_all_data TO api",
    "settings of the server": "ALTER SYSTEM SET fsync = off",
    "settings of the database": "ALTER DATABASE acme SET work_mem = '1GB'",
    "the name of the database": "ALTER DATABASE acme RENAME TO mine",
    "the database's end": "DROP DATABASE acme",
    "tables in public": "CREATE TABLE public.mine ()",
    "tables in another's schema": "CREATE TABLE billing.mine ()",
    "another's schema": "DROP SCHEMA billing CASCADE",
    "programs": "COPY (SELECT 1) TO PROGRAM 'true'",
    "files to write": "COPY (SELECT 1) TO '/tmp/out'",
    "files to read": "SELECT pg_read_file('postgresql.conf')",
    "passwords": "SELECT rolpassword FROM pg_authid",
    "a language without bounds": "CREATE EXTENSION plpython3u",
    "another's session": "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
    "more temporary space": "SET temp_file_limit = -1",
    "commits that wait for nobody, for everybody": "ALTER ROLE ALL SET synchronous_commit = off",
}


@pytest.mark.parametrize("statement", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_the_role_of_an_application_cannot_have(server: RealPostgres, statement: str) -> None:
    said = server.over(server.url("api"), statement)
    assert said.status != 0, said.out
    assert any(
        word in said.error
        for word in ("denied", "must be", "must have", "Only roles", "not available", "extension control")
    )


def test_it_does_as_it_likes_in_its_own_schema(server: RealPostgres) -> None:
    made = "CREATE TABLE visits (id int); CREATE INDEX ON visits (id)"
    where = "SELECT schemaname FROM pg_tables WHERE tablename = 'visits'"
    said = server.over(server.url("api"), f"{made}; {where}")
    assert said.out.splitlines()[-1] == "api", said.error


def test_it_may_make_schemas_for_its_own_tools(server: RealPostgres) -> None:
    said = server.over(
        server.url("api"), "CREATE SCHEMA IF NOT EXISTS migrations; CREATE TABLE migrations.done (n int)"
    )
    assert said.status == 0, said.error


@pytest.mark.parametrize(
    "statement", ["SELECT * FROM api.patients", "DELETE FROM api.patients", "SELECT * FROM migrations.done"]
)
def test_two_applications_do_not_see_each_others_tables(server: RealPostgres, statement: str) -> None:
    server.over(
        server.url("api"), "CREATE SCHEMA IF NOT EXISTS migrations; CREATE TABLE IF NOT EXISTS migrations.done ()"
    )
    assert "permission denied" in server.over(server.url("billing"), statement).error


def test_who_is_told_to_read_everything_reads_and_no_more(server: RealPostgres) -> None:
    assert server.over(server.url("report"), "SELECT name FROM api.patients").out == "a"
    assert "permission denied" in server.over(server.url("report"), "UPDATE api.patients SET name = 'b'").error


def test_a_further_database_belongs_to_its_owner(server: RealPostgres) -> None:
    said = server.over(server.url("report", "figures.url"), "CREATE TABLE monthly (n int); SELECT current_database()")
    assert said.out.splitlines()[-1] == "figures", said.error


def test_who_owns_another_database_is_in_that_one_only(server: RealPostgres) -> None:
    assert server.over(server.url("logs", "logs.url"), "SELECT current_database()").out == "logs"


def test_no_value_of_a_statement_is_logged(server: RealPostgres) -> None:
    server.over(server.url("api"), "INSERT INTO patients VALUES ('Erika Mustermann')")
    again = server.over(server.url("api"), "INSERT INTO patients VALUES ('Erika Mustermann')")
    assert "duplicate key" in again.error
    assert "duplicate key" in server.log and "Mustermann" not in server.log
    assert PASSWORD not in server.log
