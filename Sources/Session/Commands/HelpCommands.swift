import LuaRuntime
import ReportScripting
import Terminal
import Wording

/// `.help`, `.describe`, `.apropos`, `?name`.
enum HelpCommands {
    static let all = [
        Command(
            "help", usage: Bilingual(zh: "[名字]", en: "[NAME]"), .name,
            doc: Bilingual(zh: "这一页，或名字的用法", en: "this page, or NAME's usage"),
            body: help),
        Command(
            "describe", usage: Bilingual(zh: "表达式", en: "EXPRESSION"), .expression,
            doc: Bilingual(zh: "值是什么，有哪些字段", en: "what a value is"), body: describe),
        Command(
            "apropos", usage: Bilingual(zh: "词", en: "WORD"), .name,
            doc: Bilingual(zh: "按词查函数和字段", en: "finds functions and fields"),
            body: apropos),
    ]

    /// `nb.check(reports)?` asks for what is called.
    static func help(_ session: InteractiveSession, _ text: String) -> SessionOutput {
        let name = SessionInput.trimmed(text.prefix { $0 != "(" })
        guard !name.isEmpty else { return overview(session) }
        if ["keys", "按键"].contains(name) { return keys(session) }
        let help = session.engine.help
        if let command = Command.named(String(name.drop { $0 == "." })), name.hasPrefix(".") {
            return whole(command, session)
        }
        if let text = help.text(for: name) ?? member(name, session) ?? help.text(for: quoted(name)) {
            return described(text, session)
        }
        let group = session.groupPath(of: name) ?? name
        let fields = session.fieldNames.all.filter { $0.name.hasPrefix(group + ".") }
        if !fields.isEmpty {
            let title = SessionMessages.groups[group].map { session.remark($0).lines } ?? []
            return SessionOutput(title + list(fields, session).lines)
        }
        if let remark = undescribed(name, session) { return SessionOutput(remark.wrapped(toWidth: session.width)) }
        let known = help.names + Command.all.map { "." + $0.name }
        return session.failure(SessionMessages.noHelp(name, near: Suggestions.nearest(to: name, in: known)))
    }

    /// `r:get`, `r.agency`: help on a member of a variable is help on a member of its type.
    private static func member(_ name: String, _ session: InteractiveSession) -> String? {
        guard let mark = name.firstIndex(where: { $0 == "." || $0 == ":" }) else { return variable(name, session) }
        guard let value = try? session.engine.state.global(String(name[..<mark])), let object = value.object else {
            return nil
        }
        let member = String(name[name.index(after: mark)...])
        return session.engine.help.text(for: "\(object.typeName):\(member)")
            ?? object.declaration.fields.first { $0.name == member }.map {
                "\(name): \($0.type.annotation)\n\($0.doc[session.language])"
            }
    }

    private static func variable(_ name: String, _ session: InteractiveSession) -> String? {
        guard let object = (try? session.engine.state.global(name))?.object else { return nil }
        return session.engine.help.text(for: object.typeName)
    }

    private static func described(_ text: String, _ session: InteractiveSession) -> SessionOutput {
        SessionOutput(HelpView(language: session.language, width: session.width).lines(of: text))
    }

