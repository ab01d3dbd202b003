"""The command `monobase`: one module for each of its commands, loaded when it is asked for."""
