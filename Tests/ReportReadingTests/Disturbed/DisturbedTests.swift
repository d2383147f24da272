import ReportModel
import ReportReading
import ReportSamples
import Testing

@Suite("Tables that are not as the form prints them")
struct DisturbedTests {
    static let seeds: [UInt64] = [3, 4, 5]

    @Test("No cell is wrong in any layout", arguments: Disturbance.allCases)
    func neverWrong(disturbance: Disturbance) throws {
        for seed in Self.seeds {
            for form in Form.all {
                for layout in DisturbedReport.Layout.allCases {
                    let (report, read) = try Self.read(disturbance, seed, form, layout)
                    let wrong = read.form.fields.compactMap { field -> String? in
                        guard let number = read.number(field.id), report.truth[field.id] != number else { return nil }
                        return "\(field.id)=\(number)≠\(report.truth[field.id]?.description ?? "no number")"
                    }
                    #expect(wrong == [], "\(layout), edition \(form.edition), seed \(seed)")
                }
            }
        }
    }

    /// What heads and sums tell is read, and not only refused. In running text heads may be out of order, so columns
    /// whose numbers add up either way are refused there.
    static let readable: [(Disturbance, [DisturbedReport.Layout])] = [
        (.none, [.html, .pipes, .tabs, .cells, .lines]), (.columnsShuffled, [.html, .pipes, .tabs]),
        (.totalFirst, [.html, .pipes, .tabs, .cells, .lines]), (.noteColumn, [.html, .pipes]),
        (.columnMissing, [.html]), (.rowInserted, [.html]), (.blanks, [.html]), (.yuanInHead, [.html, .tabs, .lines]),
        (.yuanInRow, [.html, .tabs, .lines]), (.yuanInCaption, [.html, .tabs, .lines]),
        (.thousandYuan, [.html, .tabs, .lines]), (.outcomesShuffled, [.html, .tabs, .lines]),
        (.courtsSwapped, [.html, .tabs, .lines]), (.reviewLast, [.html, .tabs, .lines]),
        (.disclosureColumnsShuffled, [.html, .tabs, .lines]), (.oddCells, [.html]),
    ]

    @Test("What the heads tell is read whole", arguments: readable)
    func whole(disturbance: Disturbance, layouts: [DisturbedReport.Layout]) throws {
        for seed in Self.seeds {
            for form in Form.all {
                for layout in layouts {
                    let (report, read) = try Self.read(disturbance, seed, form, layout)
                    let missed = report.truth.keys.sorted().filter { read.number($0) == nil }.map { id in
                        "\(id): \(read.form.index(of: id).map { read.text(of: $0) } ?? "")"
                    }
                    #expect(missed == [], "\(disturbance), \(layout), edition \(form.edition), seed \(seed)")
                }
            }
        }
    }

    static let said: [(Disturbance, String)] = [
        (.transposed, "R206"), (.twoYears, "R207"), (.columnRenamedAndMoved, "R207"), (.totalFirst, "R208"),
        (.yuanInCaption, "R106"), (.noDisclosure, "R203"),
    ]

    @Test("It is said why", arguments: said)
    func findings(disturbance: Disturbance, code: String) throws {
        let (_, read) = try Self.read(disturbance, 3, .edition2021, .html)
        #expect(read.readingFindings.map(\.code).contains(code))
    }

    private static func read(
        _ disturbance: Disturbance, _ seed: UInt64, _ form: Form, _ layout: DisturbedReport.Layout
    ) throws -> (DisturbedReport, Report) {
        var report = DisturbedReport(seed: seed, form: form)
        var random = SplitMix64(seed: seed)
        disturbance.disturb(&report, &random)
        let bytes = Array(report.text(layout).utf8)
        return (report, try ReportReader().read(bytes, source: "disturbed.\(layout.fileExtension)"))
    }
}
