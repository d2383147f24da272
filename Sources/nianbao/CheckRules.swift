import ArgumentParser
import LuaRuntime
import ReportChecks
import ReportModel
import ReportReading
import ReportScripting
import Wording

/// The rules of a check: the chosen ones, and those that scripts add with `nb.rule`.
struct CheckRules {
    private(set) var checker: Checker
    private let patterns: [String]
    private let scripts: [String]
    /// Where the scripts ran; none without any.
    private let engine: ScriptEngine?

    init(_ options: [String], _ language: Language, _ limits: LuaLimits) throws {
        scripts = options.filter { $0.hasSuffix(".lua") }
        patterns = options.filter { !$0.hasSuffix(".lua") }
        let configuration = ScriptConfiguration.batch(language, OutputPattern("."), reading: scripts, limits: limits)
        engine = scripts.isEmpty ? nil : try Scripts.run(configuration) { $0 }
        checker = Checker()
        checker = try chosen()
    }

    /// Reads by the forms, too, that the scripts add with `nb.form`.
    var reader: ReportReader { engine?.reader ?? ReportReader() }

    /// Where a rule could only be ended by force, the scripts begin anew with the next report.
    mutating func check(_ report: Report, previous: [Report]) throws -> CheckResult {
        if let engine, engine.state.isGivenUp {
            try Scripts.telling(engine.configuration.language) { () throws(LuaFailure) in try engine.renew() }
            checker = try chosen()
        }
        return checker.check(report, previous: previous)
    }

    private func chosen() throws -> Checker {
        let own = try added()
        do throws(RuleSelectionError) {
            let checker = try Checker().adding(own)
            return patterns.isEmpty ? checker : try checker.selecting(patterns)
        } catch {
            throw ValidationError(error.message)
        }
    }

    private func added() throws -> [Rule] {
        guard let engine else { return [] }
        return try Scripts.telling(engine.configuration.language) { () throws(LuaFailure) in
            for script in scripts { try engine.run(scriptAt: script) }
            return engine.rules
        }
    }
}
