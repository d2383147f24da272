import LuaRuntime
import ReportScripting

extension InteractiveSession {
    /// The dotted path of what `r.requests` names; nil for all that is no group of a report's cells.
    func groupPath(of name: String) -> String? {
        let source = SourceBefore(name)
        guard let chain = AccessChain(source, endingAt: source.tokens.count - 1), chain.position == 0,
            let target = ChainResolver(engine: engine).target(of: chain),
            let path = ChainResolver(engine: engine).cells(of: target)?.path, !path.isEmpty
        else { return nil }
        return path
    }
}

/// What was typed as it stands on the screen, `.requests` or `r requests`, as Lua or a command wants it.
struct NameAlone {
    private let session: InteractiveSession
    private let resolver: ChainResolver

    init(_ session: InteractiveSession) {
        self.session = session
        resolver = ChainResolver(engine: session.engine)
    }

    /// `requests` as `r.requests`, `cells` as `r:cells()`: of the first value at hand that has the name, which is what was
    /// shown last, or a variable that holds it.
    func member(_ name: String) -> String? {
        guard name.isIdentifier else { return nil }
        for (owner, chain) in owners {
            guard let target = resolver.target(of: chain),
                let found = resolver.names(of: target).names.first(where: { $0.text == name })
            else { continue }
            return owner + (found.isMethod ? ":\(name)()" : ".\(name)")
        }
        return nil
    }

    /// The type of objects that have a name, where none is at hand.
    func type(having name: String) -> String? {
        session.engine.state.catalogue.objects.map(\.name).first { type in
            resolver.names(of: .declared(.object(type))).names.contains { $0.text == name }
        }
    }

    private var owners: [(String, AccessChain)] {
        let variables = ["r", "reports"]
        let first = ("reports[1]", AccessChain(root: "reports", steps: [.element(1)]))
        return (variables.filter(holdsLast) + ["_"] + variables).map { ($0, AccessChain(root: $0)) }
            + [first, ("nb", AccessChain(root: "nb"))]
    }

    private func holdsLast(_ variable: String) -> Bool {
        guard let last = (try? session.engine.state.global("_"))?.object,
            let own = (try? session.engine.state.global(variable))?.object
        else { return false }
        return last.identity === own.identity && last.groupPath == own.groupPath
    }

    /// `load Samples` as `.load Samples`, `check reports` as `nb.check(reports)`, `r requests` as `r.requests`; nil for
    /// all else.
    func meant(by source: String) -> String? {
        let line = SessionInput.trimmed(source)
        let word = String(line.prefix { !$0.isWhitespace })
        let rest = SessionInput.trimmed(line.dropFirst(word.count))
        guard word.isIdentifier, beginsValue(rest), !line.contains(where: \.isNewline) else { return nil }
        if let command = Command.named(word) { return command.takesSomething ? ".\(word) \(rest)" : ".\(word)" }
        if let name = function(word) { return arguments(rest).map { "\(name)(\($0))" } }
        return chain(word, rest)
    }

    private func beginsValue(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first.isNumber || "_\"'./~".contains(first) else {
            return false
        }
        return !Labels.keywords.contains(String(text.prefix { $0.isLetter }))
    }

    private func function(_ word: String) -> String? {
        let known = session.engine.state.catalogue.functions
        if known.contains(where: { $0.name == "nb.\(word)" }) { return "nb.\(word)" }
        return (try? session.engine.state.global(word))?.function == nil ? nil : word
    }

    /// `a b` and `a, b` as `a, b`; nil where that is no Lua.
    private func arguments(_ text: String) -> String? {
        let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: ", ")
        return [text, joined].first { session.isExpression("f(\($0))") }
    }

    /// `r requests new` as `r.requests.new`.
    private func chain(_ word: String, _ rest: String) -> String? {
        var path = AccessChain(root: word)
        var text = word
        for name in rest.split(whereSeparator: \.isWhitespace).map(String.init) {
            guard let target = resolver.target(of: path),
                let found = resolver.names(of: target).names.first(where: { $0.text == name })
            else { return nil }
            text += found.isMethod ? ":\(name)()" : name.isIdentifier ? ".\(name)" : "[\(LuaText.quoted(name))]"
            path = AccessChain(root: word, steps: path.steps + [.member(name)])
        }
        return text
    }
}
