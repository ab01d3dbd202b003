#!/bin/sh
# Writes down what time it is, where drills look for it. What is older than two days goes.
set -eu
psql "$DATABASE_URL" --no-psqlrc --no-password --quiet --set ON_ERROR_STOP=1 <<'SQL'
SET client_min_messages = warning;
CREATE TABLE IF NOT EXISTS sentinel.sentinel (written timestamptz PRIMARY KEY DEFAULT now());
INSERT INTO sentinel.sentinel DEFAULT VALUES;
DELETE FROM sentinel.sentinel WHERE written < now() - interval '2 days';
SQL
