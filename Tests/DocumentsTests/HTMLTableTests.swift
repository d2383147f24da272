import Documents
import Testing

@Suite("HTML tables")
struct HTMLTableTests {
    @Test(
        "Damaged tables come out as browsers draw them",
        arguments: [
            ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", ["a,b|c,d"]),
            ("<table><tr><td>a<td>b</table>after", ["a,b", "after"]),
            ("<table><td>a<td>b<tr><td>c</table>", ["a,b|c,."]),
            ("<table><tbody><tr><td>a</tbody><tbody><tr><td>b</table>", ["a|b"]),
            ("<table><tr><td>a</td></tr><td>b</td></table>", ["a|b"]),
            ("<table><tr><td>a<table><tr><td>b<td>c</table>d</table>", ["a", "b,c", "d"]),
            ("<table><tr><td>a<td>b<table><tr><td>c<td>d</table>", ["a", "b", "c,d"]),
            ("<table><tr><td>a</th>b<td>c</table>", ["ab,c"]),
            ("<table><tr><td>a</div>b</p>c<td>d</table>", ["ab\nc,d"]),
            ("<table><tr>lost<td>a<td>b</tr></table>", ["lost", "a,b"]),
            ("<table><tr><td>a<td>b</td></tr><p>lost</p><tr><td>c</table>", ["lost", "a,b|c,."]),
            ("<table>one<table><tr><td>a<td>b</table>", ["one", "a,b"]),
            ("<table><caption>head<tr><td>a<td>b</table>", ["head", "a,b"]),
            ("<table><colgroup><col><col><tr><td>a<td>b</table>", ["a,b"]),
            ("<table><tr><td>a<col><td>b</table>", ["a|b"]),
            ("<table><thead><tr><th>a<th>b<tfoot><tr><td>c<td>d</table>", ["a,b|c,d"]),
            ("<table><tfoot><tr><td>c<td>d<tbody><tr><td rowspan=2>a<td>b<tr><td>e</table>", ["a 2x1,b|.,e|c,d"]),
            ("<table><tr><td>a<td>b</tr><tfoot><tr><td>c<td>d</tfoot><tfoot><tr><td>e", ["a,b|c,d|e,."]),
            ("<td>a</td><tr>b", ["ab"]),
            ("<table></table><p>x", ["x"]),
            ("<table><tr></tr><tr><td>a<td>b</table>", [".,.|a,b"]),
        ])
    func damaged(text: String, blocks: [String]) throws {
        #expect(try html(text) == blocks)
    }

    @Test(
        "Spans follow the grid-forming rules",
        arguments: [
            ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "a 2x1,b|.,c"),
            ("<table><tr><td colspan=2>a<tr><td>b<td>c</table>", "a 1x2,.|b,c"),
            (
                "<table><tr><td rowspan=2>a<td colspan='2' rowspan='2'>b<tr><tr><td>c</table>",
                "a 2x1,b 2x2,.|.,.,.|c,.,."
            ),
            ("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "a 3x1,b|.,c|.,d"),
            ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td rowspan=0>d<td>e<tr><td>f", "a 2x1,b|.,c|d 2x1,e|.,f"),
            ("<table><tr><td rowspan=9>a<td>b<tr><td>c</table>", "a 2x1,b|.,c"),
            ("<table><tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d</table>", "a,b|c,d"),
            ("<table><tr><td colspan=0>a<td colspan=x>b<td colspan=-2>c</table>", "a,b,c"),
            ("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>", "a,b 2x1|c 1x2,."),
            ("<table><tr><td colspan=2 colspan=3 rowspan=1 rowspan=2>a<tr><td>b<td>c</table>", "a 1x2,.|b,c"),
            ("<table><tr><td colspan=\" +2x\">a<tr><td>b<td>c</table>", "a 1x2,.|b,c"),
        ])
    func spans(text: String, table: String) throws {
        #expect(try html(text) == [table])
    }

