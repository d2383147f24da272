import LuaRuntime
import ReportScripting
import Terminal

/// Names that stand in quotes, or that options have. Chinese ones are found by pinyin initials too.
extension Completer {
    /// The keys that a table of options may have.
    func optionKeys(of call: CallContext, _ typed: String) -> [Completions.Candidate] {
        let declared = call.options.map { candidate($0.name + " = ", $0.doc[session.language]) }
        let keys = call.parameter.completes == "condition" ? reportKeys.map { candidate($0.text + " = ", $0.doc) } : []
        return (declared + keys).filter { $0.text.hasPrefix(typed) }
    }

    /// What may stand in the quotes of an argument.
    func values(for call: CallContext, _ typed: String) -> [Completions.Candidate] {
        if let name = call.option {
            if call.parameter.completes == "condition" { return reportValues(name, call.receiver, typed) }
            let option = call.options.first { $0.name == name }
            let found = option.map { values(of: $0.type, completing: $0.completes, typed) } ?? []
            return found.isEmpty && option?.completes == nil ? columns(of: call.receiver, typed) : found
        }
        let found = values(of: call.parameter.type, completing: call.parameter.completes, typed)
        return found.isEmpty && call.parameter.completes == nil ? columns(of: call.receiver, typed) : found
    }

    /// The columns of a table that a variable holds: what the texts among its methods' arguments are.
    private func columns(of receiver: AccessChain?, _ typed: String) -> [Completions.Candidate] {
        guard let target = receiver.flatMap(resolver.target), let value = resolver.value(of: target),
            value.object?.typeName == "Frame",
            let columns = try? session.engine.state.load("local frame = ... return frame.columns", name: ""),
            let names = try? session.engine.state.call(columns, [value]).first?.table?.elements().compactMap(\.string)
        else { return [] }
        return names.filter(TypedInitials(typed).fits).map { candidate($0) }
    }

    private func values(of type: LuaType, completing tags: String?, _ typed: String) -> [Completions.Candidate] {
        if case .word(let words) = type { return words.filter { $0.hasPrefix(typed) }.map { candidate($0) } }
        return (tags ?? "").split(separator: " ").flatMap { names(String($0), typed) }
    }

    /// The names that a tag of a declaration means.
    private func names(_ tag: String, _ typed: String) -> [Completions.Candidate] {
        switch tag {
        case "field": fields(typed)
        case "metric": metrics(typed)
        case "key": reportKeys.filter { $0.text.hasPrefix(typed) }
        case "name": helpNames(typed)
        case "rule": rules(typed)
        case "section": sections(typed) { _ in true }
        case "table": sections(typed) { $0 }
        default: []
        }
    }

    /// Functions, objects and fields.
    func helpNames(_ typed: String) -> [Completions.Candidate] {
        let catalogue = session.engine.state.catalogue
        let declared =
            catalogue.functions.map { candidate($0.name, $0.doc[session.language]) }
            + catalogue.objects.map { candidate($0.name, $0.doc[session.language]) }
        return declared.filter { $0.text.hasPrefix(typed) } + fields(typed)
    }

    /// Fields and metrics: what can be drawn.
    func figures(_ typed: String) -> [Completions.Candidate] { fields(typed) + metrics(typed) }

    func fields(_ typed: String) -> [Completions.Candidate] {
        let names = session.fieldNames
        let begun = names.all.filter { $0.name.hasPrefix(typed) }
        return (begun.isEmpty ? names.matching(typed) : begun).map { candidate($0.name, $0.doc) }
    }

    private func metrics(_ typed: String) -> [Completions.Candidate] {
        let typed = TypedInitials(typed)
        return session.engine.metricNames.filter { typed.fits($0.zh) }.map { candidate($0.zh, $0.en) }
    }

    private func rules(_ typed: String) -> [Completions.Candidate] {
        session.engine.ruleNames.filter { $0.code.hasPrefix(typed) }
            .map { candidate($0.code, $0.title[session.language]) }
    }

    /// By numeral, or by the title.
    private func sections(_ typed: String, where isWanted: (_ hasTable: Bool) -> Bool) -> [Completions.Candidate] {
        ScriptEngine.sectionNames.filter { section in
            isWanted(section.hasTable)
                && (typed.isEmpty || typed == section.numeral || PinyinInitials.match(typed, section.title))
        }.map { candidate($0.numeral, $0.title) }
    }

    private var reportKeys: [Completions.Candidate] {
        let fields = session.engine.state.catalogue.object(named: "Report")?.fields ?? []
        return ScriptEngine.reportKeys.map { key in
            candidate(key, fields.first { $0.name == key }?.doc[session.language] ?? "")
        }
    }

    /// What the reports that are looked through have for a key; where those are not known, what `reports` have.
    private func reportValues(_ key: String, _ receiver: AccessChain?, _ typed: String) -> [Completions.Candidate] {
        let own = receiver.flatMap(resolver.target).flatMap(resolver.value)
        guard let value = try? own ?? session.engine.state.global("reports") else { return [] }
        return session.engine.values(ofKey: key, in: value).filter(TypedInitials(typed).fits).map { candidate($0) }
    }
}
