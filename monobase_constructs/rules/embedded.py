"""Texts within documents that are documents themselves: JSON and YAML in the data of a ConfigMap."""

from __future__ import annotations

import json
from collections import deque

import yaml

from monobase_constructs.values.nesting import TOO_DEEP, TooDeep, events, is_too_deep


class Unread(Exception):
    """What a text is not, in words that follow the path of the field."""


def of_json(text: str) -> object:
    """The value that is written as JSON; raises `Unread`."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise Unread(f"is not JSON: {error.msg}: line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise Unread(TOO_DEEP) from None
    if is_too_deep(value):
        raise Unread(TOO_DEEP)
    return value


def of_yaml(text: str) -> object:
    """The value that is written as YAML; raises `Unread`."""
    try:
        deque(events(text), maxlen=0)
        value: object = yaml.load(text, Loader=yaml.CSafeLoader)
    except TooDeep:
        raise Unread(TOO_DEEP) from None
    except yaml.MarkedYAMLError as error:
        line = f": line {error.problem_mark.line + 1}" if error.problem_mark is not None else ""
        raise Unread(f"is not YAML: {error.problem}{line}") from None
    except (yaml.YAMLError, ValueError) as error:
        raise Unread(f"is not YAML: {str(error).splitlines()[0]}") from None
    return value
