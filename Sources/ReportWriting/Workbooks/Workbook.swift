import ReportModel
import Wording

/// Sheets of cells: what becomes an .xlsx file.
public struct Workbook: Sendable, Equatable {
    public var sheets: [Sheet]

    public struct Sheet: Sendable, Equatable {
        public var name: String
        /// Lines above the table: its heading, and the prose of its section.
        public var lead: [String]
        /// Cells as they begin in a row; merged ones cover what is right of them and below.
        public var rows: [[Cell]]
        /// How many of the rows stay in sight.
        public var headRows: Int
        /// Whether the rows are running text, one cell each.
        public var isProse: Bool

        public init(name: String, lead: [String] = [], rows: [[Cell]], headRows: Int, isProse: Bool = false) {
            self.name = name
            self.lead = lead
            self.rows = rows
            self.headRows = headRows
            self.isProse = isProse
        }
    }

    public struct Cell: Sendable, Equatable {
        public var value: Value
        public var role: ManuscriptTable.Role
        public var rows: Int
        public var columns: Int

        public init(_ value: Value, _ role: ManuscriptTable.Role, rows: Int = 1, columns: Int = 1) {
            self.value = value
            self.role = role
            self.rows = rows
            self.columns = columns
        }
    }

    public enum Value: Sendable, Equatable {
        case empty
        case text(String)
        /// A real number, shown with the digits of its source.
        case number(ExactNumber)
        case decimal(Double)
        /// Exact, and shown in percent.
        case rate(Double)
        case boolean(Bool)

        /// As it is shown, for the width of its column.
        var text: String {
            switch self {
            case .empty: ""
            case .text(let text): text
            case .number(let number): number.description
            case .decimal(let value): "\(value)"
            case .rate(let value): "\((value * 1_000).rounded() / 10)%"
            case .boolean(let value): value ? "TRUE" : "FALSE"
            }
        }
    }

    public init(sheets: [Sheet]) {
        self.sheets = sheets
    }
}

/// Why a workbook can't be written.
public enum WorkbookError: Error, Sendable, Equatable {
    /// More rows or columns than a sheet has, or a text longer than a cell takes.
    case tooLarge(sheet: String)
    /// The system or the library refused, and why.
    case notWritten(Bilingual)
}

extension Workbook {
    /// Names as spreadsheets take them: without `[]:*?/\`, at most 31 units long, all different.
    static func sheetNames(_ wanted: [String]) -> [String] {
        var taken: Set<String> = []
        return wanted.map { wanted in
            let plain = wanted.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
            let base = plain.isEmpty ? "Sheet" : plain
            var (name, number) = (shortened(base, to: 31), 1)
            while !taken.insert(name.lowercased()).inserted {
                number += 1
                name = shortened(base, to: 31 - " (\(number))".count) + " (\(number))"
            }
            return name
        }
    }

    private static func shortened(_ name: String, to units: Int) -> String {
        var name = name
        while name.utf16.count > units { name.removeLast() }
        return name
    }
}
