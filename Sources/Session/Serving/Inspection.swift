import LuaRuntime
import ReportScripting
import Terminal

/// Help on what the cursor is at, for editors: runs nothing of the user's.
struct Inspection {
    private let session: InteractiveSession
    private let resolver: ChainResolver

    init(_ session: InteractiveSession) {
        self.session = session
        resolver = ChainResolver(engine: session.engine)
    }

    /// Nil where nothing is known about it.
    func output(_ code: String, at cursor: Int) -> SessionOutput? {
        let bytes = Array(code.utf8)
        guard bytes.count >= cursor else { return nil }
        if SessionInput.isCommand(code) { return command(code) }
        // To the end of the name that the cursor is in.
        let end = bytes[cursor...].firstIndex { !Self.isPartOfName($0) } ?? bytes.count
        let source = SourceBefore(String(decoding: bytes[..<end], as: UTF8.self))
        return option(source) ?? named(source) ?? called(source)
    }

    private func command(_ code: String) -> SessionOutput? {
        let name = code.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
        return known(String(name))
    }

    private func named(_ source: SourceBefore) -> SessionOutput? {
        guard let last = source.tokens.indices.last else { return nil }
        switch source.tokens[last].kind {
        case .string: return known(source.content(last))
        case .name:
            let mark = source.text(last - 1)
            guard mark == "." || mark == ":" else { return value(source.text(last)) ?? known(source.text(last)) }
            guard let chain = AccessChain(source, endingAt: last - 2) else { return nil }
            return member(source.text(last), of: chain)
        // `公开率` is no name of Lua's.
        case .foreign:
            let start = source.bytes.lastIndex { !Self.isPartOfName($0) }.map { $0 + 1 } ?? 0
            return known(String(decoding: source.bytes[start...], as: UTF8.self))
        default: return nil
        }
    }

    private func member(_ name: String, of chain: AccessChain) -> SessionOutput? {
        if let function = resolver.function(chain, member: name) { return known(function.name) }
        let members = chain.steps.compactMap { if case .member(let name) = $0 { name } else { nil } }
        let path = [chain.root] + members + [name]
        if members.count == chain.steps.count, let output = known(path.joined(separator: ".")) { return output }
        guard let type = resolver.target(of: chain).flatMap(resolver.typeName) else { return nil }
        return known("\(type):\(name)") ?? field(name, of: type)
    }

    private func field(_ name: String, of type: String) -> SessionOutput? {
        let field = session.engine.state.catalogue.object(named: type)?.fields.first { $0.name == name }
        return field.map { field in
            SessionOutput([
                StyledText("\(type).\(name): \(field.type.annotation)", .heading),
                StyledText(field.doc[session.language]),
            ])
        }
    }

    /// The function of which the cursor is at an option's name.
    private func option(_ source: SourceBefore) -> SessionOutput? {
        guard let last = source.tokens.indices.last, let call = CallContext(source, at: last, resolver),
            call.isInOptions, call.options.contains(where: { $0.name == source.text(last) })
        else { return nil }
        return called(source)
    }

    /// The function whose arguments the cursor is among, or what stands in tables there.
    private func called(_ source: SourceBefore) -> SessionOutput? {
        guard let open = Self.call(source), open > 0, source.tokens[open - 1].kind == .name else { return nil }
        let mark = source.text(open - 2)
        guard mark == "." || mark == ":" else { return known(source.text(open - 1)) }
        return AccessChain(source, endingAt: open - 3).flatMap { member(source.text(open - 1), of: $0) }
    }

    /// The bracket of the call around the cursor, or the brace of one without brackets: `f{…}`.
    private static func call(_ source: SourceBefore) -> Int? {
        var open = source.enclosing(source.tokens.count)
        while let bracket = open, source.text(bracket) != "(" {
            if source.text(bracket) == "{", bracket > 0, source.tokens[bracket - 1].kind == .name { return bracket }
            open = source.enclosing(bracket)
        }
        return open
    }

    private func known(_ name: String) -> SessionOutput? {
        // Nothing has a name as long; to say so takes long.
        guard !name.isEmpty, name.utf8.count <= 1_000 else { return nil }
        let output = HelpCommands.help(session, name)
        return output.isFailure ? nil : output
    }

    /// What a global variable holds.
    private func value(_ name: String) -> SessionOutput? {
        guard let value = try? session.engine.state.global(name), !value.isNil, value.function == nil, name != "nb",
            name != "nianbao"
        else { return nil }
        return try? session.display(value)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }
}
