import Documents
import Foundation
import ReportModel
import Testing
import Wording

@testable import ReportReading

@Suite("What the reader's findings say")
struct FindingMessageTests {
    static func term(_ label: String, _ gloss: String) -> Bilingual { FormGloss.wording(label, gloss) }

    static let cells: [(Bilingual, String, String)] = [
        (
            FindingMessages.unreadable(row: term("规章", "regulations"), raw: "", readings: 0),
            "“规章”的数字无法确定属于哪一格，没有读取。请看原文。",
            "The numbers of 规章 (regulations) can't be assigned to cells with certainty and were not read. See the source."
        ),
        (
            FindingMessages.unreadable(row: term("规章", "regulations"), raw: "0015", readings: 0),
            "“规章”的内容“0015”无法确定属于格式里的哪几格，没有读取。请看原文。",
            "“0015” in 规章 (regulations) can't be assigned to cells of the form with certainty and was not read. See the source."
        ),
        (
            FindingMessages.unreadable(row: term("规章", "regulations"), raw: "1234", readings: 3),
            "“规章”的数字连在一起（1234），满足勾稽关系的读法有 3 种，没有读取。请看原文。",
            "The digits of 规章 (regulations) run together (1234); 3 readings satisfy the sums, so none was taken. See the source."
        ),
        (
            FindingMessages.solved(row: term("予以公开", "granted")), "“予以公开”的各格在原文里没有分清，按勾稽关系只有一种读法，已据此读取。",
            "The cells of 予以公开 (granted) are not told apart in the source; the sums leave exactly one reading, which was taken."
        ),
        (
            FindingMessages.solvedPartly(
                row: term("复议后起诉", "lawsuits after review"),
                columns: [term("尚未审结", "pending"), term("总计", "total")]),
            "“复议后起诉”里只有尚未审结、总计在各种读法中都是同一个数，已据此读取；其余各格没有读取。",
            "Of 复议后起诉 (lawsuits after review) only 尚未审结 (pending), 总计 (total) is the same in all these readings and was taken; the other cells were not read."
        ),
        (
            FindingMessages.words(field: term("规章·本年制发件数", "regulations, issued in the year"), raw: "见附件"),
            "“规章·本年制发件数”应为数字，原文写的是“见附件”。",
            "规章·本年制发件数 (regulations, issued in the year) should be a number; the source says “见附件”."
        ),
        (
            FindingMessages.unit(
                field: term("收费", "fees"), raw: "251000元", unit: term("元", "yuan"), number: "25.1",
                formUnit: term("万元", "10,000 yuan")),
            "“收费”的格里写了单位（251000元），按元读作 25.1 万元。",
            "The cell of 收费 (fees) names a unit (251000元); taken as 元 (yuan) it is 25.1 万元 (10,000 yuan)."
        ),
        (
            FindingMessages.statedUnit(
                field: term("收费", "fees"), raw: "251000", unit: term("元", "yuan"), number: "25.1",
                formUnit: term("万元", "10,000 yuan")),
            "“收费”的表头或表题写明单位是元，原文的 251000 读作 25.1 万元。",
            "The head or caption above 收费 (fees) states the unit 元 (yuan); the source's 251000 is 25.1 万元 (10,000 yuan)."
        ),
        (
            FindingMessages.doubtfulUnit(field: term("收费", "fees"), raw: "25", unit: term("十万元", "100,000 yuan")),
            "“收费”写明的单位是十万元，不能确定怎样换算，原文的 25 没有读取。请看原文。",
            "收费 (fees) states the unit 十万元 (100,000 yuan), which can't be converted with certainty; the source's 25 was not read. See the source."
        ),
        (
            FindingMessages.groupRow(label: term("其他处理", "other handling"), numbers: "2 0 2"),
            "“其他处理”只有一行合并的数字（2 0 2），没有分项；各分项记为“没有”。",
            "其他处理 (other handling) has one row of numbers for all of its items (2 0 2); the items are taken as absent."
        ),
    ]

