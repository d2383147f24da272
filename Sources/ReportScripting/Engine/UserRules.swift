import LuaRuntime
import ReportChecks
import ReportModel
import Wording

/// A rule that a script has added with `nb.rule`.
struct UserRule {
    let code: String
    let title: String
    let severity: Severity
    let needs: [Rule.Need]
    let check: LuaFunction

    /// The rule as a checker takes it, for checks by one state on its own thread.
    func rule(_ state: LuaState, _ types: ScriptTypes) -> Rule {
        let run = UserRuleRun(rule: self, state: state, types: types)
        return Rule(
            code: code, title: Bilingual(zh: title, en: title), severity: severity, needs: needs
        ) { subject, observations in
            let out = RuleObservations(rule: run.rule, report: subject.report)
            defer { out.hasEnded = true }
            let last = subject.lastYear.map(run.types.report.wrap) ?? .none
            run.state.forgetMissing()
            let returned = try run.checked([
                run.types.report.wrap(subject.report), run.types.observations.wrap(out), last,
            ])
            guard returned.first?.isNil ?? true else { throw ScriptMessages.returningRule() }
            out.failures.forEach { observations.fail($0) }
            out.uncertainties.forEach { observations.uncertain($0) }
            out.passes.forEach { observations.pass($0) }
        }
    }
}

/// Carries a state into a rule's check, which runs before the call that made it returns, on the same thread.
private struct UserRuleRun: @unchecked Sendable {
    let rule: UserRule
    let state: LuaState
    let types: ScriptTypes

    /// What the check returns. Of its error only the sentence is kept, so what to do about it is said there.
    func checked(_ arguments: [LuaValue]) throws(LuaFailure) -> [LuaValue] {
        do throws(LuaFailure) {
            return try state.call(rule.check, arguments)
        } catch {
            let lacksLast = error.code == "index" && arguments.last?.isNil == true && marked(in: error) == "last"
            guard let hint = lacksLast ? ScriptMessages.noLastYear : error.hint else { throw error }
            throw error.saying(
                Bilingual(zh: "\(error.message.zh)（\(hint.zh)）", en: "\(error.message.en) (\(hint.en))"))
        }
    }

    /// The name that an error marks.
    private func marked(in failure: LuaFailure) -> String? {
        guard let excerpt = failure.excerpt, let marked = excerpt.marked else { return nil }
        return String(excerpt.text.dropFirst(marked.lowerBound).prefix(marked.count))
    }
}

/// The rules that scripts of one engine have added, in order.
final class UserRules: @unchecked Sendable {
    private(set) var rules: [UserRule] = []

    /// A rule of the same code is replaced: a script may be run again at the prompt.
    func add(_ rule: UserRule) {
        rules.removeAll { $0.code == rule.code }
        rules.append(rule)
    }

    func removeAll() { rules = [] }
}

/// What a rule of a script has seen in one report.
final class RuleObservations: @unchecked Sendable {
    let rule: UserRule
    let report: Report
    var failures: [Finding] = []
    var uncertainties: [Finding] = []
    var passes: [Evidence] = []
    /// A script may keep this for longer than the check.
    var hasEnded = false

    init(rule: UserRule, report: Report) {
        self.rule = rule
        self.report = report
    }
}
