"""The nginx of a static site: without root, without a redirect to its own port, with the right cache times."""

from __future__ import annotations

from monobase_constructs.values.resources import WritablePath

PORT = 8080
USER = 101
"""The user of the unprivileged nginx images."""
CONFIGURATION_PATH = "/etc/nginx/conf.d/default.conf"
SETTINGS_PATH = "/etc/nginx/site/config.json"
WRITABLE = (WritablePath("/tmp", size="32Mi"), WritablePath("/var/cache/nginx"), WritablePath("/var/run", size="1Mi"))

HEADERS = (("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"))


def configuration(root: str, content_security_policy: str | None, *, ipv6: bool) -> str:
    """The server block: files if they exist, else the page of the application, which routes by itself.

    Headers are repeated in each location because nginx inherits none once a location sets its own.
    """
    headers = [*HEADERS]
    if content_security_policy is not None:
        headers.append(("Content-Security-Policy", content_security_policy))
    lines = [f'add_header {name} "{value}" always;' for name, value in headers]
    page = _block([*lines, 'add_header Cache-Control "no-cache" always;', "try_files $uri /index.html;"])
    settings = _block([*lines, 'add_header Cache-Control "no-cache" always;', f"alias {SETTINGS_PATH};"])
    # An address family that the node does not have would stop nginx.
    listen = f"    listen {PORT};" + (f"\n    listen [::]:{PORT};" if ipv6 else "")
    # Without "always": a file that is not there yet must not stay missing for a year.
    asset = [
        *lines,
        'add_header Cache-Control "public, max-age=31536000, immutable";',
        "try_files $uri =404;",
    ]
    return f"""server {{
{listen}
    root {root};
    server_tokens off;
    absolute_redirect off;
    gzip on;
    gzip_types text/css application/javascript application/json image/svg+xml;
    location = /healthz {{
        access_log off;
        default_type text/plain;
        return 200 "ok";
    }}
    location = /livez {{
        access_log off;
        default_type text/plain;
        return 200 "ok";
    }}
    location = /config.json {{
{settings}
    }}
    location /assets/ {{
{_block(asset)}
    }}
    location / {{
{page}
    }}
}}
"""


def _block(lines: list[str]) -> str:
    return "\n".join(f"        {line}" for line in lines)
