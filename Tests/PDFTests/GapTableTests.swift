import PDFPages
import Testing

@testable import Documents

@Suite("Tables without ruling lines")
struct GapTableTests {
    private static let columns = [250, 330, 410]

    /// Draws numbers of three columns, each by its middle.
    private static func numbers(_ texts: [String], y: Int, on page: inout DrawnPage) {
        for (text, middle) in zip(texts, columns) {
            page.write(text, x: middle - text.unicodeScalars.count * 5 / 2, y: y)
        }
    }

    private static let labels = [["1.行政", "许可"], ["2.行政处", "罚决定", "数"], ["3.收费"]]

    /// Rows of which each label's lines are 14 points apart, and rows `pitch` more.
    private func page(_ number: (_ lines: Int) -> Int, pitch: Int = 0, labels: [[String]] = labels) -> PDFPage {
        drawn { page in
            var y = 100
            for (index, lines) in labels.enumerated() {
                for (line, text) in lines.enumerated() { page.write(text, x: 100, y: y + 14 * line) }
                Self.numbers(["\(index)", "1\(index)", "5"], y: y + number(lines.count), on: &page)
                y += 14 * lines.count + pitch
            }
        }
    }

    private static let whole = "1.行政许可,0,10,5|2.行政处罚决定数,1,11,5|3.收费,2,12,5"

    /// The blocks, a table without its column of groups.
    private func outline(_ pages: PDFPage...) throws -> [String] {
        let document = try PDFReader.document(of: pages, limits: ReadingLimits())
        return document.blocks.map { block in
            let rows = block.outline(document.characters).split(separator: "|").map {
                $0.hasPrefix(".,") ? $0.dropFirst(2) : $0
            }
            return rows.joined(separator: "|")
        }
    }

    @Test("Numbers on the first line of a label, on the last or in its middle")
    func alignments() throws {
        #expect(try outline(page { _ in 0 }) == [Self.whole])
        #expect(try outline(page { 14 * ($0 - 1) }) == [Self.whole])
        #expect(try outline(page { 7 * ($0 - 1) }) == [Self.whole])
    }

    @Test("Rows that stand apart need no numerals before their labels")
    func apart() throws {
        let labels = [["行政", "许可"], ["行政处", "罚决定", "数"], ["收费"]]
        let whole = "行政许可,0,10,5|行政处罚决定数,1,11,5|收费,2,12,5"
        #expect(try outline(page({ _ in 0 }, pitch: 6, labels: labels)) == [whole])
        #expect(try outline(page({ 14 * ($0 - 1) }, pitch: 6, labels: labels)) == [whole])
    }

    @Test("Where labels may be shared out in several ways, lines stay lines")
    func ambiguous() throws {
        let read = try outline(page({ _ in 0 }, labels: [["行政", "许可"], ["处罚", "决定"], ["收费", "数"]]))
        #expect(read.count == 6)
    }

    @Test("What other tables of the document show decides for those that show nothing")
    func prevailing() throws {
        let labels = [["行政", "许可"], ["处罚", "决定"], ["收费", "数"]]
        let first = page { _ in 0 }
        let read = try outline(first, drawn { $0.write("如下。", x: 100, y: 100) }, page({ _ in 0 }, labels: labels))
        #expect(read == [Self.whole, "如下。", "行政许可,0,10,5|处罚决定,1,11,5|收费数,2,12,5"])
    }

    private func ruled(_ page: PDFPage, _ x: ClosedRange<Int>, at places: [Int]) -> PDFPage {
        var drawn = DrawnPage(page: page)
        for place in places { drawn.line(x, place...place) }
        return drawn.page
    }

    @Test("A level line from the labels into the numbers ends a row, whatever other tables show")
    func ruledOff() throws {
        let labels = [["行政许可"], ["其他对外管理服务事", "项"], ["收费"]]
        let last = ruled(page({ 14 * ($0 - 1) }, labels: labels), 95...430, at: [90, 104, 132, 146])
        let read = try outline(page { _ in 0 }, drawn { $0.write("如下。", x: 100, y: 100) }, last)
        #expect(read == [Self.whole, "如下。", "行政许可,0,10,5|其他对外管理服务事项,1,11,5|收费,2,12,5"])
        let first = page({ _ in 0 }, labels: [["行政", "许可"], ["处罚", "决定"], ["收费", "数"]])
        let rows = "行政许可,0,10,5|处罚决定,1,11,5|收费数,2,12,5"
        #expect(try outline(ruled(first, 95...430, at: [90, 118, 146, 174])) == [rows])
    }

