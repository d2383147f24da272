"""What python-docx finds in scripts/recipes/templates/年度简报.docx filled with the samples: word.py DOCUMENT"""
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
assert document.sections[0].header.paragraphs[0].text == "青禾市人民政府"
texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
assert texts == [
    "2022 年政府信息公开申请办理简报",
    "本年新收申请 1,859 件，同比下降 21.0%；公开率 45.3%。",
    "行政复议 107 件。",
    "编制单位：青禾市人民政府",
], texts
years, statutory = document.tables
assert [[cell.text for cell in row.cells] for row in years.rows] == [
    ["年份", "新收"], ["2020", "2375"], ["2021", "2352"], ["2022", "1859"]]
# The head is merged as the regulation prints it, and the numbers stand below it.
head = [cell.text for cell in statutory.rows[0].cells]
assert len(head) == 15 and len(set(head)) < 15, head
assert [cell.text for cell in statutory.rows[-1].cells][4] == "107"
charts = [part for part in document.part.package.iter_parts() if "/charts/" in part.partname]
assert len(charts) == 1 and b"2375" in charts[0].blob
assert len(document.element.body.findall(".//" + qn("w:drawing"))) == 1
print("ok")
