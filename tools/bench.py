"""Time a whole `main.py`, warm: start of Python and Node.js, construction, rules and writing."""

import statistics
import subprocess
import sys
import time

RUNS = 5


def main() -> None:
    """Print the median and the worst of a few runs."""
    seconds: list[float] = []
    for _ in range(RUNS + 1):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-O", "main.py"], check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - begin)
    warm = seconds[1:]
    median, worst = statistics.median(warm), max(warm)
    print(f"synth: median {median:.2f} s, worst {worst:.2f} s of {RUNS}; first {seconds[0]:.2f} s")


if __name__ == "__main__":
    main()
