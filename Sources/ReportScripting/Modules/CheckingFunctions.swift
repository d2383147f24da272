import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import Wording

/// `nb.check`.
enum CheckingFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [check(host)] }

    private static func check(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.check",
            [
                Parameter(
                    "what", .oneOf([.object("Report"), .object("Reports")]),
                    doc: Bilingual(zh: "一份或一组报告。", en: "A report, or reports.")),
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration(
                            "rules", .list(.string),
                            Bilingual(
                                zh: "只用这些规则，可用 *，如 {\"NB1*\"}；{\"R*\"} 是读取时的发现。",
                                en:
                                    "Only these rules; * stands for anything, as in {\"NB1*\"}; {\"R*\"} is what the reader noticed."
                            ), completes: "rule"),
                        OptionDeclaration(
                            "last", .object("Report"), Bilingual(zh: "上年的报告。", en: "Last year's report.")),
                    ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            returns: ReturnDeclaration(
                .object("Findings"), Bilingual(zh: "发现的问题和各规则的状态。", en: "The findings, and the state of every rule.")),
            doc: Bilingual(
                zh: "检查勾稽关系等，连同读取时的发现（指定 rules 时只有所指定的）。一组报告里有上年的，自动用来核对跨年的数。",
                en:
                    "Checks the sums and more; what the reader noticed is among the findings, unless rules without it are named. Among reports, last year's is used for the checks across years."
            ),
            examples: [
                Example(
                    "f = nb.check(nb.open(\"Samples/澄岭县人民政府-2022.html\"), {rules={\"NB101\", \"NB102\", \"NB103\"}})\nprint(#f, f[1].code)",
                    prints: "2\tNB102")
            ],
            errors: [ErrorDeclaration("unknown_rule", Bilingual(zh: "没有这条规则。", en: "There is no such rule."))]
        ) { (call) throws(LuaFailure) in try checked(call, host) }
    }

    /// The findings of one report or of many.
    private static func checked(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> LuaValue {
        let options = try call.options("options")
        let rules = try options.value("rules")
        let checker = try checker(rules, call.state, host)
        if let report = try call.optionalObject("what", host.types.report) {
            let last = host.types.report.value(of: try options.value("last").object)
            if let body = last?.agency, let agency = report.agency,
                LabelFolding.fold(body) != LabelFolding.fold(agency)
            {
                host.configuration.notice?(ScriptMessages.otherBody("nb.check: last", body, agency))
            }
            return host.types.checkResult.wrap(
                try checkAll([report], checker, call.state, host) { _ in last.map { [$0] } ?? [] })
        }
        let reports = try call.object("what", host.types.reports).all(call.state)
        // Each report with the same body's report on the year before, where it is among them.
        let previous = PreviousReports(reports)
        previous.complaints.forEach { host.configuration.notice?($0) }
        return host.types.checkResult.wrap(
            try checkAll(reports, checker, call.state, host) { previous.reports(before: $0) })
    }

    private static func checker(
        _ rules: LuaValue, _ state: LuaState, _ host: ScriptHost
    ) throws(LuaFailure) -> Checker {
        let patterns = try rules.table?.elements().compactMap(\.string)
        if patterns?.isEmpty == true { throw ScriptMessages.noRules() }
        do throws(RuleSelectionError) {
            let checker = try Checker().adding(host.rules.rules.map { $0.rule(state, host.types) })
            guard let patterns else { return checker }
            // No code is as long; each pattern is held against every one.
            if let long = patterns.first(where: { $0.utf8.count > 200 }) {
                throw RuleSelectionError.unknown(long.prefix(40) + "…", suggestions: [])
            }
            return try checker.selecting(patterns)
        } catch {
            throw ScriptMessages.of(error.message, code: "unknown_rule")
        }
    }

    /// Tells how far many reports have come; one among a script's own work says nothing in between.
    ///
    /// Rules of the user's run in the state itself, on its thread, where they can be stopped; the others run elsewhere and
    /// are left at once.
    private static func checkAll(
        _ reports: [Report], _ checker: Checker, _ state: LuaState, _ host: ScriptHost,
        previous: @escaping @Sendable (Report) -> [Report]
    ) throws(LuaFailure) -> CheckedReports {
        guard !host.rules.rules.isEmpty else {
            return try AbandonableWork.run(state) { [progress = host.progress] isAbandoned in
                var results: [(report: Report, result: CheckResult)] = []
                for report in reports where !isAbandoned() {
                    results.append((report, checker.check(report, previous: previous(report))))
                    if reports.count > 1, !isAbandoned() { progress(results.count, reports.count) }
                }
                return CheckedReports(results)
            }
        }
        var results: [(report: Report, result: CheckResult)] = []
        for report in reports {
            results.append((report, checker.check(report, previous: previous(report))))
            if reports.count > 1 { host.progress(results.count, reports.count) }
            try state.checkpoint()
        }
        return CheckedReports(results)
    }
}
