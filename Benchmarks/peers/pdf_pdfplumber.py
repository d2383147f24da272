import io

import pdfplumber
from race import main, values_of


def extract(file):
    """Tables by their ruling lines; those of the form have 4, 10 and 15 columns, wherever pages break them."""
    rows = {4: [], 10: [], 15: []}
    with pdfplumber.open(io.BytesIO(file)) as document:
        for page in document.pages:
            for table in page.extract_tables():
                for row in table:
                    rows[len(row)].append([cell.replace("\n", "") for cell in row if cell] or [""])
    return values_of(rows.values())


main(extract)
