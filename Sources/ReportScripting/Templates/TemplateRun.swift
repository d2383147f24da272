import LuaRuntime
import ReportWriting
import Wording

/// One run of a template: the functions that its compiled chunk calls, and what they have written.
final class TemplateRun: @unchecked Sendable {
    private let state: LuaState
    private let data: LuaValue
    private let start: LuaFunction?
    private let template: @Sendable (String, LuaState) throws(LuaFailure) -> CompiledTemplate
    private var output = ""
    private var escaping: [CompiledTemplate.Escaping] = []
    /// How the whole document is escaped; nil where each template decides for itself.
    private let wholeEscaping: CompiledTemplate.Escaping?
    private var sources: [String: CompiledTemplate] = [:]
    /// A value as tables of a Word document; nil for what is written as text.
    private let tables: Tables

    typealias Tables = @Sendable (LuaValue, LuaState) throws(LuaFailure) -> String?
    /// What templates that extend others have defined, the outermost first.
    private var blocks: [String: LuaFunction] = [:]
    private var parent: String?
    private var depth = 0

    /// Templates that include or extend each other may be nested this deeply.
    private static let maximumDepth = 32

    /// `template` gives a template by its name, and the name of the `output` tells how it is escaped. The run belongs to
    /// the thread of `state`.
    init(
        _ state: LuaState, start: LuaFunction?, data: LuaValue, output: String? = nil,
        tables: @escaping Tables = { _, _ in nil },
        template: @escaping @Sendable (String, LuaState) throws(LuaFailure) -> CompiledTemplate
    ) {
        self.state = state
        self.start = start
        self.data = data
        self.tables = tables
        self.template = template
        wholeEscaping = output.flatMap { .init(fileName: $0) }
    }

    /// Runs a part of a Word template.
    func document(_ compiled: CompiledTemplate) throws(LuaFailure) -> String {
        sources[compiled.name] = compiled
        state.note(source: compiled.lua, name: compiled.name)
        output = ""
        try run(compiled.name)
        return output
    }

    /// Runs a template and gives the document.
    func document(_ name: String) throws(LuaFailure) -> String {
        try run(name)
        var chain = [name]
        while let next = parent {
            guard chain.count < Self.maximumDepth else { throw TemplateRunMessages.tooDeep(next) }
            parent = nil
            output = ""
            try run(next)
            chain.append(next)
        }
        try checkBlocks(of: chain.compactMap { sources[$0] })
        return output
    }

    /// Each template extends the next.
    private func checkBlocks(of chain: [CompiledTemplate]) throws(LuaFailure) {
        for (index, template) in chain.enumerated() {
            if let error = template.strayBlock(below: Array(chain[(index + 1)...])) {
                throw TemplateRunMessages.failure(error)
            }
        }
    }

    private func run(_ name: String) throws(LuaFailure) {
        guard depth < Self.maximumDepth else { throw TemplateRunMessages.tooDeep(name) }
        depth += 1
        defer { depth -= 1 }
        let compiled = try compiled(name)
        escaping.append(wholeEscaping ?? compiled.escaping)
        defer { escaping.removeLast() }
        guard let start else { throw TemplateRunMessages.tooDeep(name) }
        do {
            try state.call(start, [.string(compiled.lua), .string("=" + name), operations, data])
        } catch {
            throw placed(error, in: compiled)
        }
    }

    private func compiled(_ name: String) throws(LuaFailure) -> CompiledTemplate {
        if let known = sources[name] { return known }
        let compiled = try template(name, state)
        sources[name] = compiled
        state.note(source: compiled.lua, name: name)
        return compiled
    }

    /// No template is called so.
    private static let bootstrapName = "{{ }}"

    /// Gives the function that compiles a chunk in an environment which knows the data, then the globals, and nothing
    /// else, and runs it. Made before scripts can change what it needs.
    static func start(_ state: LuaState) throws(LuaFailure) -> LuaFunction? {
        try state.run(bootstrap, name: bootstrapName).first?.function
    }

