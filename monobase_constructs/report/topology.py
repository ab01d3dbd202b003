"""The picture of one environment: who reaches whom, from the Internet through the Gateway to the data.

It is an SVG that adapts to light and dark, as wide as a phone, and says nothing that the matrix does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from monobase_constructs.report.ends import End, Zone
from monobase_constructs.report.lanes import GAP, Band, Lane, Row, bands, lanes
from monobase_constructs.report.matrix import ClusterReach, Flow
from monobase_constructs.report.matrix_table import alike, cell, in_common
from monobase_constructs.rules.reachability.ports import ports_text

ZONES = {
    Zone.INTERNET: "Internet",
    Zone.GATEWAY: "Gateway",
    Zone.APPLICATIONS: "Applications",
    Zone.JOBS: "Jobs",
    Zone.DATA: "Data",
    Zone.PLATFORM: "Cluster",
    Zone.ADDRESSES: "Addresses",
}
OTHERS = "Other environments"
COLOURS = 8
MARGIN, BOX, COLUMN, LETTER, LINE = 10, 216, 14, 6.6, 16
"""Widths: around everything, of a box, of the column of a lane, of a letter at most; and the height of a line below."""

STYLE = """\
svg.topology{--ink:#1f2328;--dim:#59636e;--box:#fff;--edge:#c3cad2;--zone:#f1f4f7;--own:#2f5fb3;
--c0:#b3261e;--c1:#2f5fb3;--c2:#1b7f4b;--c3:#9a5b00;--c4:#7b3fb5;--c5:#00727d;--c6:#ad2c78;--c7:#5c6b00;
font:12px/1.2 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;max-width:100%;height:auto}
@media(prefers-color-scheme:dark){svg.topology{--ink:#e6edf3;--dim:#9da7b3;--box:#161b22;--edge:#454d57;--zone:#0d1117;
--own:#6ea8fe;--c0:#ff8a80;--c1:#79b0ff;--c2:#5fd08f;--c3:#f0b35a;--c4:#c8a0ff;--c5:#5ccfd9;--c6:#ff8cc6;--c7:#c3d060}}
svg.topology text{fill:var(--ink)}svg.topology .dim{fill:var(--dim)}svg.topology .zone{fill:var(--zone)}
svg.topology .box{fill:var(--box);stroke:var(--edge)}svg.topology .own{fill:none;stroke:var(--own);stroke-dasharray:5 4}
svg.topology .out{stroke:var(--dim)}svg.topology .lane{fill:none;stroke:currentColor;stroke-width:2}
svg.topology .dot{fill:currentColor}
"""


def topology(reach: ClusterReach, namespace: str) -> str:
    """The picture of the environment in `namespace` as an SVG, to be put into a page or written as a file.

    Boxes are what runs, and addresses; a dot on a coloured lane means that the box to its left connects, the arrow at
    the lane to whom, and the numbers at the arrow on which ports. What all pods do alike is a line below.
    """
    flows, zoned = bands_of(reach, namespace)
    rows = [row for band in zoned for row in band.rows]
    ways = lanes(rows, flows)
    side = (max((each.column for each in ways), default=0) + 2) * COLUMN
    width = 2 * MARGIN + BOX + side
    letters = int((width - 2 * MARGIN) / LETTER)
    below = [line for told in _below(reach, namespace) for line in wrap(told, letters)]
    bottom = zoned[-1].top + zoned[-1].height + GAP if zoned else 0
    height = bottom + LINE * len(below) + MARGIN
    body = "".join(
        [
            *(_band(band, width) for band in zoned),
            _frame([band for band in zoned if _is_own(band, namespace)], width, namespace),
            *(_out(row, ways) for row in rows if row.sends),
            *(_lane(lane, number % COLOURS) for number, lane in enumerate(ways)),
            *(_box(row, [each for each in ways if each.target is row], namespace) for row in rows),
            *(
                f'<text class="dim" x="{MARGIN}" y="{bottom + LINE * n + 10}">{escape(t)}</text>'
                for n, t in enumerate(below)
            ),
        ]
    )
    title = f"Who reaches whom in {namespace}"
    return (
        f'<svg class="topology" role="img" aria-label="{escape(title)}" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style>{body}</svg>"
    )


def bands_of(reach: ClusterReach, namespace: str) -> tuple[list[Flow], list[Band]]:
    """The flows that are drawn, and the zones with their ends from top to bottom."""
    flows = _shown(reach, namespace)
    return flows, bands(_zones(reach, namespace, flows), flows)


def _shown(reach: ClusterReach, namespace: str) -> list[Flow]:
    """What begins or ends in the namespace, but for what all do alike; and how one gets to the Gateway."""
    left_out = alike(reach, namespace)
    flows = [each for each in reach.around(namespace) if each.target not in left_out]
    gateways = {each.source for each in flows if each.source.zone is Zone.GATEWAY}
    return [*(each for each in reach.flows if each.target in gateways and each.source.zone is Zone.INTERNET), *flows]


def _zones(reach: ClusterReach, namespace: str, flows: Sequence[Flow]) -> Iterator[tuple[str, Sequence[End]]]:
    own = {end for end in reach.ends if end.namespace == namespace}
    ends = sorted(own | {end for each in flows for end in (each.source, each.target)})
    others = [end for end in ends if end.namespace in reach.environments and end.namespace != namespace]
    for zone, name in ZONES.items():
        if zone is Zone.PLATFORM and others:
            yield OTHERS, others
        if here := [end for end in ends if end.zone is zone and end not in others]:
            yield name, here


def _is_own(band: Band, namespace: str) -> bool:
    return any(row.end.namespace == namespace for row in band.rows)


def _below(reach: ClusterReach, namespace: str) -> Iterator[str]:
    yield from in_common(reach, namespace)
    others = [each for each in reach.crossings if namespace in (each.source, each.target)]
    if others and all(each.sides_shut for each in others):
        yield "Nothing reaches another environment, or is reached from one."


def _band(band: Band, width: int) -> str:
    return (
        f'<rect class="zone" x="0" y="{band.top}" width="{width}" height="{band.height}" rx="6"/>'
        f'<text class="dim" x="{MARGIN}" y="{band.top + 17}" font-weight="600">{escape(band.name)}</text>'
    )


def _frame(own: Sequence[Band], width: int, namespace: str) -> str:
    """The line around what is in the namespace itself."""
    if not own:
        return ""
    top, bottom = own[0].top - 3, own[-1].top + own[-1].height + 3
    return (
        f'<rect class="own" x="2" y="{top}" width="{width - 4}" height="{bottom - top}" rx="8"/>'
        f'<text x="{MARGIN + BOX}" y="{top + 20}" text-anchor="end" font-weight="600" style="fill:var(--own)">'
        f"{escape(namespace)}</text>"
    )


def _x(lane: Lane) -> int:
    return MARGIN + BOX + COLUMN * (lane.column + 1)


def _out(row: Row, ways: Sequence[Lane]) -> str:
    """The line out of a box as far as the last lane that it has a dot on."""
    last = max(_x(lane) for lane in ways if row in lane.sources)
    return f'<path class="out" d="M{MARGIN + BOX} {row.out}H{last}"/>'


def _lane(lane: Lane, colour: int) -> str:
    (top, bottom), x, edge = lane.span, _x(lane), MARGIN + BOX
    names = ", ".join(dict.fromkeys(str(each.end) for each in lane.sources))
    told = f"{names} → {lane.target.end} on {ports_text(lane.ports)}"
    dots = "".join(f'<circle class="dot" cx="{x}" cy="{each.out}" r="3.5"/>' for each in lane.sources)
    return (
        f'<g style="color:var(--c{colour})"><title>{escape(told)}</title>'
        f'<path class="lane" d="M{x} {top}V{bottom}M{x} {lane.y}H{edge + 6}"/>'
        f'<path class="dot" d="M{edge} {lane.y}l8 -4v8z"/>{dots}</g>'
    )


def _box(row: Row, into: Sequence[Lane], namespace: str) -> str:
    name = row.end.name if row.end.namespace == namespace else str(row.end)
    right = f'class="dim" x="{MARGIN + BOX - 6}" text-anchor="end"'
    ports = "".join(f'<text {right} y="{lane.y + 4}">{_cut(cell(lane.ports), 18)}</text>' for lane in into)
    letters = int((BOX - 12) / LETTER) - (
        max((len(cell(lane.ports)) for lane in into), default=0) if not row.sends else 0
    )
    return (
        f"<g><title>{escape(str(row.end))}</title>"
        f'<rect class="box" x="{MARGIN}" y="{row.top}" width="{BOX}" height="{row.height}" rx="5"/>'
        f'<text x="{MARGIN + 6}" y="{row.out + 4}">{_cut(name, letters)}</text>{ports}</g>'
    )


def _cut(text: str, letters: int) -> str:
    return escape(text if len(text) <= letters else f"{text[: letters - 1]}…")
