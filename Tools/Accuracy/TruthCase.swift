import FoundationEssentials
import ReportModel
import ReportReading

/// A report and what is known to be true of it.
struct TruthCase {
    let path: String
    let truth: Truth

    /// `truth.json` of a folder, or `NAME.truth.json` beside a file.
    struct Truth: Codable {
        var agency: String?
        var year: Int?
        var edition: String?
        var cells: [String: Decimal?]
        var kinds: [String: String]?
        /// True values of cells that are unreadable by themselves, accepted too.
        var alsoOK: [String: Decimal]?

        enum CodingKeys: String, CodingKey {
            case agency, year, edition, cells, kinds
            case alsoOK = "also_ok"
        }
    }

    /// Every file below a folder that has a truth, in the order of their paths.
    static func all(below folder: String) -> [TruthCase] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        let paths = names.sorted().map { "\(folder)/\($0)" }
        return paths.compactMap { path in
            guard !path.hasSuffix(".json"), let truth = truth(of: path) else { return nil }
            return TruthCase(path: path, truth: truth)
        }
    }

    private static func truth(of path: String) -> Truth? {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        for candidate in ["\(path).truth.json", "\(folder)/truth.json"] {
            guard let data = FileManager.default.contents(atPath: candidate) else { continue }
            return try? JSONDecoder().decode(Truth.self, from: data)
        }
        return nil
    }

    func measure() -> Measurement {
        do {
            return Measurement(path: path, truth: truth, report: try ReportReader().read(path: path))
        } catch {
            return Measurement(path: path, error: error.code)
        }
    }
}