    private static let bootstrap = """
        local error, get, globals, load, setmetatable = error, rawget, _G, load, setmetatable
        return function(source, name, operations, data)
            local env = setmetatable({}, {__index = function(_, key)
                local value = data[key]
                if value == nil then value = get(globals, key) end
                if value == nil then operations.unknown(key) end
                return value
            end})
            local chunk, message = load(source, name, "t", env)
            if not chunk then error(message, 0) end
            chunk(operations)
        end
        """

    private var operations: LuaValue {
        .record(TemplateOperation.Kind.allCases.map { ($0.rawValue, TemplateOperation.wrap($0, of: self)) })
    }

    /// An error on a line of the chunk, or in what the chunk called, told by the line of the template.
    private func placed(_ failure: LuaFailure, in chunk: CompiledTemplate) -> LuaFailure {
        guard failure.stop == nil, failure.details["template"] == nil else { return failure }
        let failure = withoutBootstrap(uncompiled(failure, in: chunk))
        let places = [failure.place].compactMap { $0 } + failure.trace.map(\.place)
        guard
            let (place, compiled) = places.lazy.compactMap({ place in self.source(place.script).map { (place, $0) } })
                .first
        else { return failure }
        let line = failure.unclosed?.line ?? place.line
        guard let position = compiled.position(ofLuaLine: line) else { return failure }
        return told(failure, line, at: position, of: compiled)
    }

    private func told(
        _ failure: LuaFailure, _ line: Int, at position: TemplatePosition, of compiled: CompiledTemplate
    ) -> LuaFailure {
        if let word = failure.unclosed?.word, Self.openers.contains(word) {
            return TemplateRunMessages.failure(compiled.unclosedStatement(at: position))
        }
        let message = failure.unclosed.map { TemplateRunMessages.line($0.line, as: position.line, in: failure.message) }
        let fix = TemplateRunMessages.fix(failure, in: Self.tag(at: position, of: compiled))
        let hint = TemplateRunMessages.hint(fix, at: compiled.place(ofLine: position.line))
        let isCutOff = failure.code == "syntax" && compiled.isBehindExpression(line)
        let sentence =
            isCutOff
            ? TemplateRunMessages.unfinishedExpression
            : ofOurBracket(failure, line, in: compiled) ?? TemplateRunMessages.sentence(message ?? failure.message)
        var placed = LuaFailure(code: failure.code, message: sentence, hint: hint)
        placed.excerpt = compiled.line(position.line).map { text in
            let marked = TemplateMark(line: text, column: position.column)
            if isCutOff { return marked.end }
            return compiled.isOwnLine(line) ? marked.within(failure.excerpt?.marked) : marked.expression
        }
        let column = placed.excerpt?.marked.map { $0.lowerBound + 1 } ?? position.column
        if let counted = failure.place?.column {
            placed = placed.saying(TemplateRunMessages.column(counted, as: column, in: placed.message))
        }
        placed.place = LuaPlace(script: compiled.name, line: position.line, column: column)
        placed.details = failure.details.merging(["template": compiled.name]) { $1 }
        return placed
    }

    /// The template behind a chunk's name, which Lua cuts to 59 bytes.
    private func source(_ script: String) -> CompiledTemplate? {
        sources[script] ?? sources.values.first { $0.name.utf8.prefix(59).elementsEqual(script.utf8) }
    }

    /// What a statement opens that only `{% end %}` closes.
    private static let openers: Set<String> = ["if", "for", "while", "do", "function"]

    /// Lua's error of compiling with what it says of the source.
    private func uncompiled(_ failure: LuaFailure, in chunk: CompiledTemplate) -> LuaFailure {
        guard failure.code == "syntax" || failure.place?.script == Self.bootstrapName else { return failure }
        let named = failure.place.flatMap { source($0.script) } ?? chunk
        do {
            _ = try state.load(named.lua, name: named.name)
            return failure
        } catch {
            return error
        }
    }

