"""Texts with rules: images, sizes, processor shares, durations, hosts, names. Clients write plain strings."""

from __future__ import annotations

import ipaddress
import re
from functools import cached_property
from typing import ClassVar, Self

from monobase_constructs.values.checked import Text
from monobase_constructs.values.origin import carried
from monobase_constructs.values.problems import Invalid

_COMPONENT = r"[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*"
_LABEL = r"[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?"


class Name(Text):
    """A name of a construct and so of its objects: a DNS label of at most 52 characters.

    52 leaves room for what Kubernetes appends to the names of pods of Deployments and CronJobs.
    """

    MEANS = 'a name such as "api"'

    LONGEST = 52

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is no DNS label or is too long."""
        if len(text) > cls.LONGEST:
            raise Invalid("", text, f"at most {cls.LONGEST} characters", f"this has {len(text)}; shorten it")
        if not re.fullmatch(r"[a-z](?:[-a-z0-9]*[a-z0-9])?", text):
            raise Invalid("", text, "lower-case letters, digits and hyphens, starting with a letter")


class Image(Text):
    """A container image: `registry/repository:version@sha256:digest`; the digest is needed in production."""

    MEANS = 'an image such as "repository:1.2.3@sha256:<64 hexadecimal digits>"'

    GONE: ClassVar = {
        "docker.io/minio/": "its images were removed from Docker Hub in September 2026",
        "docker.io/bitnami/": "its images were withdrawn from Docker Hub in August 2025",
    }
    _PATTERN = re.compile(
        rf"(?P<repository>{_COMPONENT}(?::[0-9]+)?(?:/{_COMPONENT})*)"
        r"(?::(?P<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@(?P<digest>sha256:[0-9a-f]{64}))?"
    )
    _FLOATING: ClassVar = {"latest", "stable", "edge", "main", "master", "nightly", "dev", "production", "staging"}
    _EXAMPLE = '"repository:1.2.3@sha256:<64 hexadecimal digits>"'

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is no image reference, what floats, and registries that no longer serve the image."""
        parsed = cls._PATTERN.fullmatch(text)
        if parsed is None:
            raise Invalid("", text, cls._EXAMPLE)
        tag, digest = parsed["tag"], parsed["digest"]
        if tag is None and digest is None:
            raise Invalid("", text, cls._EXAMPLE, "add the version: without one the newest image would run")
        if tag in cls._FLOATING or (tag and re.fullmatch(r"v?\d+", tag)):
            raise Invalid("", text, cls._EXAMPLE, f'"{tag}" floats: pin a full version')
        for prefix, reason in cls.GONE.items():
            if f"{cls._full(parsed['repository'])}/".startswith(prefix):
                raise Invalid("", text, "an image that is still served", reason)

    @staticmethod
    def _full(repository: str) -> str:
        first, _, rest = repository.partition("/")
        if rest and ("." in first or ":" in first or first == "localhost"):
            return repository
        return f"docker.io/{repository}" if rest else f"docker.io/library/{repository}"

    @cached_property
    def digest(self) -> str | None:
        """The digest, `sha256:...`, if one was given."""
        parsed = self._PATTERN.fullmatch(self)
        return parsed["digest"] if parsed else None

    @cached_property
    def version(self) -> str | None:
        """The tag, if one was given."""
        parsed = self._PATTERN.fullmatch(self)
        return parsed["tag"] if parsed else None


