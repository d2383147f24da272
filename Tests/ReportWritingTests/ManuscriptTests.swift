import ReportAnalysis
import ReportModel
import ReportSamples
import ReportWriting
import Testing
import Wording

@Suite struct ManuscriptTests {
    private static let body = SampleBody.all[2]
    private static let old = SampleReport.make(body: body, year: 2021).report
    private static let new = SampleReport.make(body: body, year: 2022)
        .planting(.blank(["requests.new.research"])).planting(.words(field: "disclosure.fees.amount", "见<附件>")).report

    private static let findings = [
        Finding(
            code: "NB202", severity: .note, fields: ["disclosure.fees.amount"],
            message: Bilingual(zh: "收费金额有六位小数。", en: "The fee has six decimals.")),
        Finding(
            code: "NB101", severity: .error, fields: ["requests.new.total"],
            message: Bilingual(zh: "总计一列不平衡。", en: "The column 总计 does not balance."),
            places: [Place(line: 12, table: 2, row: 4, column: 10)], arithmetic: "24 + 1 = 25 ≠ 22 + 1 = 23",
            proposal: .init(field: "requests.new.total", value: ExactNumber(22))),
    ]

    @Test(arguments: Language.allCases) func aComparison(language: Language) throws {
        let comparison = Comparison(old: Self.old, new: Self.new)
        let manuscript = Manuscript(comparison, findings: (old: [], new: Self.findings), language: language)
        try Golden.expect(MarkdownFormat.text(manuscript), in: "comparison.\(language).md")
        try Golden.expect(HTMLFormat.text(manuscript), in: "comparison.\(language).html")
    }

    @Test func aComparisonOfTwoEditions() throws {
        let old = SampleReport.make(body: Self.body, year: 2020, form: .edition2019).report
        let manuscript = Manuscript(Comparison(old: old, new: Self.old), language: .zh)
        try Golden.expect(MarkdownFormat.text(manuscript), in: "comparison.editions.md")
    }

    @Test func aReport() throws {
        let manuscript = Manuscript(of: Self.new, language: .zh)
        try Golden.expect(MarkdownFormat.text(manuscript), in: "report.md")
        try Golden.expect(HTMLFormat.text(manuscript), in: "report.html")
    }

    @Test func digitsThatCouldNotBeReadAreNotWrittenAsANumber() throws {
        let index = try #require(Self.old.form.index(of: "disclosure.regulations.issued"))
        var cells = Array(Self.old.cells)
        cells[index] = Cell(.unreadable)
        let report = Report(form: Self.old.form, cells: cells, rawTexts: [index: "693665"])
        let manuscript = Manuscript(of: report, language: .zh)
        #expect(!MarkdownFormat.text(manuscript).contains("693665") && !HTMLFormat.text(manuscript).contains("693665"))
        #expect(MarkdownFormat.text(manuscript).contains("| 规章 | ? |"))
        let written = Workbook(manuscript).sheets.flatMap(\.rows).joined().map(\.value)
        #expect(written.contains(.text("?")) && !written.contains { "\($0)".contains("693665") })
    }

    @Test func pagesHoldNoControlCharacters() {
        #expect(HTMLEscaping.escaped("a\u{1B}[31m\u{0}b\u{9B}c\u{7F}") == "a[31mbc")
        #expect(HTMLEscaping.escaped("a\tb\r\n年·—\u{A0}") == "a\tb\r\n年·—\u{A0}")
    }

    @Test func whatCouldNotBeJudgedIsNoCleanBill() {
        let some = Manuscript(findings: [], unassessed: 2, of: Self.old, language: .zh)
        #expect(MarkdownFormat.text(some).contains("没有发现问题。另有 2 条规则缺数，无法判断。"))
        let comparison = Comparison(old: Self.old, new: Self.new)
        let text = MarkdownFormat.text(Manuscript(comparison, unassessed: (old: 3, new: 0), language: .en))
        #expect(text.contains("Nothing was found. Rules that could not be assessed for want of numbers: 3."))
    }

    @Test func aReportWithoutASectionSaysSo() {
        var report = Self.old
        report.sections.removeAll { $0.number == 5 }
        let text = MarkdownFormat.text(Manuscript(of: report, language: .zh))
        #expect(text.contains("## 五、存在的主要问题及改进情况\n\n> **原文没有这一部分。**"))
    }

    @Test func sectionsThatTheFormDoesNotHaveStandLast() {
        var report = Self.old
        report.sections.append(TextSection(number: 7, heading: "七、附件", paragraphs: [.init("统计表。")]))
        #expect(MarkdownFormat.text(Manuscript(of: report, language: .zh)).contains("## 七、附件\n\n统计表。"))
    }

    @Test func everyChangedCellIsListed() {
        let comparison = Comparison(old: Self.old, new: Self.new)
        let text = MarkdownFormat.text(Manuscript(comparison, language: .zh))
        for change in comparison.changed { #expect(text.contains("| \(change.label) | ")) }
    }

    @Test func findingsStandInOrderOfWeight() {
        let manuscript = Manuscript(findings: Self.findings, of: Self.new, language: .en)
        #expect(
            MarkdownFormat.text(manuscript) == """
                # Findings

                澄岭县教育局, report on 2022

                > **Errors: 1. Warnings: 0. Notes: 1.**

                > **NB101 · error: The column 总计 does not balance.**
                >
                > **24 + 1 = 25 ≠ 22 + 1 = 23**
                >
                > Proposal: with 22 in 本年新收政府信息公开申请数量·总计 (new requests, total) the sums hold. Compare with your records before you change it.
                >
                > At line 12, table 2, row 4, cell 10

                > **NB202 · note: The fee has six decimals.**

                """)
    }
}

@Suite struct FormatTests {
    @Test func htmlEscapesWhatAReportSays() {
        let manuscript = Manuscript(
            title: "<script>", language: .zh, blocks: [.paragraph("a & b"), .heading(level: 1, "\"'")])
        let page = HTMLFormat.text(manuscript)
        #expect(page.contains("<h1>&lt;script&gt;</h1>") && page.contains("<p>a &amp; b</p>"))
        #expect(page.contains("<h2>&quot;&#39;</h2>") && !page.contains("<script>"))
    }

    @Test(arguments: [
        ("1. x", "1\\. x"), ("# x", "\\# x"), ("- x", "\\- x"), ("*x*", "\\*x\\*"), ("<b>", "\\<b\\>"), ("a|b", "a|b"),
        ("2021年", "2021年"), ("[a]", "\\[a\\]"),
    ])
    func markdownTakesNoTextForMarkup(text: String, written: String) {
        let manuscript = Manuscript(title: "t", language: .zh, blocks: [.paragraph(RichText(text))])
        #expect(MarkdownFormat.text(manuscript) == "# t\n\n\(written)\n")
    }

    @Test func aPipeInACellStaysInIt() {
        let table = ManuscriptTable(rows: [
            [.init("a|b", .head), .init("c", .head)], [.init("1", .label), .init("2", .number)],
        ])
        #expect(
            MarkdownFormat.text(Manuscript(title: "t", language: .en, blocks: [.table(table)])) == """
                # t

                | a\\|b | c |
                | --- | ---: |
                | 1 | 2 |

                """)
    }
}
