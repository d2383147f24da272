import FoundationEssentials
import ReportSamples
import Testing

@testable import accuracy

@Suite("The figures of docs/accuracy.md")
struct AccuracyDocumentTests {
    private static let path: String = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return root.joined(separator: "/") + "/docs/accuracy.md"
    }()

    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

    /// The table of the document that begins with a line, and all of the document's lines.
    private func table(_ head: String) throws -> (lines: [String], range: Range<Int>) {
        let data = try #require(FileManager.default.contents(atPath: Self.path))
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        let start = try #require(lines.firstIndex(of: head), "docs/accuracy.md has lost its table")
        return (lines, start..<(lines[start...].firstIndex(of: "") ?? lines.endIndex))
    }

    /// `RECORD_GOLDEN=1` writes the table anew.
    private func expect(_ rendered: String, _ head: String) throws {
        var (lines, range) = try table(head)
        if Self.isRecording {
            lines.replaceSubrange(range, with: rendered.split(separator: "\n").map(String.init))
            try lines.joined(separator: "\n").write(toFile: Self.path, atomically: true, encoding: .utf8)
        } else {
            #expect(lines[range].joined(separator: "\n") == rendered)
        }
    }

    @Test("Generated reports are read as the document says")
    func samples() async throws {
        let measurements = await withTaskGroup(of: [SampleMeasurement].self) { group in
            for layout in SampleLayout.allCases {
                group.addTask { SampleMeasurement.all(seeds: 2, layouts: [layout]) }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(measurements.allSatisfy { $0.wrong.isEmpty })
        try expect(MarkdownTables.samples(measurements), MarkdownTables.sampleHead)
    }

    @Test("Real reports are read as the document says", .disabled(if: SharedReports.cases.isEmpty))
    func reports() throws {
        let measurements = TruthCase.all(below: SharedReports.folder + "/data").map { $0.measure() }
        try expect(MarkdownTables.reports(measurements), MarkdownTables.reportHead)
    }
}
