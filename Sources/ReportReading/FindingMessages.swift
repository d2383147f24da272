import Wording

/// The sentences of the reader's findings.
enum FindingMessages {
    static func unreadable(row: Bilingual, raw: String, readings: Int) -> Bilingual {
        switch (raw.isEmpty, readings) {
        case (true, _):
            Bilingual(
                zh: "“\(row.zh)”的数字无法确定属于哪一格，没有读取。请看原文。",
                en:
                    "The numbers of \(row.en) can't be assigned to cells with certainty and were not read. See the source."
            )
        case (false, 2...):
            Bilingual(
                zh: "“\(row.zh)”的数字连在一起（\(raw)），满足勾稽关系的读法有 \(readings) 种，没有读取。请看原文。",
                en:
                    "The digits of \(row.en) run together (\(raw)); \(readings) readings satisfy the sums, so none was taken. See the source."
            )
        default:
            Bilingual(
                zh: "“\(row.zh)”的内容“\(raw)”无法确定属于格式里的哪几格，没有读取。请看原文。",
                en:
                    "“\(raw)” in \(row.en) can't be assigned to cells of the form with certainty and was not read. See the source."
            )
        }
    }

    static func solved(row: Bilingual) -> Bilingual {
        Bilingual(
            zh: "“\(row.zh)”的各格在原文里没有分清，按勾稽关系只有一种读法，已据此读取。",
            en:
                "The cells of \(row.en) are not told apart in the source; the sums leave exactly one reading, which was taken."
        )
    }

    static func solvedPartly(row: Bilingual, columns: [Bilingual]) -> Bilingual {
        let (zh, en) = (columns.map(\.zh).joined(separator: "、"), columns.map(\.en).joined(separator: ", "))
        return Bilingual(
            zh: "“\(row.zh)”里只有\(zh)在各种读法中都是同一个数，已据此读取；其余各格没有读取。",
            en:
                "Of \(row.en) only \(en) is the same in all these readings and was taken; the other cells were not read."
        )
    }

    static func words(field: Bilingual, raw: String) -> Bilingual {
        Bilingual(
            zh: "“\(field.zh)”应为数字，原文写的是“\(raw)”。",
            en: "\(field.en) should be a number; the source says “\(raw)”.")
    }

    static func unit(field: Bilingual, raw: String, unit: Bilingual, number: String, formUnit: Bilingual) -> Bilingual {
        Bilingual(
            zh: "“\(field.zh)”的格里写了单位（\(raw)），按\(unit.zh)读作 \(number) \(formUnit.zh)。",
            en:
                "The cell of \(field.en) names a unit (\(raw)); taken as \(unit.en) it is \(number) \(repeated(formUnit, behind: unit))."
        )
    }

    static func statedUnit(field: Bilingual, raw: String, unit: Bilingual, number: String, formUnit: Bilingual)
        -> Bilingual
    {
        Bilingual(
            zh: "“\(field.zh)”的表头或表题写明单位是\(unit.zh)，原文的 \(raw) 读作 \(number) \(formUnit.zh)。",
            en:
                "The head or caption above \(field.en) states the unit \(unit.en); the source's \(raw) is \(number) \(repeated(formUnit, behind: unit))."
        )
    }

    /// The unit of the form in English: without its gloss where the sentence has just named it.
    private static func repeated(_ formUnit: Bilingual, behind unit: Bilingual) -> String {
        unit == formUnit ? formUnit.zh : formUnit.en
    }

    static func doubtfulUnit(field: Bilingual, raw: String, unit: Bilingual) -> Bilingual {
        Bilingual(
            zh: "“\(field.zh)”写明的单位是\(unit.zh)，不能确定怎样换算，原文的 \(raw) 没有读取。请看原文。",
            en:
                "\(field.en) states the unit \(unit.en), which can't be converted with certainty; the source's \(raw) was not read. See the source."
        )
    }

    static func groupRow(label: Bilingual, numbers: String) -> Bilingual {
        Bilingual(
            zh: "“\(label.zh)”只有一行合并的数字（\(numbers)），没有分项；各分项记为“没有”。",
            en: "\(label.en) has one row of numbers for all of its items (\(numbers)); the items are taken as absent.")
    }

    static let editionUnknown = Bilingual(
        zh: "没有找到能说明版式的表头，无法判断是 2019 年还是 2021 年格式。",
        en: "No table header tells the edition of the form (2019 or 2021).")

