"""The parts of a PostgreSQL cluster."""
