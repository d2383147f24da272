import LuaRuntime

/// The call around the cursor: which parameter is being written, and within a table of options which key.
struct CallContext {
    let parameter: Parameter
    /// The key of the option whose value is being written.
    let option: String?
    /// Whether the cursor is in a table of options, where a key may stand.
    let isInOptions: Bool

    /// For the token at `position`, which is where the cursor is.
    init?(_ source: SourceBefore, at position: Int, _ resolver: ChainResolver) {
        let enclosing = source.enclosing(position)
        let table = enclosing.flatMap { source.text($0) == "{" ? $0 : nil }
        guard let argument = table ?? Optional(position) else { return nil }
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
        isInOptions = table != nil
        option = table != nil && source.text(position - 1) == "=" ? source.text(position - 2) : nil
    }

    /// The options that the parameter takes.
    var options: [OptionDeclaration] {
        if case .options(let options) = parameter.type { options } else { [] }
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
