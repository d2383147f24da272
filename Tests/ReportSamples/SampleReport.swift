import ReportModel

/// An invented report and what is written in each of its cells.
///
/// `report` is the truth: what a perfect reader reads from a document that any layout makes of this sample.
public struct SampleReport: Sendable {
    public internal(set) var report: Report
    /// The characters in each cell, in field order.
    public internal(set) var written: [String]
    public let body: SampleBody

    /// A consistent report: every identity of the form holds, and 二 of a year is 四 of the year before.
    /// The same arguments give the same report on any machine.
    public static func make(
        seed: UInt64 = 1, body: SampleBody, year: Int, form: Form = .edition2021
    ) -> SampleReport {
        let numbers = numbers(seed: seed, body: body, year: year, form: form)
        let cells = form.fields.map { Cell(numbers[$0.id] ?? .zero) }
        var report = Report(
            form: form, cells: cells, agency: body.name, year: year, title: "\(body.name)\(year)年政府信息公开工作年度报告")
        report.level = body.size.level
        report.sections = SampleProse(report: report, body: body, seed: seed).sections
        return SampleReport(report: report, body: body)
    }

    init(report: Report, body: SampleBody) {
        self.report = report
        self.body = body
        written = zip(report.form.fields, report.cells).map { field, cell in
            Self.digits(of: cell, signed: field.isSigned)
        }
    }

    /// Bodies write `+19` in the change columns of the 2019 form as often as `19`.
    private static func digits(of cell: Cell, signed: Bool) -> String {
        guard let number = cell.number else { return "" }
        return signed && number > .zero ? "+\(number)" : number.description
    }

    private static func numbers(
        seed: UInt64, body: SampleBody, year: Int, form: Form
    ) -> [String: ExactNumber] {
        var numbers: [String: ExactNumber] = [:]
        for table in form.tables {
            switch table.key {
            case "disclosure":
                numbers.merge(DisclosureNumbers(seed: seed, body: body, table: table).numbers(of: year)) { $1 }
            case "requests":
                let counts = RequestNumbers(seed: seed, body: body, table: table).numbers(of: year)
                numbers.merge(counts.mapValues { ExactNumber(Int64($0)) }) { $1 }
            default:
                let counts = ProceedingNumbers(seed: seed, body: body, table: table).numbers(of: year)
                numbers.merge(counts.mapValues { ExactNumber(Int64($0)) }) { $1 }
            }
        }
        return numbers
    }
}
