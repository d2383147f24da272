import LuaRuntime
import ReportChecks
import ReportModel
import Wording

/// `nb.rule`.
enum RuleFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [rule(host)] }

    /// What a rule may need beside numbers.
    private static let otherNeeds: [String: Rule.Need] = ["last_year": .previousYear, "sections": .sections]

    private static let definition = Parameter(
        "rule",
        .options([
            OptionDeclaration(
                "code", .string, Bilingual(zh: "代码，如 \"X001\"（必填）。", en: "Its code, such as \"X001\" (required).")),
            OptionDeclaration("title", .string, Bilingual(zh: "标题。", en: "Its title.")),
            OptionDeclaration(
                "severity", .word(["error", "warning", "note"]),
                Bilingual(zh: "程度，默认 \"warning\"。", en: "The weight of its findings; \"warning\" where left out.")),
            OptionDeclaration(
                "needs", .list(.string),
                Bilingual(
                    zh:
                        "需要数字的字段，以及 \"last_year\"（上年报告）、\"sections\"（文字）；缺了就不检查，nb.check(…):outcomes() 里是 not_assessable，reason 说缺什么；格式里没有这个字段的报告是 skipped。",
                    en:
                        "Fields that must hold numbers, and \"last_year\" or \"sections\"; without them the rule is not checked: nb.check(…):outcomes() has not_assessable and the reason, or skipped where the report's form has no such field."
                ), completes: "field"),
            OptionDeclaration(
                "check", .function,
                Bilingual(
                    zh:
                        "function(r, out, last)，用 out:fail{…} 报告问题（必填）；last 是同一机关上一年的报告，没有时是 nil，所以用它的规则写 needs = {\"last_year\"}；写了 last 而上一年有几份数字不同的报告，就不检查，并说明。",
                    en:
                        "function(r, out, last); out:fail{…} reports (required); last is the same body's report on the year before, nil where there is none: a rule that uses it has needs = {\"last_year\"}. A check that takes last is not assessable where there are several with other numbers each."
                )),
        ]), doc: Bilingual(zh: "规则。", en: "The rule."))

    private static let examples = [
        Example(
            """
            nb.rule{
                code = "X001", title = "自然人申请不应超过总数的 95%", severity = "note",
                needs = {"requests.new.total", "requests.new.natural_person"},
                check = function(r, out)
                    local new = r.requests.new
                    if new.natural_person > new.total * 0.95 then
                        out:fail{message = r.agency .. "几乎只有自然人申请", fields = {"requests.new.natural_person"}}
                    end
                end
            }
            print(nb.check(nb.open("Samples/青禾市人民政府-2021.html"), {rules = {"X001"}})[1].message)
            """, prints: "青禾市人民政府几乎只有自然人申请"),
        Example(
            """
            nb.rule{
                code = "X002", title = "新收不应翻倍", needs = {"last_year", "requests.new.total"},
                check = function(r, out, last)
                    local new, old = r["本年新收"]["总计"], last["本年新收"]["总计"]
                    if old and new > 2 * old then
                        out:fail{message = "新收由 " .. old .. " 件增至 " .. new .. " 件", fields = {"requests.new.total"}}
                    end
                end
            }
            for _, f in ipairs(nb.check(nb.load("Samples"), {rules = {"X002"}})) do print(f.agency, f.year, f.message) end
            """, prints: "青禾市望溪区住房和城乡建设局\t2021\t新收由 6 件增至 26 件"),
    ]

    private static func rule(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.rule", [definition],
            doc: Bilingual(
                zh: "增加一条自己的规则，nb.check 从此也用它；代码相同的规则会被替换。",
                en: "Adds a rule of your own, which nb.check uses from then on; one of the same code is replaced."),
            examples: examples,
            errors: [ErrorDeclaration("rule", Bilingual(zh: "缺少 code 或 check。", en: "code or check is missing."))]
        ) { (call) throws(LuaFailure) in
            let options = try call.options("rule")
            guard let code = try options.string("code"), let check = try options.value("check").function else {
                throw ScriptMessages.incompleteRule()
            }
            try ScriptMessages.checkName(code, "code", of: "nb.rule")
            guard !Rule.all.contains(where: { $0.code == code }) else { throw ScriptMessages.builtInRule(code) }
            guard isFree(code) else { throw ScriptMessages.badRuleCode(code) }
            let needs = try needs(try options.value("needs"))
            let takesLast = try call.state.parameterCount(of: check) > 2 && !needs.contains(.previousYear)
            host.rules.add(
                UserRule(
                    code: code, title: try options.string("title") ?? code,
                    severity: try options.string("severity").flatMap(Severity.init(name:)) ?? .warning,
                    needs: needs + (takesLast ? [.undisputedPreviousYear] : []),
                    check: check))
            return .none
        }
    }

    /// Whether findings of that code could be chosen, and be taken for nobody else's.
    private static func isFree(_ code: String) -> Bool {
        guard !code.isEmpty, code.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else { return false }
        return !["NB", "R"].contains { code.hasPrefix($0) && code.dropFirst($0.count).first?.isWholeNumber == true }
    }

    private static func needs(_ value: LuaValue) throws(LuaFailure) -> [Rule.Need] {
        var needs: [Rule.Need] = []
        for name in try value.table?.elements().compactMap(\.string) ?? [] {
            if let need = otherNeeds[name] {
                needs.append(need)
            } else {
                needs.append(.number(try field(name)))
            }
        }
        return needs
    }

    private static func field(_ name: String) throws(LuaFailure) -> String {
        do throws(LuaFailure) {
            return try FieldLookup.id(name, in: [])
        } catch {
            let near = Suggestions.nearest(to: name, in: otherNeeds.keys.sorted())
            throw near.isEmpty ? error : ScriptMessages.unknownNeed(name, near: near)
        }
    }
}
