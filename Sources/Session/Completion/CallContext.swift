import LuaRuntime

/// The call around the cursor: which parameter is being written, and within a table of options which key.
struct CallContext {
    let parameter: Parameter
    /// The key of the option whose value is being written.
    let option: String?
    /// Whether the cursor is in a table of options, where a key may stand.
    let isInOptions: Bool
    /// What the method is called on.
    let receiver: AccessChain?

    /// For the token at `position`, which is where the cursor is.
    init?(_ source: SourceBefore, at position: Int, _ resolver: ChainResolver) {
        let place = TablePlace(source, position)
        guard let argument = place.table ?? Optional(position) else { return nil }
        // `f{…}` and `f"…"` are calls without brackets.
        let open = source.enclosing(argument).flatMap { source.text($0) == "(" ? $0 : nil }
        guard let call = open ?? Self.bare(source, argument) else { return nil }
        let index = open.map { source.commas(from: $0, to: argument) } ?? 0
        guard let function = Self.function(source, before: call, resolver), !function.parameters.isEmpty else {
            return nil
        }
        let last = function.parameters.count - 1
        guard index <= last else { return nil }
        parameter = function.parameters[index]
        isInOptions = place.table != nil
        option = place.option
        receiver = source.text(call - 2) == ":" ? AccessChain(source, endingAt: call - 3) : nil
    }

    /// The options that the parameter takes.
    var options: [OptionDeclaration] {
        if case .options(let options) = parameter.type { options } else { [] }
    }

    /// Whether a path is being written, of which only the last part is completed.
    var takesPath: Bool {
        let completed = option.map { name in options.first { $0.name == name }?.completes } ?? parameter.completes
        return completed == "path"
    }

    private static func bare(_ source: SourceBefore, _ position: Int) -> Int? {
        position > 0 && source.tokens[position - 1].kind == .name ? position : nil
    }

    private static func function(
        _ source: SourceBefore, before open: Int, _ resolver: ChainResolver
    ) -> FunctionDeclaration? {
        guard open > 0, source.tokens[open - 1].kind == .name else { return nil }
        if source.text(open - 2) == ":" {
            return AccessChain(source, endingAt: open - 3).flatMap {
                resolver.function($0, method: source.text(open - 1))
            }
        }
        return AccessChain(source, endingAt: open - 1).flatMap { resolver.function($0, method: nil) }
    }
}

/// Where in a table that is being written the cursor is.
private struct TablePlace {
    /// The table's opening brace; nil outside of tables.
    var table: Int?
    /// The key whose value is being written, as such or in a list of its own: `{rules = {"…`.
    var option: String?

    init(_ source: SourceBefore, _ position: Int) {
        var open = source.enclosing(position)
        // `{["…`: a key in brackets.
        if let bracket = open, source.text(bracket) == "[", ["{", ","].contains(source.text(bracket - 1)) {
            open = source.enclosing(bracket)
        }
        guard let brace = open, source.text(brace) == "{" else { return }
        table = brace
        if source.text(position - 1) == "=" { option = source.text(position - 2) }
        guard source.text(brace - 1) == "=", let outer = source.enclosing(brace), source.text(outer) == "{" else {
            return
        }
        (table, option) = (outer, source.text(brace - 2))
    }
}