    /// Our own lines are none of the user's.
    private func withoutBootstrap(_ failure: LuaFailure) -> LuaFailure {
        var failure = failure
        failure.trace.removeAll { $0.place.script == Self.bootstrapName }
        if failure.place?.script == Self.bootstrapName { (failure.place, failure.excerpt) = (nil, nil) }
        return failure
    }

    /// The bracket that we put around an expression is not closed: it breaks off within one of its own, or goes on.
    private func ofOurBracket(_ failure: LuaFailure, _ line: Int, in compiled: CompiledTemplate) -> Bilingual? {
        guard failure.unclosed?.word == "(", !compiled.isOwnLine(line),
            let position = compiled.position(ofLuaLine: line)
        else { return nil }
        let tag = Self.tag(at: position, of: compiled)
        let isOpen = tag.count { $0 == "(" } > tag.count { $0 == ")" }
        return isOpen ? TemplateRunMessages.unfinishedExpression : TemplateRunMessages.secondExpression
    }

    /// The rest of a line from a place to the end of the tag there.
    private static func tag(at position: TemplatePosition, of compiled: CompiledTemplate) -> Substring {
        let rest = (compiled.line(position.line) ?? "").dropFirst(max(position.column - 1, 0))
        return rest.firstRange(of: "}}").map { rest[..<$0.lowerBound] } ?? rest
    }
}

extension TemplateRun {
    /// What the chunk asks for.
    func perform(_ kind: TemplateOperation.Kind, _ arguments: [LuaValue]) throws(LuaFailure) {
        switch kind {
        case .text: output += arguments.first?.string ?? ""
        case .value: output += try escaped(arguments)
        case .raw: output += try shown(arguments)
        case .paragraph: try paragraph(arguments)
        case .include: try run(arguments.last?.string ?? "")
        case .extends: parent = arguments.last?.string
        case .block: try block(arguments)
        case .unknown: throw TemplateRunMessages.unknownName(arguments.first?.string ?? "?")
        }
        // The document is no Lua value, so Lua's own limit of memory does not see it grow.
        guard output.utf8.count <= state.limits.output else { throw TemplateRunMessages.tooLong(state.limits.output) }
    }

    /// A block that an extending template defined wins; while a template extends another, its blocks only count.
    private func block(_ arguments: [LuaValue]) throws(LuaFailure) {
        guard let name = arguments.first?.string, let function = arguments.last?.function else { return }
        if parent != nil {
            if blocks[name] == nil { blocks[name] = function }
        } else {
            try state.call(blocks[name] ?? function)
        }
    }

    /// A table takes the place of the paragraph.
    private func paragraph(_ arguments: [LuaValue]) throws(LuaFailure) {
        guard arguments.count > 4, let before = arguments[3].string, let behind = arguments[4].string else { return }
        if let table = try tables(arguments[2], state) {
            output += table
        } else {
            output += before + (try escaped(arguments)) + behind
        }
    }

    private func escaped(_ arguments: [LuaValue]) throws(LuaFailure) -> String {
        if arguments.count > 2, try tables(arguments[2], state) != nil { throw TemplateRunMessages.tableInText() }
        let text = try shown(arguments)
        guard let escaping = escaping.last else { return "" }
        return try AbandonableWork.run(state, steps: text.utf8.count) { escaping.apply(to: text) }
    }

    private func shown(_ arguments: [LuaValue]) throws(LuaFailure) -> String {
        guard arguments.count > 2 else { throw TemplateRunMessages.noValue(.none) }
        if let text = arguments[2].string { return text }
        guard arguments[2].isPrintable else { throw TemplateRunMessages.noValue(arguments[2]) }
        let text = try state.describe(arguments[2])
        // A table may say itself how it prints.
        guard arguments[2].table == nil || !text.hasPrefix("table: 0x") else {
            throw TemplateRunMessages.noValue(arguments[2])
        }
        return text
    }
}

extension LuaValue {
    /// Whether there is anything in it that a reader of the document could want to see.
    fileprivate var isPrintable: Bool {
        switch self {
        case .none, .boolean(false), .function: false
        case .number(let number): number.isFinite
        default: true
        }
    }
}
