import io
import zipfile

from lxml import etree
from race import main, values_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def extract(file):
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    return values_of([rows(table) for table in document.iter(W + "tbl")])


def rows(table):
    return [[text(cell) for cell in row.iterchildren(W + "tc")] for row in table.iterchildren(W + "tr")]


def text(cell):
    return "".join(run.text or "" for run in cell.iter(W + "t")).strip()


main(extract)
