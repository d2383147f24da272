import Documents
import Testing

/// Tables that were damaged at random, against what an HTML5 parser and the standard's table model make of them.
/// `scripts/damaged-tables.py` made the fixture and says in which ways we mean to differ.
@Suite("Damaged HTML tables against html5lib")
struct DamagedTableTests {
    /// A page's source, and what it holds: `= outline` for a table, `~ characters` for all text outside of tables.
    struct Page {
        var source: String
        var blocks: [String] = []
    }

    static func pages() throws -> [Page] {
        let lines = String(decoding: try Fixture.bytes("damaged-tables.txt"), as: UTF8.self)
        return lines.split(separator: "\n").reduce(into: []) { pages, line in
            if line.hasPrefix("< ") { pages.append(Page(source: unescaped(line.dropFirst(2)))) }
            if line.hasPrefix("= ") || line.hasPrefix("~ ") { pages[pages.count - 1].blocks.append(unescaped(line)) }
        }
    }

    private static func unescaped(_ text: some StringProtocol) -> String {
        var isEscape = false
        return text.reduce(into: "") { result, character in
            if character == "\\", !isEscape { return isEscape = true }
            result.append(isEscape && character == "n" ? "\n" : character)
            isEscape = false
        }
    }

    /// What was read, as the fixture writes it: the tables, then the characters of all other text, sorted.
    private static func blocks(_ source: String) throws -> [String] {
        let document = try read(source, .html)
        let text = document.blocks.compactMap { $0.text(document.characters) }.joined().unicodeScalars.filter {
            !$0.properties.isWhitespace
        }
        var sorted = String.UnicodeScalarView()
        sorted.append(contentsOf: text.sorted())
        return document.tables.map { "= " + $0.shortOutline(document.characters) } + ["~ " + String(sorted)]
    }

    @Test("Six hundred damaged tables are read as html5lib reads them")
    func equal() throws {
        let pages = try Self.pages()
        #expect(pages.count == 600)
        let wrong = try pages.filter { try Self.blocks($0.source) != $0.blocks }
        for page in wrong.prefix(20) {
            Issue.record("\(page.source)\nexpected \(page.blocks)\nread     \(try Self.blocks(page.source))")
        }
        #expect(wrong.count == 0)
    }
}

extension Block {
    fileprivate func text(_ characters: TextStore) -> String? {
        switch self {
        case .heading(let block, _), .paragraph(let block): characters.string(block.text)
        case .table: nil
        }
    }
}

extension Table {
    fileprivate func shortOutline(_ characters: TextStore) -> String {
        let rows = outline(characters).split(separator: "|", omittingEmptySubsequences: false).map { row in
            var places: [String] = []
            var empty = 0
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            for (index, cell) in cells.enumerated() {
                // The last place of a row has no comma behind it, and stands for itself.
                if cell == ".", index < cells.count - 1 { empty += 1; continue }
                places += empty > 8 ? ["*\(empty)"] : Array(repeating: ".", count: empty)
                empty = 0
                places.append(cell)
            }
            return places.joined(separator: ",")
        }
        return rows.joined(separator: "|")
    }
}
