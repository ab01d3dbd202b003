"""A real browser, which looks at a page and says what it saw."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)

CONTRASTS = """
const parse = color => { const n = color.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
const ground = element => {
  let color = [0, 0, 0, 0];
  for (let at = element; at; at = at.parentElement) {
    const here = parse(getComputedStyle(at).backgroundColor);
    if (here[3] > 0) return color[3] ? over(color, here) : here;
  }
  return [255, 255, 255, 1];
};
const light = color => {
  const [r, g, b] = color.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const seen = {};
for (const element of document.querySelectorAll("body *")) {
  if (element.closest("svg")) continue;
  const says = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
  if (!says || !element.getClientRects().length) continue;
  const below = ground(element), ink = over(parse(getComputedStyle(element).color), below);
  const [a, b] = [light(ink), light(below)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05), text = element.textContent.trim().slice(0, 30);
  const name = `${element.tagName} ${element.className}: ${text}`;
  if (ratio < 4.5) seen[name] = ratio;
}
return seen;
"""


class Browser:
    """One window; `look` opens a page in it."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def look(self, page: Path, width: int, *, dark: bool = False, print_it: bool = False) -> None:
        media = {
            "media": "print" if print_it else "",
            "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}],
        }
        sizes = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", sizes)
        self.driver.get(page.as_uri())

    def ask(self, script: str) -> Any:
        return self.driver.execute_script(script)

    def all(self, selector: str) -> int:
        """How many elements there are."""
        return self.ask(f"return document.querySelectorAll({json.dumps(selector)}).length")

    def sizes(self, selector: str) -> list[tuple[float, float]]:
        """Their widths and heights."""
        boxes = f"[...document.querySelectorAll({json.dumps(selector)})].map(each => each.getBoundingClientRect())"
        return [(width, height) for width, height in self.ask(f"return {boxes}.map(box => [box.width, box.height])")]

    def console(self) -> list[str]:
        """What the page complained of since the last time."""
        return [each["message"] for each in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """What was asked for over any network since the last time."""
        told = [json.loads(each["message"])["message"] for each in self.driver.get_log("performance")]
        sent = [each["params"]["request"]["url"] for each in told if each["method"] == "Network.requestWillBeSent"]
        return [url for url in sent if not url.startswith(("file:", "data:", "chrome:"))]

    def pdf(self) -> int:
        """Bytes of the printed page."""
        return len(self.driver.execute_cdp_cmd("Page.printToPDF", {})["data"])


@contextmanager
def started(profile: Path) -> Generator[Browser]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in (*ARGUMENTS, f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # Without a proxy: the driver listens on loopback only.
    os.environ["NO_PROXY"] = ",".join(filter(None, (os.environ.get("NO_PROXY"), "localhost", "127.0.0.1")))
    driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    try:
        yield Browser(driver)
    finally:
        driver.quit()
