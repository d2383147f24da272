import FoundationEssentials

/// The contract of field ids beside the repository, where it is there.
enum SharedForm {
    static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/form/fields.tsv").standardized.path()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

    /// Id, row, column and unit of every field of an edition.
    static func lines(of edition: String) throws -> [[String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
            .filter { $0.first == edition }.map { [$0[1], $0[3], $0[4], $0[5]] }
    }
}
