#!/usr/bin/env python3
"""Makes damaged HTML tables and what an HTML5 parser sees in them, as a fixture for DocumentsTests.

    python3 -m venv venv && venv/bin/pip install html5lib==1.1
    venv/bin/python scripts/damaged-tables.py --seed 20210901 --count 600 > Tests/DocumentsTests/Fixtures/damaged-tables.txt

html5lib builds the tree. This program then walks it as a browser lays it out: what is hidden is left out, cells take
their places by "forming a table" of the HTML standard, a table around another table or of one cell is layout, and so is
one with headings that has one column, or a heading above two other lines in its cell. The rules
are written down a second time here, over a real tree, so that they can disagree with the reader that has no tree.

Deliberate differences from the standard: a row span ends with its row group instead of adding rows that nobody wrote;
struck-out text, ruby glosses and markup in a <textarea> are no text; raised and lowered digits become ¹ and ₁; a
choice in a cell is one character that can't be read. Text outside of tables is compared
by its characters, not by its order. <svg>, <s> and <strike> are never without their end: to browsers all of the rest is
then a drawing or struck out, to us none of it. html5lib 1.1 knows no <template>, which is therefore left out.
"""
import argparse
import random
import re
import sys

import html5lib

HTML = "{http://www.w3.org/1999/xhtml}"
BLOCKS = set(
    "p li dd dt h1 h2 h3 h4 h5 h6 pre listing address article aside blockquote center details dialog dir div dl "
    "fieldset figcaption figure footer header hgroup main menu nav ol search section summary ul form hr".split()
)
UNSEEN = set(
    "head title script style noscript noframes iframe noembed xmp template select datalist svg math".split()
)
STRUCK = {"s", "strike", "del", "rt", "rp"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
GROUPS = {"thead", "tbody", "tfoot"}
SMALL = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class Text:
    """Text of one cell or paragraph: blanks collapsed, lines kept apart."""

    def __init__(self):
        self.pieces, self.gap, self.in_heading = [], "", False

    def add(self, text, raise_by):
        for part in re.findall(r"[ \t\n\f\r]+|[^ \t\n\f\r]+", text):
            if part[0] in " \t\n\f\r":
                if not self.gap and self.pieces:
                    self.gap = " "
                continue
            if self.gap and self.pieces:
                self.pieces.append((self.gap, "", False))
            self.gap = ""
            self.pieces.append((part, raise_by, self.in_heading))

    def end_line(self):
        self.gap = "\n" if self.pieces else ""

    def string(self):
        blank = " \t\n\v\f\r\u00a0\u3000\ufeff"
        plain = any(not kind and text.strip(blank) for text, kind, _ in self.pieces)
        table = {"": {}, "sup": SMALL if plain else {}, "sub": LOW if plain else {}}
        return "".join(text.translate(table[kind]) for text, kind, _ in self.pieces).strip(blank)

    def headings(self):
        """For each line whether it is a heading's."""
        lines = [[]]
        for text, _, is_heading in self.pieces:
            if text == "\n":
                lines.append([])
            elif text.strip(" \t\v\u00a0\u3000\ufeff"):
                lines[-1].append(is_heading)
        return [line[0] for line in lines if line]


def style_of(element):
    declared = {}
    for part in (element.get("style") or "").split(";"):
        name, colon, value = part.partition(":")
        if colon and value.strip():
            declared[name.strip().lower()] = value.strip().lower()
    return declared


class State:
    """What an element's ancestors say about its text."""

    box, seen, sized, struck, in_cell, kind = True, True, True, False, False, ""

    def into(self, element, name):
        state = State()
        state.__dict__ = dict(self.__dict__)
        style = style_of(element)
        display = style.get("display", "none" if element.get("hidden") is not None else "")
        if display == "none" or name in UNSEEN:
            state.box = False
        if "visibility" in style:
            state.seen = style["visibility"] == "visible"
            if style["visibility"] == "collapse" and name in GROUPS | {"tr"}:
                state.box = False
        size = re.match(r"(\d*\.?\d+)(px|pt|em|)$", style.get("font-size", ""))
        if size:
            state.sized = (state.sized or size[2] != "em") if float(size[1]) else False
        if name in STRUCK or "line-through" in style.get("text-decoration", ""):
            state.struck = True
        if name in ("sup", "sub"):
            state.kind = name
        if name in ("td", "th", "caption", "table"):
            state.in_cell = name in ("td", "th")
        return state

    def shown(self):
        return self.box and self.seen and self.sized and not self.struck


def number(value, default, most):
    found = re.match(r"[ \t\n\f\r]*\+?([0-9]+)", value or "")
    return min(int(found[1]), most) if found else default


class Page:
    def __init__(self):
        self.blocks, self.text = [], Text()

    def end_paragraph(self):
        text = "".join(self.text.string().split())
        self.text = Text()
        self.put_text(text)

    def put_text(self, text):
        if not text:
            return
        if self.blocks and self.blocks[-1][0] == "text":
            text = self.blocks.pop()[1] + text
        self.blocks.append(("text", text))

    def walk(self, element, state):
        """The content of an element, and the text behind each of its children."""
        if state.shown():
            self.text.add(element.text or "", state.kind)
        for child in element:
            if isinstance(child.tag, str):
                self.enter(child, state)
            if state.shown():
                self.text.add(child.tail or "", state.kind)

    def enter(self, child, state):
        name = child.tag.replace(HTML, "") if child.tag.startswith(HTML) else "svg"
        inner = state.into(child, name)
        if name == "table" and inner.box:
            self.end_paragraph()
            return self.table(child, inner)
        display = style_of(child).get("display", "")
        breaks = name in BLOCKS | {"br", "caption"} or display not in ("", "none", "inline", "inline-block")
        # What a field of a form shows is set off from the text beside it.
        if name == "input" and child.get("type", "text").lower() == "text" and inner.shown():
            self.text.add(f" {child.get('value', '')} ", "")
        if name == "select" and state.in_cell and state.into(child, "").shown():
            self.text.add("\ufffd", "")
        if name == "textarea" and "<" in (child.text or ""):
            child.text = ""
        if name == "textarea" and inner.shown():
            self.text.add(" ", "")
            child.tail = " " + (child.tail or "")
        if breaks and state.shown():
            self.text.end_line()
        outer = self.text.in_heading
        self.text.in_heading = outer or name in HEADINGS
        if inner.box:
            self.walk(child, inner)
        self.text.in_heading = outer
        if breaks and inner.shown():
            self.text.end_line()

    def table(self, element, state):
        captions, rows = self.parts(element, state)
        if any(holds_table(part, inner) for part, inner in captions) or any(
            holds_table(cell, inner) for _, cells in rows for cell, inner in cells
        ):
            return self.layout(element, state)
        for caption, inner in captions:
            self.walk(caption, inner)
            self.end_paragraph()
        cells, grid = place(rows)
        if len(cells) <= 1 or is_article(cells, grid[1]):
            for *_, text in cells:
                self.put_text("".join(text.string().split()))
        else:
            self.blocks.append(("table", outline(cells, grid)))

    def parts(self, table, state):
        captions, heads, feet = [], [], []
        for child in table:
            name = str(child.tag).replace(HTML, "")
            inner = state.into(child, name) if isinstance(child.tag, str) else None
            if inner is None or not inner.box:
                continue
            if name == "caption":
                captions.append((child, inner))
            elif name in GROUPS:
                rows = []
                for row in child:
                    if row.tag == HTML + "tr" and (in_row := inner.into(row, "tr")).box:
                        cells = [(c, in_row.into(c, "td")) for c in row if c.tag in (HTML + "td", HTML + "th")]
                        rows.append([cell for cell in cells if cell[1].box])
                (feet if name == "tfoot" else heads).append(rows)
        groups = heads + feet
        return captions, [(index, row) for index, group in enumerate(groups) for row in group]

    def layout(self, table, state):
        for part in table:
            if not isinstance(part.tag, str):
                continue
            name = part.tag.replace(HTML, "")
            inner = state.into(part, name)
            if not inner.box or name in ("colgroup", "col"):
                continue
            if name in GROUPS | {"tr"}:
                self.layout(part, inner)
            else:
                self.end_paragraph()
                self.walk(part, inner)
                self.end_paragraph()


def is_article(cells, width):
    """Whether headings show that a table is layout."""
    lines = [text.headings() for *_, text in cells]
    if width == 1:
        return any(map(any, lines))
    return any(own[own.index(True) :].count(False) > 1 for own in lines if True in own)


def holds_table(element, state):
    for child in element:
        if isinstance(child.tag, str):
            name = child.tag.replace(HTML, "")
            inner = state.into(child, name)
            if inner.box and (name == "table" or holds_table(child, inner)):
                return True
    return False


def place(rows):
    """Cells as (row, column, rows, columns, text), and the size of the grid."""
    ends = {group: index + 1 for index, (group, _) in enumerate(rows)}
    taken, cells, width = set(), [], 0
    for row, (group, content) in enumerate(rows):
        column = 0
        for cell, state in content:
            while (row, column) in taken:
                column += 1
            columns = number(cell.get("colspan"), 1, 1000) or 1
            left = ends[group] - row
            height = min(number(cell.get("rowspan"), 1, 65534) or left, left)
            taken |= {(row + y, column + x) for y in range(height) for x in range(columns)}
            page = Page()
            page.walk(cell, state)
            cells.append((row, column, height, columns, page.text))
            column += columns
            width = max(width, column)
    return cells, (len(rows), width)


def outline(cells, grid):
    drawn = [["."] * grid[1] for _ in range(grid[0])]
    for row, column, height, width, text in cells:
        span = "" if height == width == 1 else f" {height}x{width}"
        drawn[row][column] = (text.string() or "_") + span
    rows = "|".join(",".join(row) for row in drawn)
    return re.sub(r"(?:\.,){9,}", lambda dots: f"*{len(dots[0]) // 2},", rows)


def expected(source):
    tree = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree")).parse(source, scripting=True)
    page = Page()
    page.walk(tree.find(HTML + "body"), State())
    page.end_paragraph()
    return page.blocks


class Maker:
    """Tables as sites write them, with one to six damages each."""

    def __init__(self, chance):
        self.chance, self.count = chance, 0

    def word(self):
        self.count += 1
        return self.chance.choice(["甲", "乙", "x", "", "0", "/"]) + str(self.count)

    def content(self, depth=0):
        pick = self.chance.random()
        word = self.word()
        if pick < 0.5:
            return word
        if pick < 0.6 and depth < 2:
            return f"{word}{self.table(depth + 1)}{self.word()}"
        return re.sub("#(?![x1])", word, self.chance.choice(CONTENTS)).replace("@", self.word())

    def span(self):
        if self.chance.random() < 0.75:
            return ""
        name = self.chance.choice(["colspan", "rowspan", "COLSPAN", "RowSpan"])
        value = self.chance.choice(SPANS)
        return f" {name}{self.chance.choice(['=', ' = '])}{self.chance.choice(QUOTES).replace('#', value)}"

    def cell(self, depth):
        tag = self.chance.choice(["td", "td", "td", "th", "TD"])
        extra = self.chance.choice(HIDING) if self.chance.random() < 0.08 else self.span()
        return f"<{tag}{extra}>{self.content(depth)}</{tag}>"

    def row(self, depth):
        cells = "".join(self.cell(depth) for _ in range(self.chance.randint(0, 4)))
        extra = self.chance.choice(HIDING) if self.chance.random() < 0.05 else ""
        return f"<tr{extra}>{cells}</tr>\n"

    def table(self, depth=0):
        rows = [self.row(depth) for _ in range(self.chance.randint(1, 4 - depth))]
        if self.chance.random() < 0.4:
            group = self.chance.choice(["thead", "tbody", "tfoot", "TBODY"])
            cut = self.chance.randint(0, len(rows))
            rows[:cut] = [f"<{group}>", *rows[:cut], f"</{group}>"]
        head = self.chance.choice(["", "", "", "<caption>题</caption>", "<colgroup><col span=2></colgroup>", "<col>"])
        return f"<table>{head}{''.join(rows)}</table>"

    def damage(self, text):
        tags = list(re.finditer(r"<[^<>]*>", text))
        tag = self.chance.choice(tags)
        kind = self.chance.randint(0, 7)
        if kind <= 2:
            ends = [t for t in tags if t[0].startswith("</")]
            tag = self.chance.choice(ends or tags)
            return text[: tag.start()] + text[tag.end() :]
        if kind == 3:
            return text[: tag.start()] + text[tag.end() :]
        if kind <= 5:
            at = tag.end() if self.chance.random() < 0.5 else tag.start()
            stray = self.chance.choice(STRAY).replace("#", self.word())
            return text[:at] + stray + text[at:]
        if kind == 6:
            return text[: tag.end()] + tag[0] + text[tag.end() :]
        return re.sub(r"</t[dr]>\s*</tr>", "", text) if self.chance.random() < 0.3 else text.replace("</td>", "", 2)

    def page(self):
        text = f"{self.chance.choice(['', '<p>前', '<div>'])}{self.table()}{self.chance.choice(['', '后', '</div>后'])}"
        for _ in range(self.chance.randint(1, 6)):
            text = self.damage(text)
        return text


SPANS = ["0", "1", "2", "3", "-1", "1000", "99999", "x", "", "2x", "+2", " 2", "1.5", "２", "0x2", "99999999999999999999"]
QUOTES = ['"#"', "'#'", "#", '"#', '"#" colspan=3 rowspan="1"']
HIDING = [
    " hidden", ' style="display:none"', " style='visibility:hidden'", ' style="visibility : collapse"',
    ' style="font-size:0"', ' style="FONT-SIZE:0PX;color:red"', ' STYLE="color:red; DISPLAY : NONE ;"', " hidden=false",
    ' hidden style="display:table-cell"', " style='visibility:collapse;visibility:visible'", ' style="font-size:0em"',
    ' style="display:none;display:block"', ' style="font-size:10.5pt"', ' style="text-decoration:line-through"',
]
CONTENTS = [
    "<p>#</p><p>@</p>", "#<br>@", "<b>#</b><i>@", "#&nbsp;@", "#&nbsp@", "&lt;#&gt", "&amp#", "&#x4E00;#&#19968",
    "<font>#", "<div>#<p>@</div>", "<a href=x>#<a>@</a>", "<span style='display:none'>#</span>@",
    "<span style=font-size:0>#<span style=font-size:9pt>@</span></span>", "<!-- # -->@", "<![CDATA[#]]>@",
    "<select><option>#<option>@</select>", "<select>#<td>@", "<textarea><td>#</textarea>@", "<script>'<td>#'</script>@",
    "<style>td{#}</style>@", "<title>#</title>@", "<input value='#'>@", "<img src=x>#",
    "<form>#<input></form>@", "<button>#<button>@", "<ul><li>#<li>@</ul>", "<dl><dt>#<dd>@</dl>", "<pre>\n#</pre>@",
    "<h3>#</h3>@", "<h2>#</h2><p>@<p>@", "@<h4>#</h4>@<br>@", "<p>#<p>@", "<!--># -->@", "<!-- # --!>@", "<?x #>@", "</#>@", "<svg><text>#</text></svg>@",
    "#<sup>1</sup>", "<sup>#</sup>", "CO<sub>2</sub>#", "<s>#</s>@", "<del>#</del>@", "<strike>#</strike>@",
    "<ruby>#<rp>(</rp><rt>@</rt></ruby>", "<noscript><td>#</noscript>@", "<nobr>#<nobr>@", "<center>#</center>@",
    "<b><p>#</b>@</p>", "<object>#</object>@", "<o:p></o:p>#", "<hr>#", "#</br>@", "#</p>@", "<A HREF='x>y'>#</A>",
    "<div\n class=x\thidden>#</div>@", "<span hidden=''>#</span>@", "<td/>#", "<br/>#", "\u3000#\u3000",
    "<span style='visibility:hidden'>#<b style='visibility:visible'>@</b></span>",
]
STRAY = [
    "#", " # ", "<p>#", "<div>#</div>", "<form>", "<form action=x>#", "</form>", "<font>", "</font>", "<font>#</font>",
    "</td>", "</tr>", "</th>", "</table>", "</tbody>", "</thead>", "</div>", "</p>", "</span>", "</b>", "</a>", "</html>",
    "</body>", "<tr>", "<td>", "<th>#", "<tbody>", "<thead>", "<tfoot>", "<caption>#", "<caption>#</caption>", "</caption>",
    "<col>", "<colgroup>", "</colgroup>", "<table>", "<br>", "&nbsp;", "<!-- # -->", "<input type=hidden>", "<input>",
    "<script></script>", "<style></style>", "<select>", "</select>", "<a>#", "<b>#", "<span>", "<div hidden>", "<hr>",
    "<body>", "<html>", "<center>", "<h3>#", "</h3>", "<li>#", "</ul>", "<tr/>", "<td hidden>#",
    "<td title='", '<tr class="', "<!--", "<textarea>", "<button>#", "</button>", "<option>#",
]
WHOLE = ["svg", "s", "strike"]


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=600)
    options = parser.parse_args()
    print(f"# scripts/damaged-tables.py --seed {options.seed} --count {options.count}, html5lib {html5lib.__version__}")
    made = 0
    maker = Maker(random.Random(options.seed))
    while made < options.count:
        maker.count = 0
        source = maker.page()
        if not 0 < len(source.strip()) <= 900 or any(source.count(f"<{tag}>") != source.count(f"</{tag}>") for tag in WHOLE):
            continue
        made += 1
        print("<", escaped(source))
        blocks = expected(source)
        for table in (text for kind, text in blocks if kind == "table"):
            print("=", escaped(table))
        # Text that stands between cells is moved before the table; we leave it where it was.
        print("~", "".join(sorted("".join(text for kind, text in blocks if kind == "text"))))


if __name__ == "__main__":
    sys.exit(main())