    @Test("A colspan is clamped to 1,000 and a rowspan to the rows there are")
    func clamped() throws {
        let table = try #require(try read("<table><tr><td colspan=99999 rowspan=99999>a<td>b", .html).tables.first)
        #expect(table.columnCount == 1_001)
        #expect(table.cells[0].columnSpan == 1_000)
        #expect(table.rowCount == 1)
    }

    @Test("A table over the limit is refused")
    func cellLimit() {
        let row = "<tr>" + String(repeating: "<td colspan=1000>", count: 3)
        let text = "<table>" + String(repeating: row, count: 40)
        #expect(throws: DocumentError.limitExceeded(what: "cells", limit: 100_000)) {
            try DocumentReader.decode(Array(text.utf8), limits: ReadingLimits(cells: 100_000))
        }
    }

    @Test("A page of over ten megabytes is read like any other, and one over the limit is refused unread")
    func largePage() throws {
        let row = "<tr><td style='font-family:\(String(repeating: "仿宋", count: 200))'>本年新收<td>1<td>2\n"
        let count = 10_500_000 / row.utf8.count
        let bytes = Array(("<table>" + String(repeating: row, count: count) + "</table>").utf8)
        #expect(bytes.count > 10_000_000)
        let document = try DocumentReader.decode(bytes)
        let table = try #require(document.tables.first)
        #expect([table.rowCount, table.columnCount, table.cells.count] == [count, 3, count * 3])
        #expect(
            table.cells.last.map { document.string($0.text) } == "2" && table.cells.last?.location.line == Int32(count))
        #expect(throws: DocumentError.tooLarge(bytes: bytes.count, limit: 10_000_000)) {
            try DocumentReader.decode(bytes, limits: ReadingLimits(fileBytes: 10_000_000))
        }
    }

    @Test("Nesting over the limit is refused, not followed")
    func depthLimit() {
        let text = String(repeating: "<table><tr><td>", count: 10_000)
        #expect(throws: DocumentError.limitExceeded(what: "depth", limit: 200)) { try html(text) }
    }

    @Test("Elements that never end cost neither stack nor cells")
    func unclosedElements() throws {
        let text = String(repeating: "<font><div>", count: 5_000) + "<table><tr><td>a<td>b</table>"
        #expect(try html(text) == ["a,b"])
    }

    @Test(
        "Lines within a cell are kept apart",
        arguments: [
            ("a<br>b", "a\nb"), ("<p>a</p><p>b</p>", "a\nb"), ("<p>a<p>b", "a\nb"), ("a<br><br/>b", "a\nb"),
            ("<div>a</div> b", "a\nb"), ("<span>a</span><span>b</span>", "ab"), ("a\n  b", "a b"),
            ("&nbsp;\u{3000} ", "_"), ("<br><p>&nbsp;</p>", "_"), (" \u{3000}a&nbsp;b&nbsp;", "a\u{A0}b"),
            ("<ul><li>a<li>b</ul>", "a\nb"), ("<h3>a</h3>b", "a\nb"),
        ])
    func cellText(content: String, text: String) throws {
        #expect(try html("<table><tr><td>\(content)</td><td>x</td></tr></table>") == [text + ",x"])
    }

    @Test("A table of one cell is a frame around paragraphs")
    func frame() throws {
        #expect(try html("<table><tr><td><p>a<p>b</table>") == ["a", "b"])
    }

    @Test(
        "A heading in a layout table stays one",
        arguments: [
            ("<table><tr><td><h1>a</h1>b<h2>c</h2></table>", ["#1 a", "b", "#2 c"]),
            ("<table><tr><td><div>a<div><h3>b</h3></div>c</div></table>", ["a", "#3 b", "c"]),
            ("<table><tr><td><p>&nbsp;</p><h1> a<br>b </h1><p>c</table>", ["#1 a", "#1 b", "c"]),
            (
                "<table><tr><td>a<td><h2>b</h2>c<table><tr><td>d<td><h1>e</h1></table>f</table>",
                ["a", "#2 b", "c", "d,e", "f"]
            ),
            (
                "<table><tr><td><h1>a</h1><tr><td><table><tr><td><h2>b</h2>c</table><h3>d</h3></table>",
                ["#1 a", "#2 b", "c", "#3 d"]
            ),
            (
                "<table><tr><td>a<sup>1</sup><td><h2>b</h2><tr><td><table><tr><td>c</table></table>",
                ["a¹", "#2 b", "c"]
            ),
            ("<table><tr><td>a<tr><td><h1>b</h1>c</table>", ["a", "#1 b", "c"]),
            ("<table><tr><td><h1>a</h1><td>b</table><table><tr><td>c</table>", ["a,b", "c"]),
            ("<table><tr><td>a<br>b<td><h1>c</h1><p>d<p>e<h2>f</h2></table>", ["a", "b", "#1 c", "d", "e", "#2 f"]),
            ("<table><tr><td>a<br>b<td><h4>c</h4>d</table>", ["a\nb,c\nd"]),
            ("<table><tr><td>a<td>b<br>c<br>d<h1>e</h1></table>", ["a,b\nc\nd\ne"]),
        ])
    func headings(text: String, blocks: [String]) throws {
        #expect(try html(text) == blocks)
    }

    @Test("Layout tables dissolve in reading order, with the tables inside them kept")
    func layout() throws {
        let text = """
            <table><tr><td>nav<td>top<tr><td><h2>title</h2>x<table><tr><td>1<td>2</table>y\
            <table><tr><td>3<td>4</table><td>side</table>end
            """
        #expect(try html(text) == ["nav", "top", "#2 title", "x", "1,2", "y", "3,4", "side", "end"])
    }

    @Test("Tables, rows and columns are numbered from 1, lines as in the file")
    func locations() throws {
        let document = try read(
            "<p>x\n<table>\n<tr><td>a\n<td>b\n</table><table><tr><td rowspan=2>c<td>d<tr>\n<td>e</table>")
        let cells = document.tables.flatMap(\.cells)
        #expect(
            cells.map(\.location) == [
                Location(line: 3, table: 1, row: 1, column: 1), Location(line: 4, table: 1, row: 1, column: 2),
                Location(line: 5, table: 2, row: 1, column: 1), Location(line: 5, table: 2, row: 1, column: 2),
                Location(line: 6, table: 2, row: 2, column: 2),
            ])
        #expect(document.blocks.map(\.line) == [1, 2, 5])
    }

    @Test("What a script makes visible is read where the page shows no table, and is told")
    func invisibleContent() throws {
        let article =
            "<p>a</p><div style='visibility: hidden; opacity: 0'><p>bbbb</p><table><tr><td>1<td>2</table></div>"
        let document = try read(article)
        #expect(document.tables.flatMap(\.cells).count == 2)
        #expect(document.notices == [.invisibleContent])
        let beside = try read(article + "<table><tr><td>2<td>3</table>")
        #expect(beside.tables.flatMap(\.cells).count { !$0.text.isEmpty } == 2 && beside.notices.isEmpty)
        let long = try read("<p>\(String(repeating: "a", count: 40))</p>" + article)
        #expect(long.tables.flatMap(\.cells).allSatisfy(\.text.isEmpty) && long.notices.isEmpty)
        let digit = try read(article.replacing("<td>1", with: "<td>1<span style='visibility: hidden'>0</span>"))
        #expect(digit.tables.flatMap(\.cells).map { digit.string($0.text) } == ["1", "2"])
        let text = try read("<p>a</p><p style='visibility: hidden'>b</p>")
        #expect(text.blocks.count == 1 && text.notices.isEmpty)
        #expect(try read(article.replacing("visibility: hidden; opacity: 0", with: "display: none")).tables.isEmpty)
    }

    @Test("An image instead of text in a cell is noticed once a table")
    func imageInTable() throws {
        let document = try read("<table><tr><td>a<img src=x><td><img><tr><td><IMG><td></table><img>")
        #expect(document.notices == [.imageInTable(Location(line: 1, table: 1, row: 1, column: 2))])
    }
}
