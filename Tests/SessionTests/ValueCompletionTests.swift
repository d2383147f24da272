import Testing
import Wording

@testable import ReportScripting
@testable import Session

@Suite("Completion where a value is due")
struct ValueCompletionTests {
    @Test(
        "Options have what their types allow, as it is written",
        arguments: [
            ("reports:sort_by('year', {descending = ", ["true", "false"]),
            ("reports:filter{year = ", ["2020", "2021", "2022"]),
            ("reports:filter{edition = ", ["\"2019\"", "\"2021\""]),
        ])
    func options(entry: String, expected: [String]) throws {
        let session = try Dialogue().session
        _ = session.submit(".load Samples")
        #expect(Set(session.completions(in: entry, at: entry.utf8.count).candidates.map(\.text)) == Set(expected))
    }

    @Test("A list begins with its brace, and what Tab writes runs")
    func lists() throws {
        let session = try Dialogue().session
        _ = session.submit(".load Samples")
        let entry = "nb.check(reports, {rules = "
        let found = session.completions(in: entry, at: entry.utf8.count).candidates.map(\.text)
        #expect(found.contains("{\"NB101\""))
        #expect(!session.submit(entry + "{\"NB101\"}})").isFailure)
    }

    @Test("Quotes and backslashes in names of files are written as Lua reads them")
    func quotedNames() throws {
        let folder = try TemporaryFolder()
        for name in ["it's \"x\".md", "a\\b.md"] { try folder.write("", to: name) }
        let session = try Dialogue().session
        for (start, typed, expected) in [
            ("nb.open(\"", "it", "it's \\\"x\\\".md\""), ("nb.open('", "it", "it\\'s \"x\".md'"),
            ("nb.open(\"", "it's \\\"", "it's \\\"x\\\".md\""), ("nb.open(\"", "a", "a\\\\b.md\""),
            ("nb.write(reports, \"", "a", "a\\\\b.md\""),
        ] {
            let entry = start + folder.path + "/" + typed
            let found = session.completions(in: entry, at: entry.utf8.count)
            #expect(found.candidates.map(\.text) == [expected])
        }
    }
}

@Suite("What an entry is quoted as")
struct QuotedEntryTests {
    @Test("An excerpt shows what was typed, and not what was run for it")
    func excerpts() throws {
        let session = try Dialogue().session
        let text = session.submit("x = 1; nil + 1").lines.map(\.plain).joined(separator: "\n")
        #expect(text.contains("  1 | x = 1; nil + 1\n    |        ^^^"), "\(text)")
    }

    @Test("A step of the tour says what must be there before it")
    func tourWithoutReports() throws {
        let session = try Dialogue().session
        let first = session.submit(".tour 6").lines.map(\.plain).joined(separator: "")
        #expect(first.contains("这一步先要有前面的结果，请先输入：.load"), "\(first)")
        #expect(first.contains("，再输入 r = reports[1]"), "\(first)")
        _ = session.submit(".load Samples")
        let second = session.submit(".tour 6").lines.map(\.plain).joined(separator: "")
        #expect(second.contains("请先输入：r = reports[1]"), "\(second)")
        _ = session.submit("r = reports[1]")
        #expect(!session.submit(".tour 6").lines.map(\.plain).joined().contains("请先输入"))
    }
}