    static let editionTied = Bilingual(
        zh: "表格里 2019 年和 2021 年格式的表头、行名一样多，无法判断是哪一种，只读取了 2021 年格式有的格。请看原文。",
        en:
            "The tables have as many words of the 2019 form as of the 2021 form, so the edition is not known; only cells of the 2021 form were read. See the source."
    )

    static func mixedEditions(_ taken: String) -> Bilingual {
        Bilingual(
            zh: "表格混用了两个年份的格式，按 \(taken) 年格式读取。",
            en: "The tables mix two editions of the form; they were read as the \(taken) edition.")
    }

    static func tableMissing(_ section: Int) -> Bilingual {
        Bilingual(
            zh: "没有找到第\(numeral(section))部分的表格，它的各格都记为“没有”，不是 0。",
            en: "The table of section \(section) was not found; its cells are absent, which is not 0.")
    }

    static let agencyUnknown = Bilingual(
        zh: "标题里没有机关名称。", en: "The title does not name the body.")
    static let yearUnknown = Bilingual(
        zh: "没有找到报告的年份。", en: "The year of the report was not found.")

    static func yearOfFileName(_ year: Int) -> Bilingual {
        Bilingual(
            zh: "正文里没有报告的年份，\(year) 年取自文件名。请核对。",
            en: "The text does not give the year of the report; \(year) is from the file's name. Verify it.")
    }

    static func agencyOfPage(_ agency: String) -> Bilingual {
        Bilingual(
            zh: "正文里没有机关名称，“\(agency)”取自网页的来源标记。请核对。",
            en: "The text does not name the body; “\(agency)” is from the page's own note of its source. Verify it.")
    }

    static func agencyBesideText(_ agency: String) -> Bilingual {
        Bilingual(
            zh: "正文里没有机关名称，“\(agency)”取自报告以外的文字（导航、页脚、附件名等）。请核对。",
            en:
                "The text does not name the body; “\(agency)” is from what stands around the report: the site's own words or an attachment's name. Verify it."
        )
    }

    static func yearConflict(_ year: Int, _ other: Int) -> Bilingual {
        Bilingual(
            zh: "标题是 \(year) 年，统计期限却是 \(other) 年；按标题取 \(year) 年。",
            en: "The title says \(year), the period covered says \(other); \(year) was taken.")
    }

    static func fileTitleConflict(_ year: Int, _ other: Int) -> Bilingual {
        Bilingual(
            zh: "正文是 \(year) 年，网页标题或文件属性里的标题却是 \(other) 年；按正文取 \(year) 年。请核对年份。",
            en:
                "The text says \(year), while the page's title or the file's property says \(other); \(year) was taken. Check the year."
        )
    }

    static func openingConflict(_ year: Int, _ other: Int) -> Bilingual {
        Bilingual(
            zh: "标题是 \(year) 年，“一、总体情况”却从 \(other) 年写起，没有提到 \(year) 年；按标题取 \(year) 年。请核对年份。",
            en:
                "The title says \(year), while section 一 (overview) opens with \(other) and never says \(year); \(year) was taken. Check the year."
        )
    }

    static func agencyConflict(_ agency: String, _ other: String) -> Bilingual {
        Bilingual(
            zh: "正文标题的机关是“\(agency)”，文件标题却是“\(other)”；按正文取“\(agency)”。",
            en: "The title in the text names “\(agency)”, the file's own title “\(other)”; “\(agency)” was taken.")
    }

    static func announcedConflict(_ year: Int, _ other: Int) -> Bilingual {
        Bilingual(
            zh: "取的是 \(year) 年，正文或文件名却说这是 \(other) 年的报告。请核对年份。",
            en:
                "\(year) was taken, while a sentence or the file's name says that the report is on \(other). Check the year."
        )
    }

    static func publishedEarly(_ year: Int, _ date: String) -> Bilingual {
        Bilingual(
            zh: "取的是 \(year) 年，发布日期却是 \(date)，那时 \(year) 年还没有结束。请核对年份。",
            en: "\(year) was taken, yet the report was published on \(date), before \(year) was over. Check the year.")
    }

    static func statedConflict(_ agency: String, _ other: String) -> Bilingual {
        Bilingual(
            zh: "取的机关是“\(agency)”，标题、发布机构、落款或正文还写了“\(other)”。请核对机关。",
            en:
                "“\(agency)” was taken as the body, while the title, the publisher, the signature or a sentence names “\(other)”. Check the body."
        )
    }

