import io

import pdfplumber
from race import main, values_of


def extract(file):
    """Tables by their ruling lines; those of the form have 4, 10 (9 where no group is cut) and 15 columns on a page."""
    rows = {4: [], 10: [], 15: []}
    with pdfplumber.open(io.BytesIO(file)) as document:
        for page in document.pages:
            for table in page.extract_tables():
                for row in table:
                    kind = 10 if 4 < len(row) < 15 else len(row)
                    rows[kind].append([cell.replace("\n", "") for cell in row if cell] or [""])
    return values_of(rows.values())


main(extract)