    @Test("Underlined words of a label, and a level line beside a group, end no row")
    func underlined() throws {
        #expect(try outline(ruled(page { _ in 0 }, 100...140, at: [102, 116, 130, 144, 158])) == [Self.whole])
        #expect(try outline(ruled(page { _ in 0 }, 200...430, at: [104, 132, 146])) == [Self.whole])
    }

    @Test("Heads over several columns, heads of several lines, and a head over a blank column")
    func heads() throws {
        let page = drawn { page in
            page.write("法人或其他组织", x: 260, y: 72)
            page.write("自然人", x: 235, y: 86)
            for (text, x) in [("商业", 320), ("科研", 400), ("总计", 480)] { page.write(text, x: x, y: 86) }
            for (text, x) in [("企业", 320), ("机构", 400)] { page.write(text, x: x, y: 98) }
            for (index, text) in ["新收", "结转", "办结"].enumerated() {
                page.write(text, x: 100, y: 120 + 20 * index)
                Self.numbers(["\(index)", "0", "12"], y: 120 + 20 * index, on: &page)
            }
        }
        let read = try blocks(page)
        #expect(
            read == [
                ".,.,法人或其他组织 1x2,.,.,.|.,.,自然人,商业企业,科研机构,总计"
                    + "|.,新收,0,0,12,_|.,结转,1,0,12,_|.,办结,2,0,12,_"
            ])
    }

    @Test("Heads at the left edges of columns whose numbers stand at the right belong to them if they take turns")
    func headsApart() throws {
        func page(_ heads: [(String, Int)]) -> PDFPage {
            drawn { page in
                for (text, x) in heads { page.write(text, x: x, y: 86) }
                for (index, text) in ["新收", "结转", "办结"].enumerated() {
                    page.write(text, x: 100, y: 120 + 20 * index)
                    for right in [250, 330, 410] { page.write("\(index)", x: right - 5, y: 120 + 20 * index) }
                }
            }
        }
        let rows = "|.,新收,0,0,0|.,结转,1,1,1|.,办结,2,2,2"
        #expect(try blocks(page([("自然人", 200), ("商业", 270), ("总计", 350)])) == [".,.,自然人,商业,总计" + rows])
        // One head more than numbers: a column may be blank, and nothing tells which.
        let read = try blocks(page([("自然人", 200), ("商业", 270), ("科研", 302), ("总计", 350)]))
        #expect(read.count == 4)
        // The head of the labels, further right than they.
        let labels = try blocks(page([("项目", 150), ("自然人", 240), ("商业", 320), ("总计", 400)]))
        #expect(labels == ["项目,.,自然人,商业,总计" + rows])
    }

    @Test("A number with its unit beside the others of its column is in it, if heads say so")
    func unitBeside() throws {
        func page(_ heads: [(String, Int)]) -> PDFPage {
            drawn { page in
                for (text, x) in heads { page.write(text, x: x, y: 86) }
                for (index, text) in ["新收", "结转", "办结"].enumerated() {
                    page.write(text, x: 100, y: 120 + 20 * index)
                    for x in [240, 400] { page.write("7", x: x, y: 120 + 20 * index) }
                    page.write(index == 1 ? "8件" : "8", x: index == 1 ? 310 : 326, y: 120 + 20 * index)
                }
            }
        }
        let read = try blocks(page([("自然人", 230), ("商业", 318), ("总计", 394)]))
        #expect(read == [".,.,自然人,商业,总计|.,新收,7,8,7|.,结转,7,8件,7|.,办结,7,8,7"])
        #expect(try blocks(page([])) == [".,新收,7,_,8,7|.,结转,7,8件,_,7|.,办结,7,_,8,7"])
    }

    @Test("Groups stand beside the labels of their rows and are none of them")
    func groups() throws {
        let page = drawn { page in
            page.write("不予", x: 100, y: 124)
            page.write("公开", x: 100, y: 138)
            for (index, text) in ["1.秘密", "2.禁止", "3.安全"].enumerated() {
                page.write(text, x: 140, y: 110 + 20 * index)
                Self.numbers(["\(index)", "0", "12"], y: 110 + 20 * index, on: &page)
            }
            page.write("（七）总计各行相加之和", x: 100, y: 170)
            Self.numbers(["3", "0", "36"], y: 170, on: &page)
        }
        let read = try blocks(page)
        #expect(
            read == [
                ".,1.秘密,0,0,12|不予公开,2.禁止,1,0,12|.,3.安全,2,0,12|.,（七）总计各行相加之和,3,0,36"
            ])
    }

    @Test("A label that begins left of the others and reaches over where they do goes on below itself")
    func reaching() throws {
        let page = drawn { page in
            page.write("（一）予以公开", x: 100, y: 100)
            Self.numbers(["1", "0", "1"], y: 100, on: &page)
            page.write("（二）部分公开区", x: 100, y: 117)
            page.write("分处理", x: 100, y: 129)
            Self.numbers(["2", "0", "2"], y: 123, on: &page)
            page.write("（三）不", x: 100, y: 156)
            page.write("予公开", x: 100, y: 168)
            for (index, text) in ["1.秘密", "2.禁止", "3.安全"].enumerated() {
                page.write(text, x: 150, y: 146 + 16 * index)
                Self.numbers(["\(index)", "3", "12"], y: 146 + 16 * index, on: &page)
            }
        }
        #expect(
            try blocks(page) == [
                ".,（一）予以公开,1,0,1|.,（二）部分公开区分处理,2,0,2|.,1.秘密,0,3,12|（三）不予公开,2.禁止,1,3,12|.,3.安全,2,3,12"
            ])
    }

    @Test("A blank cell is blank, words in a cell are its words, on one line or two")
    func cells() throws {
        let page = drawn { page in
            for (index, text) in ["1.许可", "2.处罚", "3.强制", "4.收费"].enumerated() {
                page.write(text, x: 100, y: 110 + 30 * index)
            }
            Self.numbers(["1", "2", "3"], y: 110, on: &page)
            page.write("4", x: 248, y: 140)
            page.write("36万元", x: 400, y: 140)
            Self.numbers(["5", "详见", "6"], y: 170, on: &page)
            Self.numbers(["7"], y: 200, on: &page)
            page.write("未", x: 325, y: 194)
            page.write("计", x: 325, y: 206)
            page.write("/", x: 408, y: 200)
        }
        let read = try outline(page)
        #expect(read == ["1.许可,1,2,3|2.处罚,4,_,36万元|3.强制,5,详见,6|4.收费,7,未计,/"])
    }

    @Test("A label right below a row, no nearer than the row to its head, is of no row with numbers")
    func blankRow() throws {
        let page = drawn { page in
            page.write("信息内容", x: 100, y: 100)
            for (text, x) in [("制发", 240), ("废止", 320), ("有效", 400)] { page.write(text, x: x, y: 100) }
            page.write("规章", x: 100, y: 116)
            Self.numbers(["4", "5", "6"], y: 116, on: &page)
            page.write("规范性文件", x: 100, y: 132)
            page.write("第二十条", x: 100, y: 148)
        }
        #expect(try blocks(page) == ["信息内容,.,制发,废止,有效|.,规章,4,5,6|规范性文件第二十条,.,.,.,."])
    }

    @Test("Numbers that leave no gutters make no grid")
    func noGutters() throws {
        let page = drawn { page in
            for index in 0..<4 { page.write("\(index + 1).许可", x: 100, y: 110 + 20 * index) }
            Self.numbers(["1", "2", "3"], y: 110, on: &page)
            Self.numbers(["1", "2", "3"], y: 130, on: &page)
            page.write("1234567890123456789012", x: 240, y: 150)
            Self.numbers(["1", "2", "3"], y: 170, on: &page)
        }
        #expect(try blocks(page).count == 4)
    }

    @Test("A page's end within a label, a page number and a repeated head do no harm")
    func overPages() throws {
        let first = drawn { page in
            page.write("1.行政", x: 100, y: 700)
            page.write("许可", x: 100, y: 714)
            Self.numbers(["1", "2", "3"], y: 700, on: &page)
            page.write("2.行政", x: 100, y: 728)
            Self.numbers(["4", "5", "6"], y: 728, on: &page)
            page.write("- 1 -", x: 290, y: 770)
        }
        let second = drawn { page in
            page.write("处罚", x: 100, y: 100)
            page.write("3.收费", x: 100, y: 114)
            Self.numbers(["7", "8", "9"], y: 114, on: &page)
            page.write("- 2 -", x: 290, y: 770)
        }
        #expect(try outline(first, second) == ["1.行政许可,1,2,3|2.行政处罚,4,5,6|3.收费,7,8,9"])
        let document = try PDFReader.document(of: [first, second], limits: ReadingLimits())
        guard case .table(let table)? = document.blocks.first else { return }
        #expect(table.cells.last?.location == Location(page: 2, table: 1, row: 3, column: 5))
    }

    @Test("Prose with numbers and a list of figures are no tables")
    func prose() throws {
        let page = drawn { page in
            for index in 0..<4 { page.write("全年新收申请 \(index) 件， 办结 2 件 。", x: 100, y: 100 + 20 * index) }
            page.write("2024", x: 100, y: 300)
            page.write("第 1 页", x: 100, y: 330)
        }
        let document = try PDFReader.document(of: [page], limits: ReadingLimits())
        #expect(!document.blocks.contains { if case .table = $0 { true } else { false } })
    }
}
