import PDFPages
import Testing

@testable import Documents

@Suite("Tables by their ruling lines")
struct RuledTableTests {
    @Test("Every cell gets the text inside its lines")
    func plain() throws {
        let page = drawn {
            $0.grid(x: [100, 200, 300], y: [100, 120, 140])
            $0.write("规章", x: 110, y: 115)
            $0.write("12", x: 210, y: 115)
            $0.write("3", x: 290, y: 135)
        }
        #expect(try blocks(page) == ["规章,12|_,3"])
    }

    @Test("Missing inner lines merge cells")
    func merged() throws {
        let page = drawn {
            $0.grid(x: [100, 400], y: [100, 160])
            $0.line(200...200, 100...160)
            $0.line(300...300, 120...160)
            $0.line(200...400, 120...120)
            $0.line(200...400, 140...140)
            $0.write("a", x: 110, y: 130)
            $0.write("b", x: 250, y: 115)
            $0.write("1", x: 250, y: 135)
            $0.write("2", x: 350, y: 155)
        }
        #expect(try blocks(page) == ["a 3x1,b 1x2,.|.,1,_|.,_,2"])
    }

    @Test("Lines in pieces, dashes, double strokes and slightly different places are one line each")
    func broken() throws {
        let page = drawn {
            for x in stride(from: 100, to: 300, by: 4) { $0.line(x...(x + 2), 120...120) }
            $0.line(100...200, 100...100)
            $0.line(201...300, 101...101)
            $0.line(100...300, 140...140)
            $0.line(100...300, 142...142)
            for x in [100, 102, 200, 300] { $0.line(x...x, 100...141) }
            for (text, x, y) in [("a", 120, 115), ("b", 220, 115), ("c", 120, 135), ("d", 220, 135)] {
                $0.write(text, x: x, y: y)
            }
        }
        #expect(try blocks(page) == ["a,b|c,d"])
    }

    @Test("A table without its outer upright lines ends where its level lines do")
    func openSides() throws {
        let page = drawn {
            for y in [100, 120, 140] { $0.line(100...400, y...y) }
            $0.line(200...200, 100...140)
            for (text, x, y) in [("a", 120, 115), ("b", 220, 115), ("c", 120, 135), ("d", 220, 135)] {
                $0.write(text, x: x, y: y)
            }
        }
        #expect(try blocks(page) == ["a,b|c,d"])
    }

    @Test(
        "A table without its outer upright lines ends where two of its lines do, however many end between merged cells")
    func openSideOfMergedCells() throws {
        let page = drawn {
            for y in [100, 180] { $0.line(100...400, y...y) }
            for y in [120, 140, 160] { $0.line(200...400, y...y) }
            for x in [200, 300] { $0.line(x...x, 100...180) }
            for (text, x, y) in [("组", 110, 145), ("a", 220, 115), ("1", 320, 115), ("b", 220, 135), ("2", 320, 135)] {
                $0.write(text, x: x, y: y)
            }
        }
        #expect(try blocks(page) == ["组 4x1,a,1|.,b,2|.,_,_|.,_,_"])
    }

    @Test("One line that sticks out of a table tells of no side")
    func lineSticksOut() throws {
        let page = drawn {
            $0.grid(x: [100, 200, 300], y: [100, 120, 140, 160])
            $0.line(60...300, 120...120)
            for (text, x, y) in [("a", 110, 115), ("1", 210, 115), ("b", 110, 135), ("2", 210, 135)] {
                $0.write(text, x: x, y: y)
            }
        }
        #expect(try blocks(page) == ["a,1|b,2|_,_"])
    }

    @Test("A label over several lines is one text, a number without room too, numbers with room are not")
    func brokenText() throws {
        let page = drawn {
            $0.grid(x: [100, 142, 170, 300], y: [100, 160])
            for (text, x, y) in [("政府信息", 101, 112), ("公开", 101, 126)] { $0.write(text, x: x, y: y) }
            for (text, x, y) in [("39857", 143, 112), ("58", 143, 126)] { $0.write(text, x: x, y: y) }
            for (text, x, y) in [("12", 180, 112), ("34", 180, 126)] { $0.write(text, x: x, y: y) }
        }
        #expect(try blocks(page) == ["政府信息公开,3985758,12\n34"])
    }

