import Wording

extension ToolDefinition {
    /// GNU style: `--name value`, `--name=value`, `--` before what only looks like an option.
    func parse(_ arguments: [String]) throws(ToolProblem) -> ToolOptions {
        var given: [String: ToolValue] = [:]
        var rest: [String] = []
        var position = 0
        while position < arguments.count {
            let argument = arguments[position]
            position += 1
            if argument == "--help" || argument == "-h" { throw .helpWanted }
            if argument == "--" {
                rest += arguments[position...]
                break
            }
            if let name = optionBehindDash(argument) { throw .typedDash(argument, name) }
            guard argument.hasPrefix("--") else {
                // `-` is a file, `-1` a number.
                if argument.hasPrefix("-"), argument != "-", Double(argument) == nil {
                    let name = String(argument.dropFirst())
                    throw .unknownOption(argument, near: options.contains { $0.name == name } ? ["--\(name)"] : [])
                }
                rest.append(argument)
                continue
            }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let item = try option(parts.first.map(String.init) ?? "")
            if item.kind == .flag, parts.count == 1 {
                given[item.name] = .flag(true)
                continue
            }
            if parts.count == 1, position >= arguments.count { throw .missingValue("--\(item.name)") }
            let text = parts.count > 1 ? String(parts[1]) : arguments[position]
            if parts.count == 1 { position += 1 }
            try add(text, to: item, &given)
        }
        try assign(rest, &given)
        return try completed(given)
    }

    /// The option that is meant by `—year` or `–-year`, as input methods and word processors make of `--year`.
    private func optionBehindDash(_ argument: String) -> String? {
        let dashes: Set<Character> = ["–", "—", "－", "−", "‐", "‑", "―"]
        let start = argument.prefix { $0 == "-" || dashes.contains($0) }
        guard start.contains(where: dashes.contains) else { return nil }
        let name = argument.dropFirst(start.count).prefix { $0 != "=" }
        return options.first { $0.name == name }?.name
    }

    private func option(_ name: String) throws(ToolProblem) -> Item {
        if let item = options.first(where: { $0.name == name }) { return item }
        let near = Suggestions.nearest(to: name, in: options.map(\.name) + ["help"])
        throw .unknownOption("--\(name)", near: near.map { "--\($0)" })
    }

    private func assign(_ rest: [String], _ given: inout [String: ToolValue]) throws(ToolProblem) {
        var items = arguments[...]
        for text in rest {
            guard let item = items.first else { throw .tooMany(text) }
            try add(text, to: item, &given)
            if item.kind != .list { items.removeFirst() }
        }
    }

    private func add(_ text: String, to item: Item, _ given: inout [String: ToolValue]) throws(ToolProblem) {
        guard item.choices.isEmpty || item.choices.contains(text) else {
            throw .wrongChoice(name: item.name, choices: item.choices, value: text)
        }
        // Of two the first would be lost.
        if item.kind != .list, given[item.name] != nil { throw .givenTwice("--\(item.name)") }
        switch item.kind {
        case .string: given[item.name] = .string(text)
        case .integer:
            guard let integer = Int(text) else { throw .wrongValue(name: item.name, kind: .integer, value: text) }
            given[item.name] = .integer(integer)
        case .number:
            guard let number = Double(text), number.isFinite else {
                throw .wrongValue(name: item.name, kind: .number, value: text)
            }
            given[item.name] = .number(number)
        case .flag: throw .wrongValue(name: item.name, kind: .flag, value: text)
        case .list:
            // Taken out and put back: a copy of it for each text would take the square of their number.
            var texts: [String] = if case .list(let known) = given.removeValue(forKey: item.name) { known } else { [] }
            texts.append(text)
            given[item.name] = .list(texts)
        }
    }

    private func completed(_ given: [String: ToolValue]) throws(ToolProblem) -> ToolOptions {
        var values: [(name: String, value: ToolValue?)] = []
        for item in items {
            if item.isRequired, given[item.name] == nil {
                throw .missingArgument(item.isOption ? "--\(item.name)" : item.placeholder)
            }
            let empty: ToolValue? = item.kind == .flag ? .flag(false) : item.kind == .list ? .list([]) : nil
            values.append((item.name, given[item.name] ?? item.fallback ?? empty))
        }
        return ToolOptions(values: values)
    }
}
