import FoundationEssentials
import ReportModel
import ReportReading
import Testing

@Suite("Real reports with verified truth")
struct SharedReportTests {
    /// pdftotext sets the numbers of table 四 in an order that leaves more than one way to assign them.
    private static let knownMisses = ["huaian-2024/source.plain.txt": 15]

    @Test("No cell is wrong, and only what can't be known is missed", arguments: SharedReports.cases)
    func cells(shared: SharedReports.Case) throws {
        let report = try ReportReader().read(path: shared.path)
        var (wrong, missed, otherKind) = ([String](), [String](), [String]())
        for (id, expected) in shared.truth.cells {
            let actual = report.number(id).flatMap { Decimal(string: $0.description) }
            let kind = report.cell(id)?.kind.name ?? "absent"
            if let actual {
                if actual != expected && actual != shared.truth.alsoOK?[id] { wrong.append("\(id)=\(actual)") }
            } else if expected != nil {
                missed.append("\(id): \(kind)")
            } else if kind != shared.truth.kinds?[id] {
                otherKind.append("\(id): \(kind)")
            }
        }
        #expect(wrong == [])
        #expect(otherKind == [])
        #expect(missed.count == Self.knownMisses[shared.name] ?? 0, "\(missed)")
    }

    @Test("Agency, year and edition are told", arguments: SharedReports.cases)
    func metadata(shared: SharedReports.Case) throws {
        let report = try ReportReader().read(path: shared.path)
        #expect(report.agency == shared.truth.agency)
        #expect(report.year == shared.truth.year)
        #expect((report.isEditionKnown ? report.form.edition : nil) == shared.truth.edition)
    }

    @Test("The folder is there, or its absence is said", .disabled(if: !SharedReports.cases.isEmpty))
    func absence() {
        print("Real reports not tested: no \(SharedReports.folder)/data. NIANBAO_SHARED names another folder.")
    }
}
