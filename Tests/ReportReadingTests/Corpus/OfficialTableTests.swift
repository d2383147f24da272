import Documents
import ReportModel
import ReportSamples
import Testing

@testable import ReportReading

@Suite("Tables printed as the form does: read at once as they are read by weighing")
struct OfficialTableTests {
    private static let plan = ReadingPlan.builtIn

    /// What one pass reads otherwise than weighing all evidence; empty where both agree.
    private func differences(_ bytes: [UInt8], _ name: String) throws -> [String] {
        differences(Self.found(try DocumentReader.decode(bytes, name: name)))
    }

    private func differences(_ found: FoundTables) -> [String] {
        guard let atOnce = found.official else { return [] }
        let weighed = found.weighed
        #expect(atOnce.extents == weighed.extents)
        #expect(atOnce.form.edition == weighed.form.edition)
        #expect(atOnce.isEditionKnown == weighed.isEditionKnown && atOnce.isMixed == weighed.isMixed)
        return atOnce.form.tables.flatMap { table -> [String] in
            guard let one = atOnce.readings[table.key], let other = weighed.readings[table.key] else {
                return atOnce.readings[table.key] == nil && weighed.readings[table.key] == nil ? [] : [table.key]
            }
            return Self.differences(one, other).map { "\(table.key): \($0)" }
        }
    }

    private static func found(_ document: Document) -> FoundTables {
        let ribbon = Ribbon(document)
        return FoundTables(
            ribbon, SectionHeadings(ribbon, Landmarks(ribbon, plan.landmarks), vocabulary: plan.vocabulary), plan)
    }

    private static func differences(_ one: TableReading, _ other: TableReading) -> [String] {
        var found = one.fields.filter { field in
            one.cell(field) != other.cell(field) || one.place(field) != other.place(field)
                || one.text(field) != other.text(field) || one.units[field] != other.units[field]
                || one.statedUnits[field] != other.statedUnits[field]
        }.map { "\($0): \(one.text($0) ?? "nil") ≠ \(other.text($0) ?? "nil")" }
        func compare(_ name: String, _ isEqual: Bool) { if !isEqual { found.append(name) } }
        compare("end", one.end == other.end)
        compare("left rows", one.leftRows.count == other.leftRows.count)
        compare("group rows", one.groupRows.count == other.groupRows.count)
        compare(
            "columns", one.hasOwnColumns == other.hasOwnColumns && one.hasDoubtfulColumns == other.hasDoubtfulColumns)
        compare("repeated", one.isRepeated == other.isRepeated && one.isCut == other.isCut)
        compare("transposed", one.isTransposed == other.isTransposed)
        return found
    }

    private static func sample(_ seed: UInt64) -> SampleReport {
        let form = Form.all[Int(seed % 2)]
        let report = SampleReport.make(seed: seed, body: .numbered(Int(seed)), year: 2019 + Int(seed % 6), form: form)
        return seed % 3 == 0 ? report.plantingMistakes(seed: seed) : report
    }

    @Test("Samples in every layout", arguments: SampleLayout.allCases)
    func samples(layout: SampleLayout) throws {
        for seed in UInt64(1)...30 {
            let document = layout.document(Self.sample(seed))
            let differences = try differences(document.bytes, "sample.\(document.fileExtension)")
            #expect(differences == [], "seed \(seed)")
        }
    }

    @Test(
        "Clean grids take the one pass",
        arguments: [SampleLayout.tabs, .pipes, .boxes, .wiki, .asciiDoc, .html, .htmlWord, .docx])
    func grids(layout: SampleLayout) throws {
        let taken = try (UInt64(1)...20).count { seed in
            let form = Form.all[Int(seed % 2)]
            let document = layout.document(SampleReport.make(seed: seed, body: .numbered(7), year: 2020, form: form))
            let decoded = try DocumentReader.decode(document.bytes, name: "sample.\(document.fileExtension)")
            return Self.found(decoded).official != nil
        }
        #expect(taken == 20)
    }

