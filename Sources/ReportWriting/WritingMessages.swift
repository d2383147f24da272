import ReportModel
import Wording

/// Every sentence and column head of this target in both languages.
enum WritingMessages {
    static let summarySheet = Bilingual(zh: "概要", en: "Summary")
    static let comparisonTitle = Bilingual(zh: "政府信息公开年度报告比较", en: "Comparison of annual reports")
    static let findingsTitle = Bilingual(zh: "检查结果", en: "Findings")
    static let tablesTitle = Bilingual(zh: "法定表格对照", en: "Statutory tables")
    static let tablesLegend = Bilingual(
        zh: "每格先列新值；有变化的，其下列出旧值和增减。",
        en: "Each cell has the new value first; where it changed, the old value and the difference below.")
    static let proseTitle = Bilingual(zh: "文字对照", en: "Prose")
    static let changesTitle = Bilingual(zh: "全部变化", en: "Every change")
    static let caveatsTitle = Bilingual(zh: "口径说明", en: "What the two forms count differently")
    static let oneSidedTitle = Bilingual(zh: "只有一种格式有的单元格", en: "Cells that only one edition has")
    static let sectionMissing = Bilingual(zh: "原文没有这一部分。", en: "The source does not have this section.")
    static let noSuchCell = Bilingual(zh: "格式无此项", en: "not in the form")
    static let fromZero = Bilingual(zh: "由 0 起", en: "from 0")
    static let unchanged = Bilingual(zh: "持平", en: "unchanged")
    static let reuse = Bilingual(zh: "文字重复率", en: "Reuse of prose")
    static let noProse = Bilingual(zh: "无文字", en: "no prose")
    static let moved = Bilingual(zh: "（移位）", en: "(moved) ")

    /// The figures of a headline card, in short.
    static let headlines: [(field: String, label: Bilingual)] = [
        ("requests.new.total", Bilingual(zh: "新收申请", en: "New requests 新收申请")),
        ("requests.handled_total.total", Bilingual(zh: "办结", en: "Handled 办结")),
        ("requests.granted.total", Bilingual(zh: "予以公开", en: "Granted 予以公开")),
        ("requests.carried_out.total", Bilingual(zh: "结转下年度", en: "Carried over 结转下年度")),
        ("proceedings.review.total", Bilingual(zh: "行政复议", en: "Reviews 行政复议")),
        ("proceedings.litigation_direct.total", Bilingual(zh: "直接起诉", en: "Direct lawsuits 直接起诉")),
        ("disclosure.normative_documents.in_force", Bilingual(zh: "现行有效规范性文件", en: "Documents in force 现行有效")),
        ("disclosure.fees.amount", Bilingual(zh: "行政事业性收费", en: "Fees 收费金额")),
    ]

    static let identityColumns = [
        Bilingual(zh: "文件", en: "input"), Bilingual(zh: "机关", en: "agency"), Bilingual(zh: "年份", en: "year"),
        Bilingual(zh: "格式", en: "edition"),
    ]
    static let cellColumns =
        identityColumns + [
            Bilingual(zh: "字段", en: "field"), Bilingual(zh: "名称", en: "label"), Bilingual(zh: "单位", en: "unit"),
            Bilingual(zh: "数值", en: "value"), Bilingual(zh: "类型", en: "kind"), Bilingual(zh: "原文", en: "raw"),
        ]
    static func changeColumns(_ sides: (old: Bilingual, new: Bilingual)) -> [Bilingual] {
        [
            Bilingual(zh: "项目", en: "Item"), sides.old, sides.new, Bilingual(zh: "增减", en: "Δ"),
            Bilingual(zh: "增减%", en: "Δ%"), Bilingual(zh: "占比变化（百分点）", en: "Share (pp)"),
        ]
    }

    static func reportTitle(_ agency: String?, _ year: Int?) -> Bilingual {
        Bilingual(
            zh: "\(agency ?? "（机关不明）")\(year.map { "\($0)年" } ?? "（年度不明）")政府信息公开工作年度报告",
            en: "\(agency ?? "(unknown body)"), report on \(year.map(String.init) ?? "(unknown year)")")
    }

    static func year(_ year: Int?) -> Bilingual {
        Bilingual(zh: year.map { "\($0)年" } ?? "年度不明", en: year.map(String.init) ?? "unknown year")
    }

    /// What could not be judged is no clean bill.
    static func verdict(_ errors: Int, _ warnings: Int, _ notes: Int, unassessed: Int) -> Bilingual {
        let found =
            errors + warnings + notes > 0
            ? Bilingual(
                zh: "错误 \(errors) 处，警告 \(warnings) 处，提示 \(notes) 处。",
                en: "Errors: \(errors). Warnings: \(warnings). Notes: \(notes).")
            : Bilingual(zh: "没有发现问题。", en: "Nothing was found.")
        guard unassessed > 0 else { return found }
        return Bilingual(
            zh: found.zh + "另有 \(unassessed) 条规则缺数，无法判断。",
            en: found.en + " Rules that could not be assessed for want of numbers: \(unassessed).")
    }

    static func heading(of finding: Finding) -> Bilingual {
        let severity = name(of: finding.severity)
        return Bilingual(
            zh: "\(finding.code) · \(severity.zh)：\(finding.message.zh)",
            en: "\(finding.code) · \(severity.en): \(finding.message.en)")
    }

    static func proposal(_ label: Bilingual, _ value: String) -> Bilingual {
        Bilingual(
            zh: "建议：“\(label.zh)”改为 \(value) 后各式成立。请核对原始台账后再改。",
            en: "Proposal: with \(value) in \(label.en) the sums hold. Compare with your records before you change it.")
    }

    static func place(_ place: Place) -> Bilingual {
        func known(_ language: Language) -> String { PlaceWording.text(place, source: "", language) ?? "" }
        return Bilingual(zh: "位置：\(known(.zh))", en: "At \(known(.en))")
    }

    /// One finding that stands for as many more.
    static func alike(_ message: Bilingual, _ count: Int) -> Bilingual {
        Bilingual(
            zh: "\(message.zh)同一张表里还有 \(count) 格也是这样。",
            en: "\(message.en) The same holds for \(count) more cells of the table.")
    }

    static let figureColumns = [
        Bilingual(zh: "项目", en: "Item"), Bilingual(zh: "数值", en: "Value"), Bilingual(zh: "变化", en: "Change"),
    ]

    static func formerly(_ old: String) -> Bilingual { Bilingual(zh: "原 \(old)", en: "was \(old)") }

    static func percentagePoints(_ points: String) -> Bilingual {
        Bilingual(zh: "\(points) 个百分点", en: "\(points) percentage points")
    }

    static func reuse(_ percent: String) -> Bilingual { Bilingual(zh: "重复率 \(percent)", en: "Reuse \(percent)") }

    static func changeCount(_ changed: Int, of all: Int) -> Bilingual {
        Bilingual(zh: "共 \(all) 项，其中 \(changed) 项有变化。", en: "\(changed) of \(all) items changed.")
    }

    static func name(of severity: Severity) -> Bilingual {
        switch severity {
        case .error: Bilingual(zh: "错误", en: "error")
        case .warning: Bilingual(zh: "警告", en: "warning")
        case .note: Bilingual(zh: "提示", en: "note")
        }
    }
}