    @Test("Bold type made of two strokes is read once, equal digits are not lost")
    func doubled() throws {
        let page = drawn {
            $0.grid(x: [100, 200, 300], y: [100, 120])
            for x in [110, 111] { $0.write("规", x: x, y: 115) }
            $0.write("110", x: 210, y: 115)
        }
        #expect(try blocks(page) == ["规,110"])
    }

    @Test("A frame around text and a chart without text are no tables")
    func frames() throws {
        let page = drawn {
            $0.grid(x: [50, 550], y: [50, 700])
            $0.write("正文", x: 100, y: 100)
            $0.grid(x: [100, 120, 140], y: [600, 620, 640])
        }
        #expect(try blocks(page) == ["正文"])
    }

    @Test("A table goes on over a page's end, page number and running head aside, with the columns of both parts")
    func overPages() throws {
        let first = drawn {
            $0.write("某市年度报告", x: 250, y: 40)
            $0.grid(x: [100, 400], y: [600, 620, 640])
            $0.write("一", x: 110, y: 615)
            $0.write("二", x: 110, y: 635)
            $0.write("- 1 -", x: 290, y: 770)
        }
        let second = drawn {
            $0.write("某市年度报告", x: 250, y: 40)
            $0.grid(x: [101, 200, 401], y: [100, 120])
            $0.write("规章", x: 110, y: 115)
            $0.write("7", x: 210, y: 115)
            $0.write("- 2 -", x: 290, y: 770)
        }
        #expect(try blocks(first, second) == ["一 1x2,.|二 1x2,.|规章,7"])
        let document = try PDFReader.document(of: [first, second], limits: ReadingLimits())
        guard case .table(let table)? = document.blocks.first else { return }
        #expect(table.hasReliableColumns)
        #expect(table.cells.last?.location == Location(page: 2, table: 1, row: 3, column: 2))
    }

    @Test("Tables with text between them, or with other sides, stay apart")
    func apart() throws {
        func page(_ text: String, x: [Int], title: String? = nil) -> PDFPage {
            drawn {
                if let title { $0.write(title, x: 110, y: 200) }
                $0.grid(x: x, y: [300, 320])
                $0.write(text, x: x[0] + 5, y: 315)
                $0.write("1", x: x[1] + 5, y: 315)
            }
        }
        let first = page("a", x: [100, 200, 300])
        #expect(try blocks(first, page("b", x: [100, 200, 300], title: "四、")) == ["a,1", "四、", "b,1"])
        #expect(try blocks(first, page("b", x: [100, 200, 350])) == ["a,1", "b,1"])
    }

    @Test("A row that the page's end cuts open is one row")
    func openRow() throws {
        let first = drawn {
            for y in [600, 620] { $0.line(100...300, y...y) }
            for x in [100, 200, 300] { $0.line(x...x, 600...650) }
            for (text, x, y) in [("a", 110, 615), ("1", 210, 615), ("公", 110, 635), ("2", 210, 635)] {
                $0.write(text, x: x, y: y)
            }
        }
        let second = drawn {
            for y in [120, 140] { $0.line(100...300, y...y) }
            for x in [100, 200, 300] { $0.line(x...x, 90...140) }
            for (text, x, y) in [("开", 110, 110), ("b", 110, 135), ("3", 210, 135)] { $0.write(text, x: x, y: y) }
        }
        #expect(try blocks(first, second) == ["a,1|公开,2|b,3"])
    }

    @Test("The outer line of a cell that goes on through the next page may be missing there")
    func cellThroughPage() throws {
        let first = drawn {
            for y in [600, 620] { $0.line(100...400, y...y) }
            for x in [100, 200, 300, 400] { $0.line(x...x, 600...650) }
            for (text, x, y) in [("组", 110, 640), ("a", 210, 615), ("1", 310, 615), ("2", 310, 640)] {
                $0.write(text, x: x, y: y)
            }
        }
        let second = drawn {
            for y in [120, 140] { $0.line(200...400, y...y) }
            for x in [200, 300, 400] { $0.line(x...x, 90...140) }
            for (text, x, y) in [("b", 210, 110), ("c", 210, 135), ("3", 310, 135)] { $0.write(text, x: x, y: y) }
        }
        #expect(try blocks(first, second) == ["_,a,1|组,b,2|.,c,3"])
    }