    @Test("Tables that are not as the form prints them", arguments: Disturbance.allCases)
    func disturbed(disturbance: Disturbance) throws {
        for seed in UInt64(10)...14 {
            for form in Form.all {
                for layout in DisturbedReport.Layout.allCases {
                    var report = DisturbedReport(seed: seed, form: form)
                    var random = SplitMix64(seed: seed)
                    disturbance.disturb(&report, &random)
                    let bytes = Array(report.text(layout).utf8)
                    let differences = try differences(bytes, "disturbed.\(layout.fileExtension)")
                    #expect(differences == [], "\(layout), edition \(form.edition), seed \(seed)")
                }
            }
        }
    }

    /// Changes that leave most of a table in place, so that many come as far as the last row.
    @Test("Cells changed at random", arguments: [SampleLayout.tabs, .pipes, .html, .htmlWord])
    func changed(layout: SampleLayout) throws {
        for seed in UInt64(1)...60 {
            var random = SplitMix64(seed: seed)
            let document = layout.document(Self.sample(seed))
            var bytes = document.bytes
            for _ in 0...random.below(3) { Self.change(&bytes, &random) }
            #expect(try differences(bytes, "sample.\(document.fileExtension)") == [], "seed \(seed)")
        }
    }

    /// One digit or mark for another, or some characters doubled where digits stand.
    private static func change(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        let places = bytes.indices.filter { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
        let place = places[random.below(places.count)]
        switch random.below(4) {
        case 0: bytes[place] = UInt8(0x30 + random.below(10))
        case 1: bytes[place] = Array("/-, .".utf8)[random.below(5)]
        case 2: bytes.insert(bytes[place], at: place)
        default: bytes.insert(contentsOf: Array("1,000 2".utf8), at: place)
        }
    }

    /// Labels, heads and numbers in other cells, cells that are gone, doubled or merged: what still passes for a table of
    /// the form must be read as weighing reads it.
    @Test("Cells moved at random", arguments: [SampleLayout.tabs, .pipes, .html, .docx])
    func moved(layout: SampleLayout) throws {
        var passed = 0
        for seed in UInt64(1)...200 {
            var random = SplitMix64(seed: seed)
            let sample = SampleReport.make(
                seed: seed, body: .numbered(7), year: 2019 + Int(seed % 4), form: Form.all[Int(seed % 2)])
            let source = layout.document(sample)
            var document = try DocumentReader.decode(source.bytes, name: "sample.\(source.fileExtension)")
            for _ in 0...random.below(2) { Self.move(&document, &random) }
            let found = Self.found(document)
            if found.official != nil { passed += 1 }
            #expect(differences(found) == [], "seed \(seed)")
        }
        #expect(passed > 0, "no changed table was still one of the form: the test compares nothing")
    }

    private static func move(_ document: inout Document, _ random: inout SplitMix64) {
        let places = document.blocks.indices.filter { if case .table = document.blocks[$0] { true } else { false } }
        guard case .table(var table)? = places.isEmpty ? nil : document.blocks[places[random.below(places.count)]]
        else { return }
        let (one, other) = (random.below(table.cells.count), random.below(table.cells.count))
        let beside = min(one + 1, table.cells.count - 1)
        switch random.below(9) {
        case 0: (table.cells[one].text, table.cells[other].text) = (table.cells[other].text, table.cells[one].text)
        case 1: (table.cells[one].text, table.cells[beside].text) = (table.cells[beside].text, table.cells[one].text)
        case 2: table.cells[one].text = table.cells[other].text
        case 3:
            let text = ["", "0", "12", "其他", "总计", "（一）", "单位：元", "2021年", "－"][random.below(9)]
            table.cells[one].text = document.characters.add(text)
        case 4:
            let more = ["（元）", "其他", "1", "（上年）", "。", " 5"][random.below(6)]
            table.cells[one].text = document.characters.add(document.string(table.cells[one].text) + more)
        case 5: table.cells.remove(at: one)
        case 6: table.cells[one].columnSpan = 1 + random.below(3)
        case 7: table.cells[one].column += 1
        default: table.cells[one].row = max(0, table.cells[one].row - 1)
        }
        for place in places {
            if case .table(let old) = document.blocks[place], old.location == table.location {
                document.blocks[place] = .table(table)
            }
        }
    }

    @Test("Real reports", arguments: SharedReports.cases)
    func real(shared: SharedReports.Case) throws {
        #expect(differences(Self.found(try DocumentReader.read(path: shared.path))) == [])
    }
}
