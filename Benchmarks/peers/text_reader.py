"""Reads what a report says, not its numbers alone: title, body, year, sections, and each cell with its label, its line
and the sums that it is in, from lines whose cells tabs, pipes or wide gaps part."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from race import main
from text_by_labels import DISCLOSURE, REQUESTS

TITLE = re.compile(r"^(?:(\d{4})年度?)?(.*?)(?:(\d{4})年度?)?政府信息公开工作(?:(\d{4})年)?年度报告$")
HEADING = re.compile(r"^[一二三四五六]、(总体情况|主动公开|收到和处理|政府信息公开行政|因政府信息公开|存在的主要问题|其他需要报告)")
CELLS = re.compile(r"\t|\||\s{2,}")
NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?$")
LABEL = re.compile(r"^[((]?[一二三四五六七\d]+[))、.]|[\s\W]")
KINDS = {"": "blank", "/": "not_applicable", "-": "not_applicable", "—": "not_applicable"}


# Reports have the same labels and mostly the same numbers.
@lru_cache(maxsize=None)
def fold(text):
    return LABEL.sub("", LABEL.sub("", text, count=1))


@lru_cache(maxsize=None)
def value(text):
    """A number exactly as written, or the kind of none."""
    return Decimal(text) if NUMBER.match(text) else KINDS.get(text, "text")


def rows_of(lines):
    """Each line of a table: its labels, folded, and its cells with the number or the kind of none."""
    for place, line in lines:
        parts = [part.strip() for part in CELLS.split(line)]
        cells = [(value(part), place) for part in parts]
        labels = [fold(part) for part, cell in zip(parts, cells) if cell[0] == "text"]
        yield labels, cells


def take(rows, wanted, width):
    """The cells of the rows whose labels are wanted, in their order."""
    found = []
    position = 0
    for labels, cells in rows:
        if position < len(wanted) and any(wanted[position] in label for label in labels):
            numbers = [cell for cell in cells if isinstance(cell[0], Decimal)]
            if len(numbers) >= width(position):
                found.append(numbers[-width(position):])
                position += 1
    return found


def unbalanced(requests, proceedings):
    """The rows, columns and groups whose sums don't hold, each with what was expected."""
    findings = []
    for index, row in enumerate(requests):
        if sum(cell[0] for cell in row[:6]) != row[6][0]:
            findings.append((REQUESTS[index], row[6][1], sum(cell[0] for cell in row[:6])))
    if len(requests) == len(REQUESTS):
        for column in range(7):
            values = [row[column][0] for row in requests]
            if values[0] + values[1] != values[-2] + values[-1]:
                findings.append((column, requests[-2][column][1], values[0] + values[1]))
            if sum(values[2:-2]) != values[-2]:
                findings.append((column, requests[-2][column][1], sum(values[2:-2])))
    for start in range(0, len(proceedings), 5):
        if sum(cell[0] for cell in proceedings[start : start + 4]) != proceedings[start + 4][0]:
            findings.append((start, proceedings[start + 4][1], None))
    return findings


def read(file):
    text = unicodedata.normalize("NFKC", file.decode("utf-8"))
    report = {"title": None, "agency": None, "year": None, "sections": [], "lines": {}}
    section = None
    for place, line in enumerate(text.splitlines(), 1):
        line = line.rstrip()
        if not line:
            continue
        heading = HEADING.match(line)
        if heading:
            section = {"heading": line, "line": place, "paragraphs": []}
            report["sections"].append(section)
        elif "\t" in line or "|" in line:
            report["lines"].setdefault(len(report["sections"]), []).append((place, line))
        elif section is not None:
            section["paragraphs"].append((place, line.strip()))
        elif report["title"] is None and (title := TITLE.match(line.strip())):
            report["title"], report["agency"] = line.strip(), title[2]
            report["year"] = int(title[1] or title[3] or title[4] or 0) or None
    tables = [list(rows_of(report["lines"].get(number, []))) for number in (2, 3, 4)]
    disclosure = take(tables[0], [label for label, _ in DISCLOSURE], lambda index: DISCLOSURE[index][1])
    requests = take(tables[1], REQUESTS, lambda index: 7)
    proceedings = next(([cell for cell in cells if isinstance(cell[0], Decimal)] for _, cells in reversed(tables[2])), [])
    report["cells"] = [cell for row in disclosure + requests + [proceedings] for cell in row]
    report["findings"] = unbalanced(requests, proceedings)
    return report


if __name__ == "__main__":
    main(lambda file: [str(number) for number, _ in read(file)["cells"]])
