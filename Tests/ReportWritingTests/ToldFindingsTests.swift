import ReportModel
import ReportWriting
import Testing
import Wording

@Suite("Findings as people read them")
struct ToldFindingsTests {
    private static let form = Form.edition2021

    private static func finding(_ field: Int, _ severity: Severity = .warning) -> Finding {
        let id = form.fields[field].id
        return Finding(
            code: "NB203", severity: severity, fields: [id], message: Bilingual(zh: "\(id)读不清。", en: "\(id)?"))
    }

    private static let unread = Report(form: form, cells: form.fields.map { _ in Cell(.unreadable) })

    @Test("Of many cells of a table that have no number the first is told, with the number of the others")
    func many() {
        // Table 二 has ten cells.
        let findings = [Self.finding(0)] + (10..<29).map { Self.finding($0) }
        let told = ToldFindings.of(findings, in: Self.unread)
        #expect(told.map(\.fields) == [findings[0].fields, findings[1].fields])
        #expect(told[0].message == findings[0].message)
        #expect(told[1].message.zh == findings[1].message.zh + "同一张表里还有 18 格也是这样。")
        #expect(told[1].message.en == findings[1].message.en + " The same holds for 18 more cells of the table.")
    }

    @Test("A few, those of another severity, and those that say more are told one by one")
    func others() {
        let few = (10..<13).map { Self.finding($0) } + [Self.finding(13, .error)]
        #expect(ToldFindings.of(few, in: Self.unread) == few)
        var sums = (10..<20).map { Self.finding($0) }
        for index in sums.indices { sums[index].arithmetic = "1 ≠ 2" }
        #expect(ToldFindings.of(sums, in: Self.unread) == sums)
        let read = Report(form: Self.form, cells: Self.form.fields.map { _ in Cell(ExactNumber(1)) })
        let jumps = (10..<20).map { Self.finding($0) }
        #expect(ToldFindings.of(jumps, in: read) == jumps)
    }

    @Test("What sources have in other words, and what own rules say, is told one by one")
    func otherWords() {
        let words = Report(
            form: Self.form, cells: Self.form.fields.map { _ in Cell(.unreadable) },
            rawTexts: Dictionary(uniqueKeysWithValues: (10..<20).map { ($0, "约\($0)") }))
        let quoted = (10..<20).map { Self.finding($0) }
        #expect(ToldFindings.of(quoted, in: words) == quoted)
        let own = quoted.map { finding in
            Finding(code: "MY1", severity: .warning, fields: finding.fields, message: finding.message)
        }
        #expect(ToldFindings.of(own, in: Self.unread) == own)
    }
}