    static func severalReports(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "文件里有 \(count) 份报告，只读取了第一份。请拆成单独的文件再读其余的。",
            en: "The file holds \(count) reports; only the first was read. Split the file to read the others.")
    }

    static func tableRepeated(_ section: Int) -> Bilingual {
        Bilingual(
            zh: "第\(numeral(section))部分的表格出现了不止一次，数字不同的格没有读取。请看原文。",
            en:
                "The table of section \(section) stands there more than once; cells that differ were not read. See the source."
        )
    }

    static func tableCut(_ section: Int, rows: Int, cells: Int) -> Bilingual {
        Bilingual(
            zh: "第\(numeral(section))部分的表格超过 \(rows) 行或 \(cells) 格，后面的行没有读取。请检查文件。",
            en:
                "The table of section \(section) has more than \(rows) rows or \(cells) cells; the rest was not read. Check the file."
        )
    }

    static let noReport = Bilingual(
        zh: "这里没有政府信息公开年度报告的标题、各部分和表格，不像是年度报告。请检查是不是别的网页或文件；报告如果在附件或图片里，请取那个文件。",
        en:
            "Nothing here is the title, a section or a table of an annual report. Check whether this is another page or file; a report in an attachment or a picture is in that file."
    )

    static func tableTransposed(_ section: Int) -> Bilingual {
        Bilingual(
            zh: "第\(numeral(section))部分的表格行列对调，没有读取。请看原文。",
            en: "The table of section \(section) has its rows as columns and was not read. See the source.")
    }

    static func columnsDoubtful(_ section: Int) -> Bilingual {
        Bilingual(
            zh: "第\(numeral(section))部分的表头与格式不符，分不清哪一列是什么，有关的行没有读取。请看原文。",
            en:
                "The heads in the table of section \(section) don't tell which column is which; the rows below them were not read. See the source."
        )
    }

    static func columnsByHead(_ section: Int) -> Bilingual {
        Bilingual(
            zh: "第\(numeral(section))部分的列与格式的次序或数量不同，已按表头读取。",
            en:
                "The columns of the table of section \(section) are not those of the form; they were read by their heads."
        )
    }

    static func rowsLeft(_ section: Int, count: Int, first: TableReading.LeftRow) -> Bilingual {
        let row = Bilingual(
            zh: first.label.isEmpty ? "“\(first.numbers)”" : "“\(first.label)”（\(first.numbers)）",
            en: first.label.isEmpty ? "“\(first.numbers)”" : "“\(first.label)” (\(first.numbers))")
        return Bilingual(
            zh: "第\(numeral(section))部分的表格有 \(count) 行数字不属于格式里的任何一行，没有读取；第一行是\(row.zh)。",
            en: count == 1
                ? "A row of numbers in the table of section \(section) is no row of the form and was not read: \(row.en)."
                : "\(count) rows of numbers in the table of section \(section) are no rows of the form and were not read; the first is \(row.en)."
        )
    }

    private static func numeral(_ section: Int) -> String {
        ["", "一", "二", "三", "四", "五", "六"][min(max(section, 0), 6)]
    }

    static func undecodable(count: Int, offset: Int, encoding: String) -> Bilingual {
        Bilingual(
            zh: "有 \(count) 处字节不符合 \(encoding) 编码（第一处在第 \(offset + 1) 字节），显示为“\u{FFFD}”。",
            en:
                "\(count) places are no valid \(encoding) (the first at byte \(offset + 1)); they are shown as “\u{FFFD}”."
        )
    }

    static func charset(declared: String, used: String) -> Bilingual {
        Bilingual(
            zh: "文件声明的编码是 \(declared)，实际是 \(used)，已按 \(used) 读取。",
            en: "The file declares \(declared) and is written in \(used), which was used.")
    }

    static let imageInTable = Bilingual(
        zh: "表格里是图片，没有文字，读不出数字。请做文字识别（OCR）后再读。",
        en: "The table holds an image instead of text; no number can be read. Recognise its text (OCR) first.")

    static let invisibleContent = Bilingual(
        zh: "网页把表格所在的部分设为不可见（微信文章要等脚本运行后才显示），已按显示的读取。请对照网页确认。",
        en:
            "The page keeps the part with its tables invisible, as articles of WeChat do until their script has run; it was read as if shown. Compare with the page."
    )
}
