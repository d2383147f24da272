import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// `nb.new`.
enum DraftFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [new(host)] }

    private static let draft = Parameter(
        "draft",
        .options([
            OptionDeclaration(
                "agency", .string, Bilingual(zh: "机关；不写则同上年的报告。", en: "The body; where left out, last year's.")),
            OptionDeclaration(
                "year", .integer, Bilingual(zh: "年份；不写则是上年加 1。", en: "The year; where left out, last year's and one.")),
            OptionDeclaration(
                "edition", .string,
                Bilingual(
                    zh: "格式：\"2021\"（默认；上年的格式是 nb.form 定义的，则同上年）、\"2019\" 或 nb.form 定义的。",
                    en:
                        "The form: \"2021\" (where left out, unless last year's is one of nb.form), \"2019\", or one of nb.form."
                )),
            OptionDeclaration("from", .object("Report"), Bilingual(zh: "上年的报告。", en: "Last year's report.")),
        ]), doc: Bilingual(zh: "草稿。", en: "The draft."))

    private static func new(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.new", [draft],
            returns: ReturnDeclaration(.object("Report"), Bilingual(zh: "草稿，也是一份报告。", en: "The draft, a report.")),
            doc: Bilingual(
                zh: "起草一份报告：各格空白；有上年的报告时，上年结转取自其结转下年度，文字照上年，其中的数字都标上【待改：…】。不编造任何数字。",
                en:
                    "Drafts a report: every cell is blank. With last year's report, 上年结转 is taken from its 结转下年度, and the prose is last year's with every figure marked 【待改：…】. No number is made up."
            ),
            examples: [
                .onReport(
                    """
                    draft = nb.new{from = r}
                    print(draft.agency, draft.year, draft:get("上年结转·总计"), r:get("结转下年·总计"))
                    print(draft:kind("本年新收·总计"), draft:cell("上年结转·总计").how)
                    """, prints: "青禾市人民政府\t2022\t26\t26\nblank\tcorrected")
            ],
            errors: [
                ErrorDeclaration(
                    "argument",
                    Bilingual(
                        zh: "没有机关或年份；from 不是上一年的报告。",
                        en: "There is no body or no year; from is not of the year before."))
            ]
        ) { (call) throws(LuaFailure) in host.types.report.wrap(try drafted(call, host)) }
    }

    private static func drafted(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> Report {
        let options = try call.options("draft")
        let last = host.types.report.value(of: try options.value("from").object)
        guard let agency = try options.string("agency") ?? last?.agency else { throw DraftMessages.no("agency") }
        try ScriptMessages.checkName(agency, "agency", of: "nb.new")
        guard let year = try options.integer("year") ?? last?.year.map({ $0 + 1 }), (1_000...9_999).contains(year)
        else { throw DraftMessages.no("year") }
        try check(last, agency, year, host)
        let form = try host.types.forms.form(try options.string("edition") ?? last?.form.ownEdition ?? "2021")
        return try AbandonableWork.run(call.state) { _ in
            ReportDraft.report(agency: agency, year: year, form: form, from: last)
        }
    }

    /// What is carried over must be of the year before, and should be of the same body.
    private static func check(
        _ last: Report?, _ agency: String, _ year: Int, _ host: ScriptHost
    ) throws(LuaFailure) {
        if let lastYear = last?.year, lastYear != year - 1 { throw DraftMessages.notLastYear(lastYear, of: year) }
        if let body = last?.agency, LabelFolding.fold(body) != LabelFolding.fold(agency) {
            host.configuration.notice?(ScriptMessages.otherBody("nb.new: from", body, agency))
        }
    }
}

extension Form {
    /// The edition of a form that a script has defined; nil for a built-in one.
    fileprivate var ownEdition: String? { basis == nil ? nil : edition }
}

enum DraftMessages {
    static func notLastYear(_ last: Int, of year: Int) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.new: \(year) 年的草稿要用 \(year - 1) 年的报告，from 是 \(last) 年的。",
                en: "nb.new: a draft for \(year) takes the report on \(year - 1); from is on \(last)."))
    }

    static func no(_ option: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.new: 要写 \(option)（或者给出写明它的上年报告 from）。",
                en: "nb.new: \(option) is needed, or a report of last year (from) that has it."))
    }
}
