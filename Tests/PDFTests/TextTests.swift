import PDFPages
import Testing

@testable import Documents

@Suite("Text around tables")
struct TextTests {
    @Test("Full lines go on, indented ones and headings start anew, over pages too")
    func paragraphs() throws {
        let full = String(repeating: "政", count: 40)
        let first = drawn {
            $0.write("年度报告", x: 250, y: 100, size: 20)
            $0.write(String(repeating: "信", count: 38), x: 120, y: 150)
            $0.write(full, x: 100, y: 168)
            $0.write("息。", x: 100, y: 186)
            $0.write(String(repeating: "公", count: 38), x: 120, y: 204)
            $0.write(full, x: 100, y: 222)
        }
        let second = drawn {
            $0.write("开", x: 100, y: 100)
            $0.write(full, x: 100, y: 118)
            $0.write("二、主动公开", x: 100, y: 136)
        }
        let (a, b) = (String(repeating: "信", count: 38), String(repeating: "公", count: 38))
        #expect(try blocks(first, second) == ["年度报告", a + full + "息。", b + full + "开", full, "二、主动公开"])
        let places = try PDFReader.document(of: [first, second], limits: ReadingLimits()).blocks.map {
            block -> [Int32] in
            if case .paragraph(let text) = block { [text.location.page, text.location.line] } else { [] }
        }
        #expect(places == [[1, 1], [1, 2], [1, 5], [2, 2], [2, 3]])
    }

    @Test("A small or raised digit beside a number is none of it, and one that a line runs through is not certain")
    func marks() throws {
        func text(_ number: String, _ draw: (inout DrawnPage) -> Void) throws -> [String] {
            try blocks(
                drawn {
                    $0.write(number, x: 100, y: 300)
                    draw(&$0)
                })
        }
        #expect(try text("41") { $0.write("1", x: 110, y: 296, size: 6) } == ["41¹"])
        #expect(try text("41") { $0.write("1", x: 110, y: 297) } == ["41¹"])
        #expect(try text("41") { $0.write("2", x: 97, y: 302, size: 6) } == ["₂41"])
        #expect(try text("918") { $0.line(100...105, 297...297) } == ["\u{FFFD}18"])
        #expect(try text("918") { $0.line(100...115, 301...301) } == ["918"])
    }

    @Test("Columns without lines keep their gaps")
    func columns() throws {
        let page = drawn {
            $0.write("规章", x: 100, y: 100)
            $0.write("1", x: 200, y: 100)
            $0.write("26", x: 300, y: 100)
            $0.write("2024 年", x: 100, y: 118)
        }
        #expect(try blocks(page) == ["规章                1                   26", "2024 年"])
    }

    @Test(
        "Page numbers are told from numbers",
        arguments: [
            ("3", true), ("- 12 -", true), ("— 3 —", true), ("第 3 页 共 12 页", true), ("3/12", true), ("", false),
            ("-", false), ("3.5", false), ("共3件", false), ("123456789", false), ("0 0 0 0 0 1 1", false),
            ("- - - 0 - - -", false), ("/ 0 / / / / /", false), ("-- 3 --", true),
        ])
    func pageNumbers(text: String, isNumber: Bool) {
        #expect(PageFurniture.isPageNumber(text) == isNumber)
    }

    @Test("Scans, empty files and fonts that don't tell their characters are refused")
    func refusals() {
        let picture = drawn {
            $0.cover(900)
            $0.write("- 1 -", x: 290, y: 770)
        }
        #expect(throws: DocumentError.scanned(pages: 2)) { try blocks(picture, picture) }
        #expect(throws: DocumentError.empty) { try blocks(drawn { _ in }) }
        let unknown = drawn { $0.write(String(repeating: "\u{FFFD}", count: 40) + "2024", x: 100, y: 100) }
        #expect(throws: DocumentError.unknownCharacters(.pdf)) { try blocks(unknown) }
    }

    @Test("A picture among pages of text is noticed")
    func picture() throws {
        let text = drawn { $0.write(String(repeating: "年", count: 40), x: 50, y: 50) }
        let document = try PDFReader.document(of: [text, drawn { $0.cover(500) }], limits: ReadingLimits())
        #expect(document.notices == [.imageInTable(Location(page: 2))])
    }
}
