import Documents
import Testing

/// Small files that would cost minutes or hours if what each of them repeats were gone through for each repetition: that a
/// test ends says that it is not.
@Suite("Files that repeat what is costly")
struct HostileTests {
    private func outline(_ text: String, name: String) throws -> [String] {
        try DocumentReader.decode(Array(text.utf8), name: name).outline
    }

    @Test("RTF: color tables that don't end, in a group that is passed over")
    func colors() throws {
        let tables = String(repeating: "\\colortbl;", count: 60_000)
        #expect(try outline("{\\rtf1 甲{\(tables) a}}", name: "x.rtf").count == 1)
    }

    @Test("Text: lines of which each second may head a table that is none")
    func alignedLines() throws {
        let cells = Array(repeating: "字字字字", count: 12).joined(separator: "  ")
        let lines = (0..<4_000).map { "\($0 % 2 + 1)  甲 \(cells)\n" }.joined()
        #expect(try outline("某报告\n" + lines, name: "x.txt").count == 4_001)
    }

    @Test("HTML: groups of rows without rows, below very many columns")
    func groups() throws {
        let row = String(repeating: "<td colspan=1000>甲", count: 1_500)
        let groups = String(repeating: "<tbody></tbody>", count: 30_000)
        #expect(try outline("<table><tr>\(row)</tr>\(groups)</table>", name: "x.html").count == 1)
    }

    @Test("HTML: as many rules for each of very many elements end in doubt")
    func rules() throws {
        let sheet = String(repeating: "*{color:red}", count: 4_900)
        for tag in ["<p style='a:#'>", "<p class=c#>", "<p class=c# style='a:#'>"] {
            let body = (0..<20_000).map { tag.replacing("#", with: String($0)) + "1</p>" }.joined()
            let found = try outline("<style>\(sheet)</style><body>\(body)", name: "x.html")
            #expect(found.count == 20_000 && found.first == "1", "\(tag)")
            #expect(found.last == "1\u{FFFD}", "\(tag)")
        }
    }
}
