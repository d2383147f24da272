import ReportModel
import Wording

/// Sums.
extension CheckMessages {
    static func unbalanced(_ column: Bilingual, _ left: ExactNumber, _ right: ExactNumber) -> Bilingual {
        Bilingual(
            zh: "“\(column.zh)”一列不平：一、二两项之和是 \(left)，三（七）与四之和是 \(right)，差 \(gap(left, right))。"
                + "请核对本列的新收、上年结转、办理总计和结转下年度。",
            en:
                "Column \(column.en) does not balance: 一 + 二 (came in) is \(left), 三（七） + 四 (handled and carried over) is "
                + "\(right), a difference of \(gap(left, right)). Check these four cells of the column.")
    }

    static func wrongHandledTotal(_ column: Bilingual, _ total: ExactNumber, _ parts: ExactNumber) -> Bilingual {
        Bilingual(
            zh: "“\(column.zh)”一列的“（七）总计”填的是 \(total)，（一）至（六）各行之和是 \(parts)，差 \(gap(total, parts))。请核对本列各行。",
            en:
                "Column \(column.en): （七）总计 (handled in total) is \(total), but the rows （一）–（六） sum to \(parts), a difference of "
                + "\(gap(total, parts)). Check the rows of the column.")
    }

    static func wrongRowTotal(_ row: Bilingual, _ total: ExactNumber, _ parts: ExactNumber) -> Bilingual {
        Bilingual(
            zh: "“\(row.zh)”一行的总计填的是 \(total)，自然人与各类组织之和是 \(parts)，差 \(gap(total, parts))。请核对本行各格。",
            en:
                "Row \(row.en): 总计 (total) is \(total), but natural persons and organisations sum to \(parts), a difference of "
                + "\(gap(total, parts)). Check the cells of the row.")
    }

    static func wrongProceedings(_ row: Bilingual, _ total: ExactNumber, _ parts: ExactNumber) -> Bilingual {
        Bilingual(
            zh: "“\(row.zh)”的总计填的是 \(total)，四种结果之和是 \(parts)，差 \(gap(total, parts))。请核对结果维持、结果纠正、其他结果和尚未审结。",
            en: "\(row.en): 总计 (total) is \(total), but the four outcomes sum to \(parts), a difference of "
                + "\(gap(total, parts)). Check the four outcomes.")
    }

    static func holds(_ name: Bilingual, _ kind: Identity.Kind) -> Bilingual {
        switch kind {
        case .balance: Bilingual(zh: "“\(name.zh)”一列收支相平。", en: "Column \(name.en) balances.")
        case .handledTotal:
            Bilingual(
                zh: "“\(name.zh)”一列的（七）总计等于各行之和。",
                en: "Column \(name.en): （七）总计 (handled in total) is the sum of its rows.")
        case .rowTotal:
            Bilingual(zh: "“\(name.zh)”一行的总计等于各列之和。", en: "Row \(name.en): 总计 (total) is the sum of its columns.")
        case .proceedingsTotal:
            Bilingual(zh: "“\(name.zh)”的总计等于四种结果之和。", en: "\(name.en): 总计 (total) is the sum of its outcomes.")
        }
    }

    /// The magnitude of a difference; the greater number where the difference does not fit.
    private static func gap(_ a: ExactNumber, _ b: ExactNumber) -> ExactNumber {
        let (less, more) = (min(a, b), max(a, b))
        return (try? more - less) ?? more
    }
}

/// Diagnosis.
extension CheckMessages {
    /// One cell of a repair: its name, what was read there, what fits.
    struct Reading {
        let cell: Bilingual
        let read: ExactNumber
        let fits: ExactNumber
    }

    static let nothingToDiagnose = Bilingual(zh: "能核对的合计全部相平。", en: "Every sum that can be assessed holds.")

    static func noSingleRepair(_ failing: Int) -> Bilingual {
        Bilingual(
            zh: "有 \(failing) 处合计不平，仅凭合计不能确定是哪一格有误。请对照原始台账逐格核对。",
            en:
                "\(failing) sums fail, and the sums alone do not tell which cell is wrong. Check them against the records."
        )
    }

