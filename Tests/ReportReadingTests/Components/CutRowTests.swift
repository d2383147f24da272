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
        _ first: [String], _ rest: [String], heads: Bool = false, _ key: String = "refused.internal_affairs",
        asTables: Bool = false
    ) -> String {
        let pages = [[Self.heads, Self.before, first], (heads ? [Self.heads] : []) + [rest]]
        let report = ReportReader().read(document(pages, asTables: asTables), source: "cut")
        return report.form.fields.filter { "\($0.tableKey).\($0.rowKey)" == "requests.\(key)" }.map { field in
            let cell = report.cells[field.index]
            return cell.number?.description ?? cell.kind.name
        }.joined(separator: " ")
    }

    /// The rows of pages as one table, or each page's as its own.
    private func document(_ pages: [[[String]]], asTables: Bool) -> Document {
        var characters = TextStore()
        let heading = TextBlock(characters.add("三、收到和处理政府信息公开申请情况"), at: Location(page: 1))
        let tables = (asTables ? pages.indices.map { [$0] } : [Array(pages.indices)]).map { numbers in
            let rows = numbers.flatMap { page in pages[page].map { (page: page + 1, texts: $0) } }
            let cells = rows.enumerated().flatMap { row, own in
                own.texts.enumerated().map { column, text in
                    Table.Cell(characters.add(text), row: row, column: column, at: Location(page: own.page))
                }
            }
            return Table(rowCount: rows.count, columnCount: 9, cells: cells, at: Location(page: numbers[0] + 1))
        }
        return Document(
            format: .pdf, blocks: [.paragraph(heading)] + tables.map(Block.table), characters: characters)
    }

    @Test(
        "The label goes on below the numbers",
        arguments: [
            ("5.属于三类", "内部事务信息"), ("5.", "属于三类内部事务信息"), ("5.属于三类内部", "事务信息"), ("5.属于三类内部事务信", "息"),
            ("5.属", "于三类内部事务信息"),
        ])
    func label(first: String, rest: String) {
        let whole = Self.numbers.joined(separator: " ")
        #expect(read(["", first] + Self.numbers, ["", rest] + Self.blanks) == whole)
        #expect(read(["", first] + Self.numbers, ["", rest] + Self.blanks, heads: true) == whole)
        #expect(read(["", first] + Self.blanks, ["", rest] + Self.numbers) == whole)
    }

    @Test("The label or the numbers stand on one page alone")
    func apart() {
        let whole = Self.numbers.joined(separator: " ")
        let label = ["", "5.属于三类内部事务信息"]
        #expect(read(label + Self.blanks, ["", ""] + Self.numbers) == whole)
        // Numbers without a label may be another row's.
        #expect(!read(["", ""] + Self.numbers, label + Self.blanks).contains { $0.isNumber })
        #expect(!read(["", ""] + Self.numbers, label + Self.blanks).contains("blank"))
    }

    @Test("The label of the group beside it goes on too")
    func group() {
        let whole = Self.numbers.joined(separator: " ")
        #expect(read(["（三）不", "5.属于三类"] + Self.numbers, ["予公开", "内部事务信息"] + Self.blanks) == whole)
    }

    @Test("Rows that are whole stay two")
    func whole() {
        let (own, next) = (["", "5.属于三类内部事务信息"], ["", "6.属于四类过程性信息"])
        #expect(read(own + Self.numbers, next + Self.blanks) == Self.numbers.joined(separator: " "))
        #expect(
            read(own + Self.numbers, next + Self.blanks, "refused.process_information")
                == Array(repeating: "blank", count: 7).joined(separator: " "))
        #expect(
            read(own + Self.blanks, next + Self.numbers)
                == Array(repeating: "blank", count: 7).joined(separator: " "))
        #expect(
            read(own + Self.blanks, next + Self.numbers, "refused.process_information")
                == Self.numbers.joined(separator: " "))
    }

    @Test("A row is not blank whose numbers stand beside the beginning of a label that is none of the form")
    func unknown() {
        for asTables in [false, true] {
            let read = read(
                ["", "9.某某三类"] + Self.numbers, ["", "内部事务信息"] + Self.blanks, asTables: asTables)
            #expect(!read.contains("blank") && !read.contains("0"))
        }
    }
}
