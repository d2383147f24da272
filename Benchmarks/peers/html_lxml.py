from lxml import html
from race import main, values_of

parser = html.HTMLParser(encoding="utf-8")


def extract(page):
    tables = html.document_fromstring(page, parser=parser).iter("table")
    return values_of(
        [[cell.text_content().strip() for cell in row.iter("td")] for row in table.iter("tr")] for table in tables
    )


main(extract)