    static func repair(_ cause: Repair.Cause, _ readings: [Reading], row: Bilingual) -> Bilingual {
        let zh = readings.map { "“\($0.cell.zh)”填的是 \($0.read)，应为 \($0.fits)" }.joined(separator: "；")
        let en = readings.map { "\($0.cell.en) reads \($0.read) where \($0.fits) fits" }.joined(separator: "; ")
        switch cause {
        case .value:
            return Bilingual(
                zh: "推断：\(zh)，改这一格即可使所有合计相平。请对照原始台账确认。",
                en: "Proposal: \(en); with this one value every sum holds. Confirm it against the records.")
        case .transposedDigits:
            return Bilingual(
                zh: "推断：\(zh)，数字顺序写颠倒了，改这一格即可使所有合计相平。请对照原始台账确认。",
                en: "Proposal: \(en), with its digits out of order; with this one value every sum holds. "
                    + "Confirm it against the records.")
        case .exchanged:
            return Bilingual(
                zh: "推断：两格互相填反了。\(zh)，互换后所有合计相平。请对照原始台账确认。",
                en: "Proposal: two cells stand in each other's place. \(en); exchanged, every sum holds. "
                    + "Confirm it against the records.")
        case .movedDigits:
            return Bilingual(
                zh: "推断：相邻两格的数字断错了位。\(zh)，改后所有合计相平。请对照原始台账确认。",
                en: "Proposal: two neighbouring numbers were parted at the wrong digit. \(en); so read, every sum "
                    + "holds. Confirm it against the records.")
        case .shiftedRow:
            return Bilingual(
                zh: "推断：“\(row.zh)”一行的数字整体错开了一列。\(zh)，移回后所有合计相平。请对照原始台账确认。",
                en: "Proposal: the numbers of row \(row.en) stand one column off. \(en); moved back, every sum holds. "
                    + "Confirm it against the records.")
        }
    }
}

/// Cells.
extension CheckMessages {
    static func countsAreWhole(_ count: Int) -> Bilingual {
        Bilingual(zh: "\(count) 个数字都合乎要求。", en: "All \(count) numbers are of the right kind.")
    }

    static func notACount(_ cell: Bilingual, _ number: ExactNumber, isNegative: Bool) -> Bilingual {
        isNegative
            ? Bilingual(
                zh: "“\(cell.zh)”填的是 \(number)，不能是负数。请核对这一格。",
                en: "\(cell.en) holds \(number): it can't be negative. Check the cell.")
            : Bilingual(
                zh: "“\(cell.zh)”填的是 \(number)，应为整数。请核对这一格。",
                en: "\(cell.en) holds \(number): it must be a whole number. Check the cell.")
    }

    static let allReadable = Bilingual(zh: "没有文字，也没有无法辨认的数字。", en: "No words, and no digits that can't be read.")

    static func noNumber(_ cell: Bilingual, _ text: String, isText: Bool) -> Bilingual {
        switch (isText, text.isEmpty) {
        case (true, _):
            Bilingual(
                zh: "“\(cell.zh)”里写的是“\(text)”，应填数字。请改为数字，没有则填 0。",
                en: "\(cell.en) holds “\(text)” where a number belongs. Write a number, 0 where there is nothing.")
        case (false, false):
            Bilingual(
                zh: "“\(cell.zh)”的数字读不确切：“\(text)”。请对照原件确认。",
                en: "\(cell.en) can't be read with certainty: “\(text)”. Compare the original.")
        case (false, true):
            Bilingual(
                zh: "“\(cell.zh)”的数字无法确定是哪一个。请对照原件确认。",
                en: "Which number belongs to \(cell.en) is not certain. Compare the original.")
        }
    }

    static let noBlanks = Bilingual(zh: "没有留空的单元格。", en: "No cell is blank.")

    static func blank(_ row: Bilingual, _ columns: [Bilingual]) -> Bilingual {
        Bilingual(
            zh: "“\(row.zh)”一行有 \(columns.count) 格留空：\(columns.map(\.zh).joined(separator: "、"))。没有的请填 0。",
            en:
                "Row \(row.en) has blank cells: \(columns.map(\.en).joined(separator: ", ")). Write 0 where there is nothing."
        )
    }
}

/// The form.
extension CheckMessages {
    static func sectionsComplete(_ count: Int) -> Bilingual {
        Bilingual(zh: "\(count) 个部分齐全。", en: "All \(count) sections are there.")
    }

    static func sectionMissing(_ section: FormSection) -> Bilingual {
        Bilingual(
            zh: "缺少“\(numeral(section.number))、\(section.heading)”。请补上这一部分，没有内容也要保留标题并注明“无”。",
            en: "Section \(title(section)) is missing. Add it; where there is nothing to "
                + "report, keep the heading and write 无 (none).")
    }

    static func sectionDoubled(_ section: FormSection, _ count: Int) -> Bilingual {
        Bilingual(
            zh: "“\(numeral(section.number))、\(section.heading)”出现了 \(count) 次。请合并或更正编号。",
            en: "Section \(title(section)) stands there \(count) times. Join them or mend the numbers.")
    }

    static func sectionEmpty(_ section: FormSection) -> Bilingual {
        Bilingual(
            zh: "“\(numeral(section.number))、\(section.heading)”没有内容。请填写，确实没有的注明“无”。",
            en: "Section \(title(section)) is empty. Fill it; where there is nothing to "
                + "report, write 无 (none).")
    }

    static func headingAltered(_ section: FormSection, _ heading: String) -> Bilingual {
        Bilingual(
            zh: "第\(numeral(section.number))部分的标题写作“\(heading)”，规定的标题是“\(section.heading)”。",
            en: "Section \(title(section)) is headed “\(heading)” here, which is not the form's heading.")
    }

    static func sectionOrder(_ section: Int, after earlier: Int) -> Bilingual {
        Bilingual(
            zh: "第\(numeral(section))部分排在第\(numeral(earlier))部分之后。请按规定的顺序排列。",
            en: "Section \(numeral(section)) stands after section \(numeral(earlier)). Put them in the form's order.")
    }

