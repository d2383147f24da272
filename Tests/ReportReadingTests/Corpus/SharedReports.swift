import FoundationEssentials
import ReportModel
import Testing

/// The real reports with verified truth that lie beside the repository, where they do.
enum SharedReports {
    struct Truth: Decodable, Sendable {
        var agency: String?
        var year: Int?
        var edition: String?
        var cells: [String: Decimal?]
        var kinds: [String: String]?
        var alsoOK: [String: Decimal]?

        enum CodingKeys: String, CodingKey {
            case agency, year, edition, cells, kinds
            case alsoOK = "also_ok"
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        let name: String
        let truth: Truth
        var testDescription: String { name }
    }

    /// `NIANBAO_SHARED` names the folder; else it is `shared` beside the repository.
    static let folder: String = {
        if let named = ProcessInfo.processInfo.environment["NIANBAO_SHARED"] { return named }
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return (root.dropLast() + ["shared"]).joined(separator: "/")
    }()

    static let cases: [Case] = {
        let data = "\(folder)/data"
        let names = ((try? FileManager.default.subpathsOfDirectory(atPath: data)) ?? []).sorted()
        return names.filter { !$0.hasSuffix(".json") && !$0.hasSuffix(".pdf") && $0.contains("/") }.compactMap { name in
            truth(of: "\(data)/\(name)").map { Case(path: "\(data)/\(name)", name: name, truth: $0) }
        }
    }()

    private static func truth(of path: String) -> Truth? {
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let found = ["\(path).truth.json", "\(parent)/truth.json"].lazy
            .compactMap { FileManager.default.contents(atPath: $0) }.first
        return found.flatMap { try? JSONDecoder().decode(Truth.self, from: $0) }
    }
}
