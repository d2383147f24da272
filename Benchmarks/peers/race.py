"""What the peers share: the rows of the three statutory tables → 200 values, and the clock around it."""

import json
import sys
import time
from pathlib import Path


def values_of(tables):
    """The numbers of the three tables in their order, from rows of stripped cell texts.

    Written for clean pages, as one would for a single portal: a row counts when its last cell is a number, and the
    table's shape says how many cells from the right are numbers.
    """
    disclosure, requests, proceedings = tables
    values = []
    for row in disclosure:
        if is_number(row[-1]):
            values += row[1:]
    for row in requests:
        if is_number(row[-1]):
            values += row[-7:]
    values += proceedings[-1]
    return values


def is_number(text):
    return text.replace(".", "", 1).isdigit()


def peak_megabytes():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024


def main(extract):
    """python PEER.py FOLDER: reads every file in it once, and prints the seconds and the values as JSON."""
    paths = sorted(Path(sys.argv[1]).iterdir())
    start = time.perf_counter()
    values = [extract(path.read_bytes()) for path in paths]
    seconds = time.perf_counter() - start
    json.dump({"seconds": seconds, "megabytes": peak_megabytes(), "values": values}, sys.stdout)