    /// The head of a table of which a page's end cuts the cells that reach over three rows, with text below their lines.
    private func cutHead(footer: String? = nil) -> PDFPage {
        drawn {
            $0.line(100...360, 600...600)
            $0.line(200...360, 620...620)
            $0.line(230...330, 650...650)
            for x in [100, 200, 360] { $0.line(x...x, 600...650) }
            for x in [230, 330] { $0.line(x...x, 620...650) }
            for (text, x, y) in [
                ("表", 110, 615), ("申请人", 210, 615), ("自", 205, 640), ("法人", 240, 640), ("总", 335, 640), ("然", 205, 663),
                ("计", 335, 663),
            ] { $0.write(text, x: x, y: y) }
            if let footer { $0.write(footer, x: 260, y: 663) }
        }
    }

    private let restOfHead = drawn {
        for y in [120, 140] { $0.line(100...360, y...y) }
        for x in [100, 200, 230, 280, 330, 360] { $0.line(x...x, 90...140) }
        for (text, x, y) in [
            ("人", 205, 110), ("甲", 240, 110), ("乙", 290, 110), ("x", 110, 135), ("1", 205, 135), ("2", 240, 135),
            ("3", 290, 135), ("4", 335, 135),
        ] { $0.write(text, x: x, y: y) }
    }

