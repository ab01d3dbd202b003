"""How an environment is removed without losing what it kept."""
