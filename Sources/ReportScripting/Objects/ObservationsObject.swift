import LuaRuntime
import ReportChecks
import ReportModel
import Wording

/// `out` in a rule of a script: `out:fail{…}`, `out:uncertain{…}`, `out:pass{…}`.
enum ObservationsObject {
    typealias Declaration = ObjectDeclaration<RuleObservations>

    static func declaration() -> Declaration {
        Declaration(
            "Observations", doc: Bilingual(zh: "规则把看到的写在这里。", en: "Where a rule writes what it sees."),
            methods: [fail, uncertain, pass])
    }

    private static let observation = Parameter(
        "finding",
        .options([
            OptionDeclaration(
                "message", .string, Bilingual(zh: "一句话说明（必填）。", en: "What it is, in a sentence (required).")),
            OptionDeclaration("fields", .list(.string), Bilingual(zh: "有关的字段。", en: "The fields that it is about.")),
            OptionDeclaration("expected", .number, Bilingual(zh: "应有的数。", en: "The number that it should be.")),
            OptionDeclaration("actual", .number, Bilingual(zh: "实际的数。", en: "The number that stands there.")),
            OptionDeclaration("arithmetic", .string, Bilingual(zh: "算式。", en: "The arithmetic.")),
        ]), doc: Bilingual(zh: "看到的问题。", en: "What was seen."))

    private static func example(_ method: String, prints output: String) -> Example {
        Example(
            """
            nb.rule{code = "X001", title = "办结率", check = function(r, out)
                out:\(method){message = "只是例子", fields = {"requests.handled_total.total"}}
            end}
            f = nb.check(nb.open("Samples/青禾市人民政府-2021.html"), {rules = {"X001"}})
            print(f:outcomes()[1].state, f[1])
            """, prints: output)
    }

    private static let fail = Declaration.Method(
        "fail", [observation], doc: Bilingual(zh: "报告一个问题。", en: "Reports that something is wrong."),
        examples: [example("fail", prints: "fail\tX001 只是例子")]
    ) { (out, call) throws(LuaFailure) in
        out.failures.append(try finding(out, call, severity: out.rule.severity))
        return .none
    }

    private static let uncertain = Declaration.Method(
        "uncertain", [observation],
        doc: Bilingual(
            zh: "报告一处两可的地方，程度比规则的轻一级。", en: "Reports that the source allows both; it weighs one less than the rule."),
        examples: [example("uncertain", prints: "uncertain\tX001 只是例子")]
    ) { (out, call) throws(LuaFailure) in
        out.uncertainties.append(try finding(out, call, severity: out.rule.severity.inDoubt))
        return .none
    }

    private static let pass = Declaration.Method(
        "pass", [observation], doc: Bilingual(zh: "记下一处无误的证据。", en: "Notes evidence that something is right."),
        examples: [example("pass", prints: "pass\tnil")]
    ) { (out, call) throws(LuaFailure) in
        let finding = try finding(out, call, severity: out.rule.severity)
        out.passes.append(
            Evidence(finding.message, fields: finding.fields, places: finding.places, arithmetic: finding.arithmetic))
        return .none
    }

    private static func finding(
        _ out: RuleObservations, _ call: borrowing LuaCall, severity: Severity
    ) throws(LuaFailure) -> Finding {
        guard !out.hasEnded else { throw ScriptMessages.endedCheck(call.function.name) }
        let options = try call.options("finding")
        guard let message = try options.string("message"), !message.isEmpty else {
            throw ScriptMessages.noMessage(call.function.name)
        }
        let form = out.report.form
        var indices: [Int] = []
        for name in try options.value("fields").table?.elements() ?? [] {
            indices.append(try index(name.string ?? "?", in: form, call.function.name))
        }
        return Finding(
            code: out.rule.code, severity: severity, fields: indices.sorted().map { form.fields[$0].id },
            message: Bilingual(zh: message, en: message), places: indices.sorted().map(out.report.place),
            expected: LuaNumbers.exact(try options.value("expected")),
            actual: LuaNumbers.exact(try options.value("actual")), arithmetic: try options.string("arithmetic"))
    }

    private static func index(_ name: String, in form: Form, _ function: String) throws(LuaFailure) -> Int {
        do throws(LuaFailure) {
            return try FieldLookup.of(form).index(name)
        } catch {
            let lookup = FieldLookup.of(form)
            let isOther = ReportKey.names.contains(name) || ReportKey.words[name] != nil || lookup.near(name).isEmpty
            guard error.code == "unknown_field", isOther, lookup.otherForm(having: name) == nil else { throw error }
            throw ScriptMessages.noFieldOfFinding(name.shortened, function)
        }
    }
}