    static let tables: [(Bilingual, String, String)] = [
        (
            FindingMessages.editionUnknown, "没有找到能说明版式的表头，无法判断是 2019 年还是 2021 年格式。",
            "No table header tells the edition of the form (2019 or 2021)."
        ),
        (
            FindingMessages.editionTied,
            "表格里 2019 年和 2021 年格式的表头、行名一样多，无法判断是哪一种，只读取了 2021 年格式有的格。请看原文。",
            "The tables have as many words of the 2019 form as of the 2021 form, so the edition is not known; only cells of the 2021 form were read. See the source."
        ),
        (
            FindingMessages.rowsLeft(3, count: 1, first: .init(label: "", numbers: "5 5", place: .unknown)),
            "第三部分的表格有 1 行数字不属于格式里的任何一行，没有读取；第一行是“5 5”。",
            "A row of numbers in the table of section 3 is no row of the form and was not read: “5 5”."
        ),
        (
            FindingMessages.rowsLeft(3, count: 2, first: .init(label: "其他文件", numbers: "5 5", place: .unknown)),
            "第三部分的表格有 2 行数字不属于格式里的任何一行，没有读取；第一行是“其他文件”（5 5）。",
            "2 rows of numbers in the table of section 3 are no rows of the form and were not read; the first is “其他文件” (5 5)."
        ),
        (
            FindingMessages.mixedEditions("2021"), "表格混用了两个年份的格式，按 2021 年格式读取。",
            "The tables mix two editions of the form; they were read as the 2021 edition."
        ),
        (
            FindingMessages.tableMissing(2), "没有找到第二部分的表格，它的各格都记为“没有”，不是 0。",
            "The table of section 2 was not found; its cells are absent, which is not 0."
        ),
        (
            FindingMessages.tableRepeated(3), "第三部分的表格出现了不止一次，数字不同的格没有读取。请看原文。",
            "The table of section 3 stands there more than once; cells that differ were not read. See the source."
        ),
        (
            FindingMessages.tableCut(3, rows: 4_000, cells: 40_000),
            "第三部分的表格超过 4000 行或 40000 格，后面的行没有读取。请检查文件。",
            "The table of section 3 has more than 4000 rows or 40000 cells; the rest was not read. Check the file."
        ),
        (
            FindingMessages.noReport,
            "这里没有政府信息公开年度报告的标题、各部分和表格，不像是年度报告。请检查是不是别的网页或文件；报告如果在附件或图片里，请取那个文件。",
            "Nothing here is the title, a section or a table of an annual report. Check whether this is another page or file; a report in an attachment or a picture is in that file."
        ),
        (
            FindingMessages.tableTransposed(4), "第四部分的表格行列对调，没有读取。请看原文。",
            "The table of section 4 has its rows as columns and was not read. See the source."
        ),
        (
            FindingMessages.columnsDoubtful(3), "第三部分的表头与格式不符，分不清哪一列是什么，有关的行没有读取。请看原文。",
            "The heads in the table of section 3 don't tell which column is which; the rows below them were not read. See the source."
        ),
        (
            FindingMessages.columnsByHead(3), "第三部分的列与格式的次序或数量不同，已按表头读取。",
            "The columns of the table of section 3 are not those of the form; they were read by their heads."
        ),
    ]

