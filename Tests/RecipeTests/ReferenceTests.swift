import Testing

@Suite("The reference")
struct ReferenceTests {
    @Test("It is what the declarations say", arguments: ["zh", "en"])
    func isCurrent(language: String) throws {
        let generated = try Workplace().run("nianbao docs --format md --lang \(language)")
        try Golden.expect(generated, in: "docs/reference.\(language).md")
    }
}
