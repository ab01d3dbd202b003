"""The generated structs, one module for each API, loaded when used. Only this room imports the generated code."""
