import FoundationEssentials
import ReportModel
import ReportSamples

/// Report files with their truth, made anew for each run and alike on every machine.
struct Corpus {
    let folder: String
    let paths: [String]
    let truths: [Report]

    init(_ layout: SampleLayout, count: Int) throws {
        folder = ".build/bench-corpus/\(layout.rawValue)"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var paths: [String] = []
        var truths: [Report] = []
        for index in 0..<count {
            let sample = SampleReport.make(seed: UInt64(index), body: .numbered(index), year: 2021 + index % 4)
            let document = layout.document(sample)
            let number = String(String(100_000 + index).dropFirst())
            paths.append("\(folder)/\(number).\(layout.fileExtension)")
            try Data(document.bytes).write(to: URL(filePath: paths[index]))
            truths.append(document.report)
        }
        self.paths = paths
        self.truths = truths
    }
}
