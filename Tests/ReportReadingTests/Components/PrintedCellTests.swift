import Documents
import ReportModel
import Testing

@testable import ReportReading

@Suite("Cells that the forms print")
struct PrintedCellTests {
    private let vocabulary = ReadingPlan.builtIn.vocabulary

    private static let texts = Set(
        Form.all.flatMap(\.tables).flatMap(\.blocks).flatMap { block in
            (block.title.map { [$0] } ?? []) + block.rows.flatMap(\.path) + block.columns.flatMap(\.path)
        }
    ).sorted()

    private func ribbon(_ cells: String...) -> Ribbon {
        var characters = TextStore()
        let row = cells.enumerated().map {
            Table.Cell(characters.add($0.element), row: 0, column: $0.offset, at: Location())
        }
        let table = Table(rowCount: 1, columnCount: 2, cells: row, at: Location())
        return Ribbon(Document(format: .html, blocks: [.table(table)], characters: characters))
    }

    private func isKnown(_ ribbon: Ribbon) -> Bool {
        vocabulary.printedCells?.tokens(of: 0..<ribbon.count, in: ribbon) != nil
    }

    /// What the tokens of a row are, each with its characters.
    private func tokens(_ ribbon: Ribbon) -> [String] {
        Lexer.tokens(of: ribbon, in: 0..<ribbon.count, vocabulary: vocabulary).map { token in
            "\(token.terms.map { "\($0.kind) \($0.id) \($0.section)" }) \(token.range) \(token.isProse)"
        }
    }

    /// The same characters with a gap before the last, which no printed cell has.
    private func parted(_ text: String) -> Ribbon { ribbon(text.dropLast() + " " + text.suffix(1)) }

    @Test("They are cut as a walk through the vocabulary cuts them", arguments: texts)
    func agree(text: String) {
        #expect(!isKnown(parted(text)))
        #expect(tokens(ribbon(text)) == tokens(parted(text)))
    }

    @Test("All are known, and no part of one")
    func known() {
        let unknown = Self.texts.filter { !isKnown(ribbon($0)) }
        #expect(unknown == [])
        #expect(Self.texts.filter { isKnown(ribbon(String($0.dropLast()))) } == [])
    }

    @Test("Those of the built-in editions state no unit but the form's")
    func units() { #expect(vocabulary.printedCells?.mayStateUnits == false) }

    @Test("A number in the cell before tells which label it is")
    func numbered() {
        let row = ribbon("3.", "其他")
        let terms = Lexer.tokens(of: row, in: 0..<row.count, vocabulary: vocabulary).flatMap { Array($0.terms) }
        #expect(terms.map(\.kind) == [.row])
    }
}