    /// A section in English: its number and heading with what it means.
    private static func title(_ section: FormSection) -> String {
        FormGloss.wording("\(numeral(section.number))、\(section.heading)", section.gloss).en
    }

    static let tablesComplete = Bilingual(
        zh: "三张表齐全，格式与年度相符。", en: "All tables are there, in the edition of the year.")

    static func tableMissing(section: Int) -> Bilingual {
        Bilingual(
            zh: "没有读到第\(numeral(section))部分的表格。请检查原件里是否有这张表，是否是图片。",
            en:
                "The table of section \(numeral(section)) was not found. See whether it is in the original, or a picture."
        )
    }

    static func wrongEdition(_ year: Int, expected: String, found: String) -> Bilingual {
        Bilingual(
            zh: "\(year) 年的报告应使用 \(expected) 年格式，这里用的是 \(found) 年格式。请换用规定的表格。",
            en:
                "A report on \(year) uses the \(expected) form; this one is on the \(found) form. Use the tables prescribed."
        )
    }

    static func tablesBeforeTheirTime(_ year: Int) -> Bilingual {
        Bilingual(
            zh: "法定表格从 2019 年度起才有，这份报告写的是 \(year) 年。请核对年份。",
            en: "The statutory tables begin with reports on 2019; this one says \(year). Check the year.")
    }

    static func overviewFits(_ count: Int, _ most: Int) -> Bilingual {
        Bilingual(
            zh: "“一、总体情况”共 \(count) 字，不超过 \(most) 字。",
            en: "Section 一 (overview) has \(count) characters, within \(most).")
    }

    static func overviewTooLong(_ count: Int, _ most: Int) -> Bilingual {
        Bilingual(
            zh: "“一、总体情况”共 \(count) 字，超过 \(most) 字的上限。请压缩。",
            en: "Section 一 (overview) has \(count) characters, over the limit of \(most). Shorten it.")
    }
}

/// Years.
extension CheckMessages {
    /// 四 of last year and 二 of this year in one column.
    struct Carried {
        let column: Bilingual
        /// Last year.
        let year: Int
        let before: ExactNumber
        let now: ExactNumber
    }

    static func carriedMatches(_ sides: Carried) -> Bilingual {
        Bilingual(
            zh: "“\(sides.column.zh)”一列的上年结转与 \(sides.year) 年报告的结转下年度一致。",
            en: "Column \(sides.column.en): 上年结转 (carried over from last year) is what the report on \(sides.year) "
                + "carried over.")
    }

    static func carriedDiffers(_ sides: Carried) -> Bilingual {
        Bilingual(
            zh: "“\(sides.column.zh)”一列的上年结转填的是 \(sides.now)，而 \(sides.year) 年报告的结转下年度是 \(sides.before)。"
                + "请核对两年的数字；如果上年数字有更正，请在报告中说明。",
            en: "Column \(sides.column.en): 上年结转 (carried over from last year) is \(sides.now), but the report "
                + "on \(sides.year) carried over \(sides.before). Check both years; if last year's figure was restated, say so in the report."
        )
    }

    static func inForceChains(_ row: Bilingual) -> Bilingual {
        Bilingual(zh: "“\(row.zh)”的现行有效件数与上年衔接。", en: "\(row.en): 现行有效 (in force) follows from last year's.")
    }

    static func inForceBreaks(_ row: Bilingual, expected: ExactNumber, now: ExactNumber) -> Bilingual {
        Bilingual(
            zh: "“\(row.zh)”的现行有效件数填的是 \(now)，按上年现行有效加本年制发减本年废止应为 \(expected)。请核对；如有清理或口径变化，请注明。",
            en: "\(row.en): 现行有效 (in force) is \(now), but last year's with 制发 (issued) added and 废止 (repealed) "
                + "taken off gives \(expected). Check it; where documents were reviewed or counted otherwise, say so.")
    }

    static func repeatsLastYear(_ nonzero: Int) -> Bilingual {
        Bilingual(
            zh: "所有单元格都与上年相同，其中 \(nonzero) 格不为 0。请确认不是照抄了上年的表格。",
            en: "Every cell is the same as last year, \(nonzero) of them not 0. Make sure that last year's tables were "
                + "not copied.")
    }

    static let bothYearsEmpty = Bilingual(zh: "两年的数字都是 0。", en: "Both years have nothing but 0.")

    static func cellsDiffer(_ cells: Int) -> Bilingual {
        Bilingual(zh: "与上年有 \(cells) 格不同。", en: "Cells that differ from last year: \(cells).")
    }

    static func jumps(_ cell: Bilingual, from before: ExactNumber, to now: ExactNumber) -> Bilingual {
        Bilingual(
            zh: "“\(cell.zh)”由上年的 \(before) 变为 \(now)，相差 10 倍以上。请核对数字和单位。",
            en: "\(cell.en) went from \(before) to \(now), by a factor over 10. Check the number and its unit.")
    }
}
