import ReportModel
import ReportReading
import ReportSamples
import Testing

@Suite("Mutated reports")
struct MutationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let layout: SampleLayout
        let seed: UInt64
        var testDescription: String { "\(layout.rawValue), seed \(seed)" }
    }

    static let texts: [Case] = [
        SampleLayout.tabs, .tabsCut, .pipes, .cells, .boxes, .dashedBoxes, .dashed, .aligned, .wiki, .asciiDoc, .glued,
        .pdfLayout, .pdfRaw,
        .html, .htmlWord,
    ]
    .flatMap { layout in (1...3).map { Case(layout: layout, seed: $0) } }
    static let all = texts + (1...3).map { Case(layout: .docxDeflated, seed: $0) }

    private func document(_ sample: Case) -> SampleDocument {
        let body = SampleBody.all[Int(sample.seed) % SampleBody.all.count]
        return sample.layout.document(SampleReport.make(seed: sample.seed, body: body, year: 2021))
    }

    @Test("Any bytes give a report or an error", arguments: all)
    func anyBytes(sample: Case) {
        let bytes = document(sample).bytes
        var random = SplitMix64(seed: sample.seed)
        for _ in 0..<40 {
            var mutated = bytes
            for _ in 0...random.below(20) { Self.damage(&mutated, &random) }
            if let report = try? ReportReader().read(mutated, source: "mutated") {
                #expect(report.cells.count == report.form.fields.count)
            }
        }
    }

    /// A byte changed, a stretch cut out, doubled or moved, the end lost.
    private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        guard bytes.count > 2 else { return }
        let start = random.below(bytes.count)
        let end = min(bytes.count, start + 1 + random.below(80))
        switch random.below(6) {
        case 0: bytes[start] = UInt8(random.below(256))
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
        case 3:
            let moved = Array(bytes[start..<end])
            bytes.removeSubrange(start..<end)
            bytes.insert(contentsOf: moved, at: random.below(bytes.count + 1))
        case 4: bytes[start..<end].reverse()
        default: if random.chance(10) { bytes.removeLast(bytes.count - start) }
        }
    }

    @Test("What touches no digit makes no cell wrong", arguments: texts)
    func harmless(sample: Case) throws {
        let document = document(sample)
        guard sample.layout != .htmlWord else { return }
        let lines = String(decoding: document.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        var random = SplitMix64(seed: 1_000 + sample.seed)
        for round in 0..<12 {
            let text = lines.map { Self.disturbed(String($0), &random, sample.layout) }.joined(separator: "\n")
            let report = try ReportReader().read(Array(text.utf8), source: "sample.\(document.fileExtension)")
            let wrong = SampleTests.Comparison(report, document.report).wrong
            #expect(wrong == [], "\(sample.testDescription), round \(round)")
        }
    }

    /// A line with other white space, or a label that has lost or got a character.
    private static func disturbed(_ line: String, _ random: inout SplitMix64, _ layout: SampleLayout) -> String {
        guard random.chance(15) else { return line }
        let isMarkup = layout == .html
        switch random.below(5) {
        case 0: return isMarkup ? line.replacing("<td>", with: "<td> \n") : line + "  "
        case 1: return isMarkup ? line.replacing("</td>", with: "") : "　" + line
        case 2: return line.replacing("（", with: "(").replacing("）", with: ")")
        case 3: return line.replacing("政府", with: "")
        default: return isMarkup ? line.replacing("<tr>", with: "<tr><!-- 1 -->") : line + "\n"
        }
    }
}
