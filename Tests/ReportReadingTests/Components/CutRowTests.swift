import Documents
import ReportModel
import ReportReading
import Testing

/// The end of a page cuts a row of table 三, with a line below the part on the one page and above that on the next.
@Suite("Rows that a page's end cuts")
struct CutRowTests {
    private static let heads = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    private static let numbers = ["0", "0", "1", "0", "0", "0", "1"]
    private static let others = ["4", "0", "0", "0", "0", "0", "4"]
    private static let blanks = Array(repeating: "", count: 7)
    private static let before = ["（三）不予公开", "4.保护第三方合法权益"] + others

    /// What is read of a row of table 三 where it is cut: its cells, divided by blanks, `-` for none.
    private func read(
        _ first: [String], _ rest: [String], heads: Bool = false, then next: [[String]] = [],
        _ key: String = "refused.internal_affairs"
    ) throws -> String {
        let pages = [[Self.heads, Self.before, first], (heads ? [Self.heads] : []) + [rest] + next]
        let report = try ReportReader().read(document(pages), source: "cut")
        return report.form.fields.filter { "\($0.tableKey).\($0.rowKey)" == "requests.\(key)" }.map { field in
            let cell = report.cells[field.index]
            return cell.number?.description ?? cell.kind.name
        }.joined(separator: " ")
    }

    private func document(_ pages: [[[String]]]) throws -> Document {
        var characters = TextStore()
        var cells: [Table.Cell] = []
        var row = 0
        for (page, rows) in pages.enumerated() {
            for texts in rows {
                for (column, text) in texts.enumerated() {
                    let place = Location(page: page + 1, table: 1, row: row + 1, column: column + 1)
                    cells.append(Table.Cell(characters.add(text), row: row, column: column, at: place))
                }
                row += 1
            }
        }
        let heading = TextBlock(characters.add("三、收到和处理政府信息公开申请情况"), at: Location(page: 1))
        let table = Table(rowCount: row, columnCount: 9, cells: cells, at: Location(page: 1, table: 1))
        return Document(format: .pdf, blocks: [.paragraph(heading), .table(table)], characters: characters)
    }

    @Test(
        "The label goes on below the numbers",
        arguments: [
            ("5.属于三类", "内部事务信息"), ("5.", "属于三类内部事务信息"), ("5.属于三类内部", "事务信息"), ("5.属于三类内部事务信", "息"),
            ("5.属", "于三类内部事务信息"),
        ])
    func label(first: String, rest: String) throws {
        let whole = Self.numbers.joined(separator: " ")
        #expect(try read(["", first] + Self.numbers, ["", rest] + Self.blanks) == whole)
        #expect(try read(["", first] + Self.numbers, ["", rest] + Self.blanks, heads: true) == whole)
        #expect(try read(["", first] + Self.blanks, ["", rest] + Self.numbers) == whole)
    }

    @Test("The label or the numbers stand on one page alone")
    func apart() throws {
        let whole = Self.numbers.joined(separator: " ")
        let label = ["", "5.属于三类内部事务信息"]
        #expect(try read(label + Self.blanks, ["", ""] + Self.numbers) == whole)
        #expect(try read(["", ""] + Self.numbers, label + Self.blanks) == whole)
    }

    @Test("The label of the group beside it goes on too")
    func group() throws {
        let whole = Self.numbers.joined(separator: " ")
        #expect(try read(["（三）不", "5.属于三类"] + Self.numbers, ["予公开", "内部事务信息"] + Self.blanks) == whole)
    }

    @Test("Rows that are whole stay two")
    func whole() throws {
        let (own, next) = (["", "5.属于三类内部事务信息"], ["", "6.属于四类过程性信息"])
        #expect(try read(own + Self.numbers, next + Self.blanks) == Self.numbers.joined(separator: " "))
        #expect(
            try read(own + Self.numbers, next + Self.blanks, "refused.process_information")
                == Array(repeating: "blank", count: 7).joined(separator: " "))
        #expect(
            try read(own + Self.blanks, next + Self.numbers)
                == Array(repeating: "blank", count: 7).joined(separator: " "))
        #expect(
            try read(own + Self.blanks, next + Self.numbers, "refused.process_information")
                == Self.numbers.joined(separator: " "))
    }

    @Test("A row is not blank whose numbers stand beside the beginning of a label that is none of the form")
    func unknown() throws {
        let read = try read(["", "9.某某三类"] + Self.numbers, ["", "内部事务信息"] + Self.blanks)
        #expect(!read.contains("blank") && !read.contains("0"))
    }
}
