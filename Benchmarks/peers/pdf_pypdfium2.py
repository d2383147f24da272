"""Lines of text as PDFium finds them, then rows by their numbers: no ruling lines are looked at."""

import pypdfium2
from race import is_number, main


def extract(file):
    document = pypdfium2.PdfDocument(file)
    lines = [line.split() for page in document for line in page.get_textpage().get_text_range().splitlines()]
    values, in_tables = [], False
    for words in lines:
        text = "".join(words)
        if text.startswith("二、主动公开"):
            in_tables = True
        if text.startswith("五、"):
            break
        if in_tables and words:
            values += numbers_at_end(words)
    return values


def numbers_at_end(words):
    start = len(words)
    while start > 0 and is_number(words[start - 1]):
        start -= 1
    return words[start:]


main(extract)
