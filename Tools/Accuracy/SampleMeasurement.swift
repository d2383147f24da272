import ReportModel
import ReportReading
import ReportSamples

/// One generated report in one layout, read and held against its truth.
struct SampleMeasurement {
    let layout: SampleLayout
    let name: String
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []
    var otherKind: [String] = []
    var metadata: [String] = []

    /// Every layout, edition and body, with and without mistakes, for each seed.
    static func all(seeds: Int, layouts: [SampleLayout] = SampleLayout.allCases) -> [SampleMeasurement] {
        layouts.flatMap { layout in
            (1...max(seeds, 1)).flatMap { seed in
                Form.all.flatMap { form in
                    SampleBody.all.flatMap { body in
                        [false, true].map { SampleMeasurement(layout, form, body, UInt64(seed), hasMistakes: $0) }
                    }
                }
            }
        }
    }

    private init(_ layout: SampleLayout, _ form: Form, _ body: SampleBody, _ seed: UInt64, hasMistakes: Bool) {
        self.layout = layout
        let year = 2019 + Int(seed % 6)
        let sample = SampleReport.make(seed: seed, body: body, year: year, form: form)
        let document = layout.document(hasMistakes ? sample.plantingMistakes(seed: seed) : sample)
        name = "\(body.name) \(form.edition) seed \(seed)\(hasMistakes ? " with mistakes" : "")"
        guard let read = try? ReportReader().read(document.bytes, source: "sample.\(document.fileExtension)") else {
            metadata.append("not read")
            return
        }
        compare(read, document.report)
    }

    private mutating func compare(_ read: Report, _ truth: Report) {
        if read.agency != truth.agency { metadata.append("agency \(read.agency ?? "—")") }
        if read.year != truth.year { metadata.append("year \(read.year.map(String.init) ?? "—")") }
        guard read.form == truth.form, read.isEditionKnown else {
            metadata.append("edition \(read.form.edition)")
            return
        }
        for field in truth.form.fields {
            let (expected, actual) = (truth.cells[field.index], read.cells[field.index])
            switch (expected.number, actual.number) {
            case (let expected?, let actual?) where expected == actual: right += 1
            case (_, let actual?): wrong.append("\(field.id)=\(actual)≠\(truth.text(of: field.index))")
            case (_?, nil): missed.append("\(field.id):\(actual.kind.name)")
            case (nil, nil) where expected.kind == actual.kind: right += 1
            case (nil, nil): otherKind.append("\(field.id):\(actual.kind.name)≠\(expected.kind.name)")
            }
        }
    }
}

/// The measurements of samples as a table, a line for each layout.
struct SampleTableText {
    let measurements: [SampleMeasurement]

    var rendered: String {
        let lines = SampleLayout.allCases.flatMap { layout -> [String] in
            let own = measurements.filter { $0.layout == layout }
            guard !own.isEmpty else { return [] }
            let counts =
                [own.reduce(0) { $0 + $1.right }] + [own.total(\.wrong), own.total(\.missed), own.total(\.otherKind)]
            return [([layout.rawValue] + counts.map(String.init)).joined(separator: "\t")] + own.details
        }
        return (["layout\tright\twrong\tmissed\tother kind"] + lines).joined(separator: "\n")
    }
}

extension [SampleMeasurement] {
    fileprivate func total(_ list: KeyPath<SampleMeasurement, [String]>) -> Int {
        reduce(0) { $0 + $1[keyPath: list].count }
    }

    /// The first few of each kind, by name, so that they can be made again.
    fileprivate var details: [String] {
        let kinds: [(String, KeyPath<SampleMeasurement, [String]>)] = [
            ("wrong", \.wrong), ("missed", \.missed), ("kind", \.otherKind), ("metadata", \.metadata),
        ]
        return kinds.flatMap { title, list in
            filter { !$0[keyPath: list].isEmpty }.prefix(4).map {
                "    \(title): \($0.name): \($0[keyPath: list].prefix(5).joined(separator: " "))"
            }
        }
    }
}
