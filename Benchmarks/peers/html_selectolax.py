from race import main, values_of
from selectolax.lexbor import LexborHTMLParser


def extract(page):
    tables = LexborHTMLParser(page).css("table")
    return values_of(
        [[cell.text().strip() for cell in row.css("td")] for row in table.css("tr")] for table in tables
    )


main(extract)
