import Testing

@Suite("The reference")
struct ReferenceTests {
    @Test("It is what the declarations say, a page for each object", arguments: ["zh", "en"])
    func isCurrent(language: String) throws {
        let workplace = try Workplace()
        let paths = try workplace.run("mkdir out && nianbao docs --format md --lang \(language) --to out/reference")
            .split(separator: "\n")
        let written = try workplace.written()
        #expect(paths.count == written.count && paths.first == "out/reference/README.md")
        for (path, text) in written { try Golden.expect(text, in: "docs/reference/\(language)/\(name(path))") }
        #expect(Golden.files(in: "docs/reference/\(language)") == written.map { name($0.path) }.sorted())
    }

    private func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

    @Test("Every link leads to a page", arguments: ["zh", "en"])
    func links(language: String) throws {
        let pages = Golden.files(in: "docs/reference/\(language)")
        let index = try Golden.text(of: "docs/reference/\(language)/README.md")
        for page in pages where page != "README.md" { #expect(index.contains("](\(page))"), "\(page)") }
        for page in pages {
            for link in try Golden.text(of: "docs/reference/\(language)/\(page)").matches(of: /\]\(([^)]+\.md)\)/) {
                #expect(pages.contains(String(link.1)), "\(page): \(link.1)")
            }
        }
    }
}