    @Test("Cells over several rows that a page's end cuts go on, where others end with the page")
    func cutHeads() throws {
        #expect(
            try blocks(cutHead(), restOfHead) == [
                "表 3x1,申请人 1x4,.,.,.|.,自然人 2x1,法人 1x2,.,总计 2x1|.,.,甲,乙,.|x,1,2,3,4"
            ])
    }

    @Test("Text below a table that stands below a closed cell too is none of the table")
    func textBelow() throws {
        let read = try blocks(cutHead(footer: "注"), restOfHead)
        #expect(read.count == 3)
        #expect(read[1].filter { !$0.isWhitespace } == "然注计")
    }

    /// Rows of 20 points with lines between their cells alone.
    private func innerLines(_ page: inout DrawnPage, top: Int, _ rows: [(String, String)]) {
        let bottom = top + rows.count * 20
        for y in stride(from: top + 20, to: bottom, by: 20) { page.line(100...300, y...y) }
        page.line(200...200, top...bottom)
        for (row, (label, number)) in rows.enumerated() {
            page.write(label, x: 110, y: top + row * 20 + 15)
            page.write(number, x: 210, y: top + row * 20 + 15)
        }
    }

    @Test(
        "What stands right below a table without its last line is none of its cells",
        arguments: [("五、存在的主要问题及改进情况", 640), ("注：无", 100)])
    func lineBelow(text: String, top: Int) throws {
        let page = drawn {
            innerLines(&$0, top: top, [("规章", "1"), ("公文", "2"), ("总计", "")])
            $0.write(text, x: 110, y: top + 72)
        }
        #expect(try blocks(page) == ["规章,1|公文,2|总计,_", text])
    }

    @Test("A page's number right below a table without its last line is none of its cells", arguments: [110, 210])
    func pageNumberBelow(x: Int) throws {
        let page = drawn {
            innerLines(&$0, top: 680, [("规章", "1"), ("公文", "2"), ("总计", "")])
            $0.write("7", x: x, y: 752)
        }
        #expect(try blocks(page) == ["规章,1|公文,2|总计,_"])
    }

    @Test("Tables without outer lines right below each other are two")
    func innerLinesBelow() throws {
        let page = drawn {
            innerLines(&$0, top: 100, [("规章", "1"), ("公文", "无")])
            innerLines(&$0, top: 145, [("内容", "件数"), ("许可", "4")])
        }
        #expect(try blocks(page) == ["规章,1|公文,无", "内容,件数|许可,4"])
    }

    @Test("A row of a table without outer lines that the page's end cuts is one row")
    func openRowOfInnerLines() throws {
        let first = drawn {
            innerLines(&$0, top: 680, [("规章", "1"), ("公", "2")])
            $0.write("7", x: 210, y: 735)
        }
        let second = drawn { innerLines(&$0, top: 80, [("开", ""), ("许可", "3")]) }
        #expect(try blocks(first, second) == ["规章,1|公开,2|许可,3"])
    }

    @Test("Words of a cell over several rows that hang below the row in which the page's end cuts it are its own")
    func hangingWords() throws {
        let first = drawn {
            $0.line(100...300, 700...700)
            for x in [100, 200, 300] { $0.line(x...x, 700...720) }
            for (text, x, y) in [("组", 110, 715), ("1", 210, 715), ("别", 110, 732)] { $0.write(text, x: x, y: y) }
        }
        let second = drawn {
            $0.line(200...300, 100...100)
            $0.line(100...300, 120...120)
            for x in [100, 200, 300] { $0.line(x...x, 80...120) }
            for (text, x, y) in [("名", 110, 95), ("2", 210, 95), ("3", 210, 115)] { $0.write(text, x: x, y: y) }
        }
        #expect(try blocks(first, second) == ["组别,1|名 2x1,2|.,3"])
    }

    @Test("Rows that share the line which a page's end leaves out stay two")
    func sharedLine() throws {
        func page(_ label: String, _ number: String, top: Int?, bottom: Int?) -> PDFPage {
            drawn {
                for y in [top, bottom].compactMap({ $0 }) { $0.line(100...350, y...y) }
                for x in [100, 200, 300, 350] { $0.line(x...x, 600...650) }
                for (text, x) in [(label, 110), (number, 210), ("件", 310)] { $0.write(text, x: x, y: 625) }
            }
        }
        let last = page("规章", "20", top: 600, bottom: nil)
        #expect(try blocks(last, page("公文", "18", top: 600, bottom: 650)) == ["规章,20,件|公文,18,件"])
        #expect(try blocks(last, page("公文", "", top: 600, bottom: 650)) == ["规章,20,件|公文,_,件"])
        #expect(try blocks(last, page("公文", "18", top: nil, bottom: 650)) == ["规章,20,件|公文,18,件"])
        #expect(try blocks(last, page("公文", "", top: nil, bottom: 650)) == ["规章公文,20,件件"])
    }

    @Test("Places at the ends of what can be said don't overflow, nor fill the memory")
    func farPlaces() throws {
        let far: Int32 = 14_400_000
        var page = PDFPage(width: 100, height: 100)
        for x in [-far, 0, far] { page.rulings.append(PDFBox(left: x, top: -far, right: x, bottom: far)) }
        for y in [-far, 0, far] { page.rulings.append(PDFBox(left: -far, top: y, right: far, bottom: y)) }
        for x in [-far, -1, 1, far - 1] {
            page.glyphs.append(PDFGlyph("1", left: x, right: x, baseline: 1, size: 1))
        }
        #expect(try blocks(page) == ["_,_|1 1,1 1"])
        page.rulings = []
        #expect(try blocks(page).joined().utf8.count < 1_000)
    }

    @Test("More cells or lines than a report can have are refused")
    func limits() throws {
        let page = drawn { $0.grid(x: [100, 200, 300], y: [100, 120, 140]) }
        let text = drawn { $0.write(String(repeating: "年", count: 40), x: 50, y: 50) }
        #expect(throws: DocumentError.limitExceeded(what: "cells", limit: 3)) {
            try PDFReader.document(of: [text, page], limits: ReadingLimits(cells: 3))
        }
        let drawing = PDFPage(
            width: 100, height: 100,
            rulings: (0...5_001).map { PDFBox(left: 0, top: $0 * 400, right: 1_000, bottom: $0 * 400) })
        #expect(throws: DocumentError.limitExceeded(what: "lines", limit: 5_000)) {
            try PDFReader.document(of: [text, drawing], limits: ReadingLimits())
        }
    }
}