    static let files: [(Bilingual, String, String)] = [
        (FindingMessages.agencyUnknown, "标题里没有机关名称。", "The title does not name the body."),
        (FindingMessages.yearUnknown, "没有找到报告的年份。", "The year of the report was not found."),
        (
            FindingMessages.fileTitleConflict(2021, 2020), "正文是 2021 年，网页标题或文件属性里的标题却是 2020 年；按正文取 2021 年。请核对年份。",
            "The text says 2021, while the page's title or the file's property says 2020; 2021 was taken. Check the year."
        ),
        (
            FindingMessages.yearConflict(2021, 2020), "标题是 2021 年，统计期限却是 2020 年；按标题取 2021 年。",
            "The title says 2021, the period covered says 2020; 2021 was taken."
        ),
        (
            FindingMessages.undecodable(count: 2, offset: 9, encoding: "UTF-8"),
            "有 2 处字节不符合 UTF-8 编码（第一处在第 10 字节），显示为“\u{FFFD}”。",
            "2 places are no valid UTF-8 (the first at byte 10); they are shown as “\u{FFFD}”."
        ),
        (
            FindingMessages.charset(declared: "gb2312", used: "UTF-8"), "文件声明的编码是 gb2312，实际是 UTF-8，已按 UTF-8 读取。",
            "The file declares gb2312 and is written in UTF-8, which was used."
        ),
        (
            FindingMessages.imageInTable, "表格里是图片，没有文字，读不出数字。请做文字识别（OCR）后再读。",
            "The table holds an image instead of text; no number can be read. Recognise its text (OCR) first."
        ),
        (
            FindingMessages.invisibleContent, "网页把表格所在的部分设为不可见（微信文章要等脚本运行后才显示），已按显示的读取。请对照网页确认。",
            "The page keeps the part with its tables invisible, as articles of WeChat do until their script has run; it was read as if shown. Compare with the page."
        ),
        (
            FindingMessages.agencyConflict("青禾市教育局", "青禾市民政局"), "正文标题的机关是“青禾市教育局”，文件标题却是“青禾市民政局”；按正文取“青禾市教育局”。",
            "The title in the text names “青禾市教育局”, the file's own title “青禾市民政局”; “青禾市教育局” was taken."
        ),
        (
            FindingMessages.severalReports(2), "文件里有 2 份报告，只读取了第一份。请拆成单独的文件再读其余的。",
            "The file holds 2 reports; only the first was read. Split the file to read the others."
        ),
        (
            FindingMessages.yearOfFileName(2022), "正文里没有报告的年份，2022 年取自文件名。请核对。",
            "The text does not give the year of the report; 2022 is from the file's name. Verify it."
        ),
        (
            FindingMessages.agencyOfPage("青禾市教育局"), "正文里没有机关名称，“青禾市教育局”取自网页的来源标记。请核对。",
            "The text does not name the body; “青禾市教育局” is from the page's own note of its source. Verify it."
        ),
        (
            FindingMessages.agencyBesideText("青禾市教育局"), "正文里没有机关名称，“青禾市教育局”取自报告以外的文字（导航、页脚、附件名等）。请核对。",
            "The text does not name the body; “青禾市教育局” is from what stands around the report: the site's own words or an attachment's name. Verify it."
        ),
    ]

    @Test("Word for word in both languages", arguments: cells + tables + files)
    func wording(message: Bilingual, zh: String, en: String) {
        #expect(message.zh == zh)
        #expect(message.en == en)
    }

    @Test(
        "A row that the form does not have is named by its label",
        arguments: [
            ("其他主动公开文件", "", "86", "第一行是“其他主动公开文件”（86 255）。"), ("其他主动公开文件", "186", "86", "第一行是“其他主动公开文件”（186 86 255）。"),
            (String(repeating: "其他", count: 30), "1", "86", "第一行是“\(String(repeating: "其他", count: 20))…”（1 86 255）。"),
        ])
    func leftRow(label: String, first: String, second: String, end: String) throws {
        let lines = [
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "2", "3"], ["行政规范性文件", "4", "5", "6"],
            [label, first, second, "255"],
        ]
        let html = "<p>二、主动公开政府信息情况</p>" + htmlTable(lines)
        let pipes =
            "二、主动公开政府信息情况\n\n" + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
        for (text, format) in [(html, DocumentFormat.html), (pipes, .markdown)] {
            let report = try Hazard(name: "", format: format, text: text).read()
            let message = report.readingFindings.first { $0.code == "R209" }?.message.zh
            #expect(message?.hasSuffix(end) == true, "\(message ?? "")")
        }
    }

    @Test("The codes that --rules knows are those that the reader gives")
    func codes() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/ReportReading/ReadingFindings.swift")
        let source = try String(contentsOf: folder.standardized, encoding: .utf8)
        let given = Set(source.matches(of: /"(R[0-9]{3})"/).map { String($0.output.1) })
        #expect(given == Set(Finding.readerCodes))
    }
}
