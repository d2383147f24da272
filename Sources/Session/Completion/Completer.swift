import LuaRuntime
import ReportScripting
import Terminal
import Wording

/// What Tab offers. Runs nothing that the user wrote.
struct Completer {
    let session: InteractiveSession
    let resolver: ChainResolver

    init(_ session: InteractiveSession, in source: SourceBefore? = nil) {
        self.session = session
        resolver = ChainResolver(engine: session.engine, source: source)
    }

    /// The candidates at a UTF-8 offset of an entry.
    func completions(in text: String, at cursor: Int) -> Completions {
        let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
        if SessionInput.isCommand(before) { return command(before, cursor) }
        if let mark = before.first, "?？".contains(mark) { return helpName(before, cursor) }
        return lua(before, cursor, rest: String(decoding: text.utf8.dropFirst(cursor), as: UTF8.self))
    }

    // MARK: commands

    private func command(_ before: String, _ cursor: Int) -> Completions {
        let text = String(before.drop(while: \.isWhitespace))
        guard let space = text.firstIndex(where: \.isWhitespace) else {
            let found = Command.all.filter { $0.name.hasPrefix(text.dropFirst()) }
            return offer(found.map { candidate("." + $0.name, $0.doc[session.language]) }, typed: text, cursor)
        }
        let rest = text[space...].drop(while: \.isWhitespace)
        let word = String(rest.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
        switch Command.named(String(text[..<space].dropFirst()))?.argument {
        case .path: return path(ArgumentWords.last(of: rest), cursor)
        case .words(let words):
            return offer(words.filter { $0.hasPrefix(word) }.map { candidate($0) }, typed: word, cursor)
        case .name: return offer(helpNames(word), typed: word, cursor)
        case .expression: return lua(String(rest), cursor, rest: "")
        case .figure:
            // Lua has no names with other letters than these.
            let isLua = word.first.map { !$0.isLetter || $0.isASCII } ?? true
            let shapes = rest == word ? ChartData.Shape.allCases.map(\.rawValue).filter { $0.hasPrefix(word) } : []
            let found = isLua ? lua(String(rest), cursor, rest: "") : .none
            guard shapes.isEmpty else {
                let drawn = found.candidates.filter { !Labels.ofLua.contains($0.text) }
                return offer(shapes.map { candidate($0) } + drawn, typed: word, cursor)
            }
            return found.candidates.isEmpty && !word.isEmpty ? offer(figures(word), typed: word, cursor) : found
        case Command.Argument.none?, nil: return .none
        }
    }

    /// Paths behind a command: in quotes where they have spaces, or where these are open.
    private func path(_ typed: String, _ cursor: Int) -> Completions {
        let open = typed.first.flatMap { "\"'".contains($0) ? String($0) : nil }
        let path = open == nil ? typed : String(typed.dropFirst())
        let (folder, name) = PathCandidates.parts(of: path)
        let found = PathCandidates(folders: session.folders).names(for: path)
        if let open { return offer(found.map { closed($0, with: open) }, typed: name, cursor) }
        guard path.contains(where: \.isWhitespace) || found.contains(where: { $0.text.contains(where: \.isWhitespace) })
        else { return offer(found, typed: name, cursor) }
        return offer(found.map { candidate("\"" + folder + closed($0, with: "\"").text) }, typed: typed, cursor)
    }

    /// A file ends the quotes, a folder goes on.
    private func closed(_ found: Completions.Candidate, with quote: String) -> Completions.Candidate {
        found.text.last == "/" ? found : candidate(found.text + quote, found.doc)
    }

    private func helpName(_ before: String, _ cursor: Int) -> Completions {
        let typed = String(before.dropFirst().drop(while: \.isWhitespace))
        return offer(helpNames(typed), typed: typed, cursor)
    }

    // MARK: Lua

    private func lua(_ before: String, _ cursor: Int, rest: String) -> Completions {
        let source = SourceBefore(before)
        return Completer(session, in: source).lua(source, cursor, rest)
    }

    private func lua(_ source: SourceBefore, _ cursor: Int, _ rest: String) -> Completions {
        guard let last = source.tokens.indices.last, source.tokens[last].range.upperBound == source.bytes.count else {
            return name("", source, at: source.tokens.count, cursor)
        }
        switch source.tokens[last].kind {
        case .string where !source.tokens[last].isClosed: return quoted(source, at: last, cursor, rest)
        case .name, .keyword: return name(source.text(last), source, at: last, cursor)
        // Behind a closing bracket there is no name.
        case .symbol where [")", "]", "}"].contains(source.text(last)): return .none
        case .symbol: return name("", source, at: last + 1, cursor)
        default: return .none
        }
    }

    /// A name, whole or begun, whose token is (or would be) at `position`.
    private func name(_ typed: String, _ source: SourceBefore, at position: Int, _ cursor: Int) -> Completions {
        let mark = source.text(position - 1)
        guard mark == "." || mark == ":" else { return global(typed, source, at: position, cursor) }
        guard let chain = AccessChain(source, endingAt: position - 2), let target = resolver.target(of: chain) else {
            return .none
        }
        let (names, areCut) = resolver.names(of: target)
        let wanted = names.filter { name in
            (mark == ":") == name.isMethod && name.text.hasPrefix(typed) && name.text.isIdentifier
        }
        guard wanted.isEmpty, mark == "." else {
            let functions = resolver.functions(of: chain)
            let found = wanted.map { candidate($0.text, doc($0.text, target, functions)) }
            return offer(found, typed: typed, cursor, areCut: areCut)
        }
        // A label can't stand behind a dot: the dot gives way to brackets.
        let found = labels(typed, names, of: target).map { candidate("[\"\($0.text)\"]", $0.doc) }
        return offer(found, typed: mark + typed, cursor, areCut: areCut)
    }

    private func global(_ typed: String, _ source: SourceBefore, at position: Int, _ cursor: Int) -> Completions {
        if let call = CallContext(source, at: position, resolver), call.isInOptions,
            ["{", ","].contains(source.text(position - 1))
        {
            let keys = optionKeys(of: call, typed)
            if !keys.isEmpty { return offer(keys, typed: typed, cursor) }
        }
        let values = typed.isEmpty ? optionValues(source, at: position) : []
        guard values.isEmpty else { return offer(values, typed: typed, cursor) }
        let globals = session.engine.state.completions(of: [])
        let names = globals.names.filter { $0.name.hasPrefix(typed) && $0.name.isIdentifier }
        let keywords = typed.isEmpty ? [] : Labels.keywords.filter { $0.hasPrefix(typed) }
        let shown = names.filter { !typed.isEmpty || $0.name.first != "_" }
        return offer(
            shown.map { candidate($0.name, globalDoc($0.name)) } + keywords.map { candidate($0) }, typed: typed, cursor,
            areCut: globals.isCut)
    }

    /// Behind `kind =` the words that may stand there, in their quotes; of a list, the first.
    private func optionValues(_ source: SourceBefore, at position: Int) -> [Completions.Candidate] {
        guard source.text(position - 1) == "=", let call = CallContext(source, at: position, resolver) else {
            return []
        }
        switch call.options.first(where: { $0.name == call.option })?.type {
        case .boolean: return [candidate("true"), candidate("false")]
        case .list: return values(for: call, "").map { candidate("{\"\($0.text)\"", $0.doc) }
        default: return values(for: call, "").map { candidate(isNumber(call) ? $0.text : "\"\($0.text)\"", $0.doc) }
        }
    }

    /// Of what reports are chosen by, only the year is no text.
    private func isNumber(_ call: CallContext) -> Bool {
        call.parameter.completes == "condition" && call.option == "year"
    }

    /// Inside quotes that are still open.
    private func quoted(_ source: SourceBefore, at position: Int, _ cursor: Int, _ rest: String) -> Completions {
        let typed = source.content(position)
        if source.text(position - 1) == "[", let chain = AccessChain(source, endingAt: position - 2) {
            guard let target = resolver.target(of: chain) else { return .none }
            let (found, areCut) = keys(typed, of: target)
            guard !areCut else { return offer(found, typed: typed, cursor, areCut: true) }
            return closing(found, with: source.text(position).prefix(1) + "]", typed, cursor, rest)
        }
        guard let call = CallContext(source, at: position, resolver), !isNumber(call) else { return .none }
        let quote = source.text(position).prefix(1)
        guard call.takesPath else { return closing(values(for: call, typed), with: quote, typed, cursor, rest) }
        let found = PathCandidates(folders: session.folders).names(for: QuotedText.meaning(of: typed), in: quote)
        return closing(found, with: quote, PathCandidates.parts(of: typed).name, cursor, rest)
    }

    /// What may stand in brackets: labels, and where there are none the names of fields.
    private func keys(
        _ typed: String, of target: ChainResolver.Target
    ) -> (found: [Completions.Candidate], areCut: Bool) {
        let (names, areCut) = resolver.names(of: target)
        let found = labels(typed, names.filter { !$0.isMethod }, of: target)
        // A comparison has its cells by the names of fields.
        return (resolver.typeName(of: target) == "Comparison" ? found + fields(typed) : found, areCut)
    }

    /// The labels that fit, of those that name the same cells the shortest only.
    private func labels(
        _ typed: String, _ names: [ChainResolver.Name], of target: ChainResolver.Target
    ) -> [Completions.Candidate] {
        let found = Labels.matching(typed, in: names.map(\.text))
        let groups = resolver.groups(found, of: target)
        var seen: Set<String> = []
        return found.filter { label in groups[label].map { seen.insert($0).inserted } ?? true }
            .map { candidate($0, groups[$0] ?? declaredDoc($0, target) ?? "") }
    }

    /// The only candidate closes its quotes, unless they are closed already or a folder goes on.
    private func closing(
        _ found: [Completions.Candidate], with end: some StringProtocol, _ typed: String, _ cursor: Int, _ rest: String
    ) -> Completions {
        guard found.count == 1, let only = found.first, only.text.last != "/", !rest.hasPrefix(end.prefix(1)) else {
            return offer(found, typed: typed, cursor)
        }
        return offer([candidate(only.text + end, only.doc)], typed: typed, cursor)
    }

    // MARK: docs

    private func doc(
        _ name: String, _ target: ChainResolver.Target, _ functions: [String: FunctionDeclaration]
    ) -> String {
        if let doc = declaredDoc(name, target) { return doc }
        if let inner = session.engine.state.catalogue.modules.flatMap(\.modules).first(where: { $0.name == name }),
            resolver.typeName(of: target) == nil, resolver.cells(of: target) == nil
        {
            return inner.doc[session.language]
        }
        if let cells = resolver.cells(of: target) {
            let path = cells.path.isEmpty ? name : "\(cells.path).\(name)"
            if let group = SessionMessages.groups[path] { return group[session.language] }
            return session.fieldNames.label(name, in: cells.path)
        }
        return functions[name]?.doc[session.language] ?? ""
    }

    /// What the declaration of an object says of a field or method of its own.
    private func declaredDoc(_ name: String, _ target: ChainResolver.Target) -> String? {
        let object = resolver.typeName(of: target).flatMap(session.engine.state.catalogue.object(named:))
        let field = object?.fields.first { $0.name == name }?.doc
        let method = object?.methods.first { $0.key == name }?.doc
        return (field ?? method)?[session.language]
    }

    private func globalDoc(_ name: String) -> String {
        let module = session.engine.state.catalogue.modules.first { $0.name == name || $0.alias == name }
        return module?.doc[session.language] ?? ""
    }

    func candidate(_ text: String, _ doc: String = "") -> Completions.Candidate {
        Completions.Candidate(text, doc: doc)
    }

    func offer(
        _ candidates: [Completions.Candidate], typed: String, _ cursor: Int, areCut: Bool = false
    ) -> Completions {
        let cut = SessionMessages.completionsCut(LuaState.mostKeysCompleted)[session.language]
        return Completions(
            range: (cursor - typed.utf8.count)..<cursor, candidates: candidates, cut: areCut ? cut : nil)
    }
}

extension InteractiveSession {
    /// What could stand at a UTF-8 offset of an entry. Runs nothing of it.
    public func completions(in text: String, at cursor: Int) -> Completions {
        Completer(self).completions(in: text, at: cursor)
    }
}