    /// The labels of `r["本年新收"]["总计"]` as one: 本年新收·总计.
    private static func quoted(_ name: String) -> String {
        let parts = name.split(omittingEmptySubsequences: false) { "\"'".contains($0) }
        return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }.joined(separator: "·")
    }

    /// What is there, though nothing here describes it: words and functions of Lua's own, and the user's variables.
    private static func undescribed(_ name: String, _ session: InteractiveSession) -> StyledText? {
        if Labels.keywords.contains(name) || isOfLua(name, session) {
            return StyledText(SessionMessages.belongsToLua(name)[session.language])
        }
        guard name.isIdentifier, let value = try? session.engine.state.global(name), !value.isNil,
            case .values(let values)? = try? session.engine.state.evaluate("nb.describe(\(name))", name: "describe"),
            let kind = values.first?.string
        else { return nil }
        return StyledText("\(name): \(kind)")
    }

    /// `print`, `string`, `string.rep`.
    private static func isOfLua(_ name: String, _ session: InteractiveSession) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let first = parts.first, Labels.ofLua.contains(first) else { return false }
        return parts.count == 1 || session.engine.state.completions(of: [first]).names.contains { $0.name == parts[1] }
    }

    private static func overview(_ session: InteractiveSession) -> SessionOutput {
        let language = session.language
        return SessionOutput(
            [StyledText(SessionMessages.examplesTitle[language], .heading)] + examples(session)
                + [StyledText(SessionMessages.commandsTitle[language], .heading)] + commands(session)
                + StyledText(SessionMessages.moreHelp[language], .quiet).wrapped(toWidth: session.width))
    }

    private static func keys(_ session: InteractiveSession) -> SessionOutput {
        let column = SessionMessages.keys.map(\.keys.displayWidth).max() ?? 0
        let lines = SessionMessages.keys.flatMap { keys, doc in
            entry(StyledText(keys, .keyword), StyledText(doc[session.language]), column, session.width)
        }
        return SessionOutput(
            [StyledText(SessionMessages.keysTitle[session.language], .heading)] + lines
                + StyledText(SessionMessages.startupFile[session.language], .quiet).wrapped(toWidth: session.width))
    }

    private static func examples(_ session: InteractiveSession) -> [StyledText] {
        let column = SessionMessages.examples.map(\.code.displayWidth).max() ?? 0
        return SessionMessages.examples.flatMap { code, doc in
            entry(Highlighter.styled(code), StyledText(doc[session.language], .quiet), column, session.width)
        }
    }

    /// The columns for a name and what it does.
    private static let entryWidth = 39

    /// Side by side, as many as there is room for; the table's order goes down each column.
    private static func commands(_ session: InteractiveSession) -> [StyledText] {
        let columns = session.width / entryWidth
        guard columns > 1 else { return Command.all.flatMap { entry($0, session.language, session.width) } }
        let rows = (Command.all.count + columns - 1) / columns
        return (0..<rows).map { row in
            let indices = Array(stride(from: row, to: Command.all.count, by: rows))
            return indices.reduce(into: StyledText()) { line, index in
                let entry = entry(Command.all[index], session.language, .max)[0]
                line.append(index == indices.last ? entry : entry.padded(toWidth: entryWidth))
            }.truncated(toWidth: session.width)
        }
    }

    private static func entry(_ command: Command, _ language: Language, _ width: Int) -> [StyledText] {
        let column = (Command.all.map(\.name.count).max() ?? 0) + 1
        return entry(StyledText("." + command.name, .keyword), StyledText(command.doc[language]), column, width)
    }

    /// A name with what it does beside it, or below where a narrow screen has no room for that.
    private static func entry(_ name: StyledText, _ doc: StyledText, _ column: Int, _ width: Int) -> [StyledText] {
        let start = StyledText("  ") + name.padded(toWidth: column) + StyledText("  ")
        if start.displayWidth + doc.displayWidth <= width { return [start + doc] }
        guard start.displayWidth * 2 <= width else {
            return (StyledText("  ") + name).wrapped(toWidth: width)
                + doc.wrapped(toWidth: width - 4).map { StyledText("    ") + $0 }
        }
        return doc.wrapped(toWidth: width - start.displayWidth).enumerated().map { number, line in
            (number == 0 ? start : StyledText(String(repeating: " ", count: start.displayWidth))) + line
        }
    }

    /// `.load FILE…  what it does`
    private static func whole(_ command: Command, _ session: InteractiveSession) -> SessionOutput {
        let signature = StyledText("  " + command.signature(session.language), .keyword)
        let doc = StyledText("  " + command.doc[session.language])
        return SessionOutput((signature + doc).wrapped(toWidth: session.width))
    }

    private static func describe(_ session: InteractiveSession, _ expression: String) -> SessionOutput {
        guard !expression.isEmpty, session.isExpression(expression) else {
            return session.failure(
                expression.isEmpty ? SessionMessages.needsValue : SessionMessages.needsExpression(".describe"))
        }
        do throws(LuaFailure) {
            let state = session.engine.state
            guard let values = try session.values(of: expression) else {
                return session.failure(SessionMessages.needsExpression(".describe"))
            }
            if values.first?.function != nil, let help = helpOnFunction(expression, session) { return help }
            let describe = try state.load("return nb.describe(...)", name: "describe")
            let page = described(try state.call(describe, [values.first ?? .none]).first?.string ?? "nil", session)
            guard let value = values.first, let own = try headline(of: value, session) else { return page }
            return SessionOutput([own] + page.lines)
        } catch {
            return session.failure(error)
        }
    }

    /// Help on what `nb.check` and `reports[1].get` name; nil for functions that an expression makes or chooses.
    private static func helpOnFunction(_ expression: String, _ session: InteractiveSession) -> SessionOutput? {
        let source = SourceBefore(expression)
        let isName = source.tokens.indices.allSatisfy {
            [.name, .string, .number].contains(source.tokens[$0].kind) || [".", "[", "]"].contains(source.text($0))
        }
        return isName ? Inspection(session).output(expression, at: expression.utf8.count) : nil
    }

    /// The first line of what the prompt shows of a value; nil where that says no more than its kind.
    private static func headline(
        of value: LuaValue, _ session: InteractiveSession
    ) throws(LuaFailure) -> StyledText? {
        switch value {
        case .none, .table, .function: return nil
        default:
            let view = ValueView(engine: session.engine, mode: .table, width: session.width)
            return try view.lines(of: value).first
        }
    }

    /// Words that people search for, and names that are not found by them.
    private static let otherWords = [
        "word": ["nb.write"], "docx": ["nb.write"], "文档": ["nb.write"], "excel": ["nb.write", "to_xlsx"],
        "xlsx": ["nb.write"], "导出": ["nb.write", "to_csv", "to_xlsx"], "export": ["nb.write", "to_csv", "to_xlsx"],
    ]

    private static func apropos(_ session: InteractiveSession, _ word: String) -> SessionOutput {
        guard !word.isEmpty else { return session.failure(SessionMessages.needsWord) }
        let words = [word] + (otherWords[word.lowercased()] ?? [])
        let names = words.flatMap { search($0, session) }.reduce(into: [(name: String, doc: String)]()) { all, found in
            if !all.contains(where: { $0.name == found.name }) { all.append(found) }
        }
        let known = Set(names.map(\.name))
        let begun = names + session.fieldNames.matching(word).filter { !known.contains($0.name) }
        // Two letters stand in many labels: they count where nothing else has them.
        let found =
            begun.isEmpty
            ? session.fieldNames.containing(initials: word)
                + session.engine.help.entries(where: TypedInitials(word).stand)
            : begun
        guard !found.isEmpty else { return session.failure(SessionMessages.nothingFound(word)) }
        return list(found, session)
    }

    /// Commands, functions and what has a name.
    private static func search(_ word: String, _ session: InteractiveSession) -> [(name: String, doc: String)] {
        let wanted = word.lowercased()
        let commands = Command.all.filter {
            $0.name.contains(wanted) || $0.doc[session.language].lowercased().contains(wanted)
        }
        let help = session.engine.help
        let named = commands.map { (name: ".\($0.name)", doc: $0.doc[session.language]) } + help.search(word)
        return named.isEmpty ? help.searchParameters(word) : named
    }

    /// What is in `nb`, a line each.
    static func module(_ session: InteractiveSession) -> SessionOutput {
        let module = session.engine.state.catalogue.modules.first { $0.alias == "nb" || $0.name == "nb" }
        let functions = module?.functions.map { ($0.name, $0.doc[session.language]) } ?? []
        let inner = module?.modules.map { ("nb.\($0.name)", $0.doc[session.language]) } ?? []
        return list(functions + inner, session)
    }

    /// What is listed at most where no pager shows more.
    private static let mostListed = 40

    /// Names with what they are; cells of whole rows as rows where there are many.
    private static func list(_ found: [(name: String, doc: String)], _ session: InteractiveSession) -> SessionOutput {
        let found = found.count > mostListed ? session.fieldNames.rows(of: found) : found
        let shown = found.prefix(session.pageHeight == nil ? mostListed : .max)
        let column = shown.map(\.name.displayWidth).max() ?? 0
        let lines = shown.flatMap { entry -> [StyledText] in
            guard session.width - column - 2 >= leastDoc else {
                return [StyledText(entry.name, .keyword).truncated(toWidth: session.width)]
                    + StyledText(entry.doc).wrapped(toWidth: session.width - 2).map { StyledText("  ") + $0 }
            }
            return [
                (StyledText(entry.name, .keyword).padded(toWidth: column)
                    + StyledText("  " + shortened(entry, toWidth: session.width - column - 2, session)))
                    .truncated(toWidth: session.width)
            ]
        }
        let more = found.count - shown.count
        return SessionOutput(
            lines + (more > 0 ? [StyledText(SessionMessages.more(more)[session.language], .quiet)] : []))
    }

    /// A field's label that is too long loses its English, which its id resembles, then the end of its row rather than
    /// its column, which tells it from the others.
    private static func shortened(
        _ entry: (name: String, doc: String), toWidth width: Int, _ session: InteractiveSession
    ) -> String {
        guard entry.doc.displayWidth > width else { return entry.doc }
        guard let label = session.fieldNames.plainLabel(entry.name) else { return entry.doc }
        guard label.displayWidth > width, let dot = label.lastIndex(of: "·") else { return label }
        let room = width - label[dot...].displayWidth
        guard room >= leastRow else { return label }
        return StyledText(String(label[..<dot])).truncated(toWidth: room).plain + label[dot...]
    }

    /// The columns beside a name that say something; with fewer, what it is stands below it.
    private static let leastDoc = 20

    /// The columns that are left of a row's label at least: three characters and the mark that more were there.
    private static let leastRow = 7
}
