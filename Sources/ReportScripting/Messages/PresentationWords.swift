import ReportAnalysis
import ReportModel
import Wording

/// Heads and labels of what scripts and the prompt show.
enum PresentationWords {
    /// Below a column: how many reports have no number in it.
    static func leftOut(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "\(count) 份没有数字，合计、平均、排名都不含它们；:gaps() 列出它们。",
            en: "Without a number, and so in no sum, mean or ranking: \(count); :gaps() lists them.")
    }

    static let sourceText = Bilingual(zh: "原文", en: "Source text")
    static let place = Bilingual(zh: "位置", en: "Place")
    static let agency = Bilingual(zh: "机关", en: "Body")
    static let year = Bilingual(zh: "年份", en: "Year")
    static let edition = Bilingual(zh: "格式", en: "Form")

    /// The form of 2021 is no year of a report; forms of the user's own have names.
    static func edition(_ name: String) -> Bilingual {
        guard name.utf8.count == 4, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return Bilingual(zh: name, en: name)
        }
        return Bilingual(zh: "\(name) 版", en: "\(name) form")
    }

    static let readCells = Bilingual(zh: "已读数字", en: "Numbers read")
    static let source = Bilingual(zh: "文件", en: "File")
    static let item = Bilingual(zh: "项目", en: "Item")
    static let value = Bilingual(zh: "数值", en: "Value")
    static let unknown = Bilingual(zh: "不详", en: "unknown")
    static let code = Bilingual(zh: "代码", en: "Code")
    static let severity = Bilingual(zh: "程度", en: "Severity")
    static let message = Bilingual(zh: "说明", en: "Message")
    static let metric = Bilingual(zh: "指标", en: "Metric")
    static let note = Bilingual(zh: "说明", en: "Note")
    static let old = Bilingual(zh: "旧", en: "Old")
    static let new = Bilingual(zh: "新", en: "New")
    static let delta = Bilingual(zh: "增减", en: "Δ")
    static let percent = Bilingual(zh: "增减%", en: "Δ%")
    static let fields = Bilingual(zh: "字段", en: "Field")
    static let expected = Bilingual(zh: "应为", en: "Expected")
    static let actual = Bilingual(zh: "实为", en: "Actual")
    static let arithmetic = Bilingual(zh: "算式", en: "Arithmetic")
    static let kind = Bilingual(zh: "情况", en: "Kind")
    static let section = Bilingual(zh: "部分", en: "Section")
    static let heading = Bilingual(zh: "标题", en: "Heading")
    static let text = Bilingual(zh: "文字", en: "Text")
    /// Between the members of a list in one cell.
    static let between = Bilingual(zh: "；", en: "; ")
    static let emptyTable = Bilingual(zh: "空表", en: "an empty table")
    static let function = Bilingual(zh: "函数", en: "a function")
    static let noChange = Bilingual(zh: "没有变化。", en: "Nothing changed.")
    static let noSharedChange = Bilingual(zh: "两边都有的数字没有变化。", en: "No number that both have changed.")

    /// Sections by their numbers, 0 for what stands before the first.
    static func textChange(in sections: [Int]) -> Bilingual {
        let parts = sections.map { ["正文之前", "一", "二", "三", "四", "五", "六"][min(max($0, 0), 6)] }
        let numbers = sections.map { $0 == 0 ? "before section 1" : "in section \($0)" }
        return Bilingual(
            zh: "两边都有的数字没有变化；文字有改动的部分：\(parts.joined(separator: "、"))。",
            en: "No number that both have changed; the text did: \(numbers.joined(separator: ", ")).")
    }

    static func reports(_ count: Int, failures: Int) -> Bilingual {
        failures == 0
            ? Bilingual(zh: "\(count) 份报告", en: "\(count) report\(count == 1 ? "" : "s")")
            : Bilingual(
                zh: "\(count) 份报告，\(failures) 个文件没有读成（见 .failures）",
                en:
                    "\(count) report\(count == 1 ? "" : "s"), \(failures) file\(failures == 1 ? "" : "s") not read (see .failures)"
            )
    }

    static func more(_ count: Int) -> Bilingual {
        let shown = Thousands.separated(String(count))
        return Bilingual(zh: "… 另有 \(shown) 行", en: "… \(shown) more row\(count == 1 ? "" : "s")")
    }

    static func moreColumns(_ count: Int) -> Bilingual {
        let shown = Thousands.separated(String(count))
        return Bilingual(
            zh: "… 另有 \(shown) 列", en: "… \(shown) more column\(count == 1 ? "" : "s")")
    }

    static func frame(rows: Int, columns: Int) -> Bilingual {
        let shown = Thousands.separated(String(rows))
        return Bilingual(
            zh: "\(shown) 行 × \(columns) 列",
            en: "\(shown) row\(rows == 1 ? "" : "s") × \(columns) column\(columns == 1 ? "" : "s")")
    }

    static func change(_ kind: CellChange.Kind) -> Bilingual {
        switch kind {
        case .unchanged: Bilingual(zh: "没有变", en: "unchanged")
        case .changed: Bilingual(zh: "变了", en: "changed")
        case .appeared: Bilingual(zh: "新有数字", en: "appeared")
        case .vanished: Bilingual(zh: "不再有数字", en: "vanished")
        case .kindChanged: Bilingual(zh: "没有数字的原因变了", en: "another kind")
        case .onlyOld: Bilingual(zh: "只有旧格式有", en: "only old")
        case .onlyNew: Bilingual(zh: "只有新格式有", en: "only new")
        }
    }

    static func severity(_ severity: Severity) -> Bilingual {
        switch severity {
        case .error: Bilingual(zh: "错误", en: "error")
        case .warning: Bilingual(zh: "警告", en: "warning")
        case .note: Bilingual(zh: "提示", en: "note")
        }
    }

    /// Of a rule: what it can't be sure of weighs less.
    static func ruleSeverity(_ severity: Severity) -> Bilingual {
        let name = Self.severity(severity)
        guard severity.inDoubt != severity else { return name }
        let milder = Self.severity(severity.inDoubt)
        return Bilingual(zh: "\(name.zh)；存疑的是\(milder.zh)", en: "\(name.en); where it is in doubt, \(milder.en)")
    }

    /// The values of `level`.
    static let levels = Bilingual(
        zh: "state 国家、province 省、prefecture 市、county 县、township 乡镇、department 部门",
        en: "state, province, prefecture (市), county, township, or department (of any of them)")

    static let report = Bilingual(zh: "报告", en: "Report")

    static func checked(
        _ count: Int, withFindings: Int, errors: Int, warnings: Int, notes: Int, unassessed: Int
    ) -> Bilingual {
        let found = checked(count, withFindings: withFindings, errors: errors, warnings: warnings, notes: notes)
        guard count > 0, unassessed > 0 else { return found }
        return Bilingual(
            zh: found.zh + "\(unassessed) 份报告有规则缺数，无法判断，见 .verdict。",
            en: found.en + " Reports with rules that could not be assessed: \(unassessed); see .verdict.")
    }

    private static func checked(
        _ count: Int, withFindings: Int, errors: Int, warnings: Int, notes: Int
    ) -> Bilingual {
        guard count > 0 else { return Bilingual(zh: "没有可以检查的报告。", en: "There is no report to check.") }
        guard withFindings > 0 else {
            return Bilingual(zh: "检查了 \(count) 份报告，没有发现问题。", en: "\(count) reports checked; nothing was found.")
        }
        return Bilingual(
            zh: "检查了 \(count) 份报告，\(withFindings) 份有问题：错误 \(errors) 处，警告 \(warnings) 处，提示 \(notes) 处。",
            en:
                "\(count) reports checked, \(withFindings) with findings (errors: \(errors), warnings: \(warnings), notes: \(notes))."
        )
    }

    static func reportTitle(_ agency: String?, _ year: Int?) -> Bilingual {
        Bilingual(
            zh: "\(agency ?? "机关不详") \(year.map { "\($0) 年" } ?? "年份不详")",
            en: "\(agency ?? "unknown body") \(year.map(String.init) ?? "unknown year")")
    }
}