class Size(Text):
    """An amount of memory or storage: a whole or decimal number and one of Ki, Mi, Gi, Ti, Pi.

    Kept in the form that the API server stores ("1024Mi" becomes "1Gi"), so that nothing drifts.
    """

    MEANS = 'a size such as "512Mi" or "20Gi"'

    _UNITS: ClassVar = {"Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "Ti": 2**40, "Pi": 2**50}

    @classmethod
    def of(cls, text: str) -> Self:
        """Parse and bring to the stored form."""
        return text if isinstance(text, cls) else carried(text, cls.of_bytes(cls._parse(text)))

    @classmethod
    def of_bytes(cls, amount: int) -> Self:
        """The size of so many bytes."""
        for unit, factor in reversed(cls._UNITS.items()):
            if amount and amount % factor == 0:
                return cls(f"{amount // factor}{unit}")
        return cls(str(amount))

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is no size."""
        cls._parse(text)

    @classmethod
    def _parse(cls, text: str) -> int:
        parsed = re.fullmatch(r"([0-9]+)(?:\.([0-9]+))?(Ki|Mi|Gi|Ti|Pi)", text)
        if parsed is None:
            raise Invalid("", text, cls.MEANS, cls._hint(text))
        whole, fraction, unit = parsed.groups()
        scale = 10 ** len(fraction or "")
        amount, rest = divmod(int(whole + (fraction or "")) * cls._UNITS[unit], scale)
        if rest:
            raise Invalid("", text, 'a whole number of bytes, such as "512Mi"')
        return amount

    @staticmethod
    def _hint(text: str) -> str:
        if text.isdigit():
            return f'add the unit: "{text}Mi" or "{text}Gi"'
        near = re.fullmatch(r"(\d+)\s*([KMGTP])i?[Bb]?", text, re.IGNORECASE)
        return f'write "{near[1]}{near[2].upper()}i"' if near else ""

    @property
    def amount(self) -> int:
        """In bytes."""
        return int(self) if self.isdigit() else self._parse(self)


class Cpu(Text):
    """A share of processors: "250m" (a quarter), "0.5", "2". Kept in the form that the API server stores."""

    MEANS = 'a share of processors such as "250m", "0.5" or "2"'

    @classmethod
    def of(cls, text: str) -> Self:
        """Parse and bring to the stored form."""
        return text if isinstance(text, cls) else carried(text, cls.of_millis(cls._parse(text)))

    @classmethod
    def of_millis(cls, millis: int) -> Self:
        """The share of so many thousandths of a processor."""
        return cls(str(millis // 1000) if millis % 1000 == 0 else f"{millis}m")

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is no share of processors."""
        cls._parse(text)

    @classmethod
    def _parse(cls, text: str) -> int:
        parsed = re.fullmatch(r"([0-9]+)m|([0-9]+)(?:\.([0-9]{1,3}))?", text)
        if parsed is None:
            raise Invalid("", text, cls.MEANS)
        millis = int(parsed[1]) if parsed[1] else int(parsed[2]) * 1000 + int((parsed[3] or "0").ljust(3, "0"))
        if millis == 0:
            raise Invalid("", text, 'a share of processors above 0, such as "250m"')
        return millis

    @property
    def millis(self) -> int:
        """In thousandths of a processor."""
        return self._parse(self)


class Duration(Text):
    """A time span: "30s", "5m", "72h", "30d", or several of these together, largest first ("1h30m")."""

    MEANS = 'a time span such as "30s", "5m" or "72h"'

    _UNITS: ClassVar = {"d": 86400, "h": 3600, "m": 60, "s": 1}
    _LONGEST_HOURS = 100_000  # Gateway API takes five digits

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is no time span."""
        if not text or not re.fullmatch(r"([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?", text):
            hint = f'write "{text}s"' if text.isdigit() else ""
            raise Invalid("", text, cls.MEANS, hint)
        if cls(text).seconds >= cls._LONGEST_HOURS * 3600:
            raise Invalid("", text, f"less than {cls._LONGEST_HOURS} hours")

    @property
    def seconds(self) -> int:
        """In seconds."""
        return sum(int(number) * self._UNITS[unit] for number, unit in re.findall(r"([0-9]+)([dhms])", self))

    @property
    def gateway(self) -> str:
        """As Gateway API and Envoy Gateway want it: without days; "0s" switches a limit off."""
        hours, rest = divmod(self.seconds, 3600)
        minutes, seconds = divmod(rest, 60)
        parts = [f"{number}{unit}" for number, unit in ((hours, "h"), (minutes, "m"), (seconds, "s")) if number]
        return "".join(parts) or "0s"


class Hostname(Text):
    """A host name of at most 253 characters; with `*.` in front it stands for all names one label below."""

    MEANS = 'a host name such as "api.example.com"'

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is no host name in lower case."""
        if len(text) > 253 or not re.fullmatch(rf"(?:\*\.)?(?:{_LABEL}\.)+{_LABEL}", text) or _ends_in_number(text):
            hint = f'write "{text.lower()}"' if text != text.lower() else ""
            raise Invalid("", text, cls.MEANS, hint)

    def is_below(self, domain: str) -> bool:
        """Whether this is the domain itself or a name under it."""
        return self == domain or self.endswith(f".{domain}")


class Cidr(Text):
    """A range of addresses such as "10.20.0.0/16" or "2001:db8::/32"."""

    MEANS = 'a range such as "10.20.0.0/16"'

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is no range, has bits set beyond its prefix, or is a bare address."""
        try:
            if "/" not in text:
                raise ValueError
            ipaddress.ip_network(text)
        except ValueError:
            raise Invalid("", text, cls.MEANS, cls._hint(text)) from None

    @staticmethod
    def _hint(text: str) -> str:
        try:
            return f'write "{ipaddress.ip_network(text, strict=False)}"'
        except ValueError:
            return ""

    @property
    def network(self) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
        """As Python's own type."""
        return ipaddress.ip_network(self)


def _ends_in_number(text: str) -> bool:
    """As addresses do, and no host name: browsers read the last label as a part of an address then."""
    return text.rpartition(".")[2].isdigit()


def named_port(address: str) -> int | None:
    """The port that an address names: 8443 in "https://git.example.com:8443/infrastructure.git"."""
    named = re.match(r"(?:\w+://)?[^/]*:(\d+)(?:/|$)", address)
    return int(named[1]) if named else None
