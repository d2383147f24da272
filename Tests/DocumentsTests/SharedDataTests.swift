import Documents
import Glibc
import Testing

/// Real reports that lie beside the repository, where they do.
private let sharedData: String? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let named = getenv("NIANBAO_SHARED_DATA").map { String(cString: $0) }
    let path = named ?? "/" + root + "/../shared/data"
    return access(path, R_OK) == 0 ? path : nil
}()

@Suite("Real reports", .enabled(if: sharedData != nil, "the shared data are not there"))
struct SharedDataTests {
    private func document(_ name: String) throws -> Document {
        try DocumentReader.read(path: try #require(sharedData) + "/" + name)
    }

    private func shape(_ table: Table) -> [Int] { [table.rowCount, table.columnCount] }

    @Test(
        "Tables with real cells have the form's dimensions",
        arguments: [
            ("huaian-2024/variant.table.html", DocumentFormat.html, [[14, 4], [28, 10], [4, 15]]),
            ("huaian-2024/variant.docx", .docx, [[14, 4], [28, 10], [4, 15]]),
            ("pingtan-2021/variant.table.html", .html, [[14, 4], [28, 10], [4, 15]]),
            ("pingtan-2021/variant.docx", .docx, [[14, 4], [28, 10], [4, 15]]),
            ("huaian-2024/variant.pipe.md", .markdown, [[14, 4], [26, 10], [3, 15]]),
            ("pingtan-2021/variant.pipe.md", .markdown, [[14, 4], [28, 10], [4, 15]]),
            ("template-2021/source.docx", .docx, [[14, 4], [28, 10], [4, 15]]),
        ])
    func dimensions(name: String, format: DocumentFormat, shapes: [[Int]]) throws {
        let document = try document(name)
        #expect(document.format == format)
        #expect(document.tables.map(shape) == shapes)
        #expect(document.tables.allSatisfy { $0.hasReliableColumns })
        #expect(document.notices.isEmpty)
    }
}
