import FoundationEssentials
import ReportModel
import ReportSamples

/// Report files with their truth, made anew for each run and alike on every machine.
struct Corpus {
    let folder: String
    let paths: [String]
    let truths: [Report]

    init(_ layout: SampleLayout, count: Int) throws {
        try self.init(layout.rawValue, layout.fileExtension, count: count) { sample in
            let document = layout.document(sample)
            return (document.bytes, document.report)
        }
    }

    /// Ruled tables over several pages.
    static func pdf(count: Int) throws -> Corpus {
        try Corpus("pdf", "pdf", count: count) { (SamplePDF.bytes($0), $0.report) }
    }

    private init(
        _ name: String, _ fileExtension: String, count: Int, _ write: (SampleReport) -> (bytes: [UInt8], truth: Report)
    ) throws {
        folder = ".build/bench-corpus/\(name)"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var paths: [String] = []
        var truths: [Report] = []
        for index in 0..<count {
            let document = write(SampleReport.make(seed: UInt64(index), body: .numbered(index), year: 2021 + index % 4))
            let number = String(String(100_000 + index).dropFirst())
            paths.append("\(folder)/\(number).\(fileExtension)")
            try Data(document.bytes).write(to: URL(filePath: paths[index]))
            truths.append(document.truth)
        }
        self.paths = paths
        self.truths = truths
    }
}
