/// The command line of a script as a tool: what it takes, and what a user gave.
struct ToolDefinition: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case string, integer, number, flag, list
    }

    struct Item: Sendable {
        /// Without the dashes.
        let name: String
        let isOption: Bool
        let kind: Kind
        let help: String
        let fallback: ToolValue?
        let isRequired: Bool
        let choices: [String]

        /// As it stands in the usage: `--metric METRIC`, `[--tag TAG]…`, `FOLDER`, `[YEARS…]`.
        var usage: String {
            let shown = isOption ? "--\(name)" + (kind == .flag ? "" : " \(placeholder)") : placeholder
            switch (kind == .list, isOption) {
            // Each value has the option's name before it.
            case (true, true): return isRequired ? "(\(shown))…" : "[\(shown)]…"
            case (true, false): return isRequired ? shown + "…" : "[\(shown)…]"
            default: return isRequired ? shown : "[\(shown)]"
            }
        }

        /// Whether a default is one of the choices, where there are any.
        func allows(_ value: ToolValue) -> Bool {
            if case .number(let number) = value { return choices.isEmpty || choices.contains { Double($0) == number } }
            return choices.isEmpty || choices.contains(value.text)
        }

        var placeholder: String { choices.isEmpty ? name.uppercased() : choices.joined(separator: "|") }
    }

    /// The script's file name.
    let script: String
    let about: String
    let items: [Item]

    var arguments: [Item] { items.filter { !$0.isOption } }
    var options: [Item] { items.filter(\.isOption) }
}

/// A value of an option or an argument.
enum ToolValue: Sendable, Equatable {
    case string(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case list([String])

    /// As it is written on a command line.
    var text: String {
        switch self {
        case .string(let text): text
        case .integer(let integer): "\(integer)"
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .list(let texts): texts.joined(separator: " ")
        }
    }
}

/// What is wrong with a command line.
enum ToolProblem: Error, Equatable {
    case unknownOption(String, near: [String])
    /// An option behind another dash than `--`, and its name.
    case typedDash(String, String)
    case missingValue(String)
    case givenTwice(String)
    case missingArgument(String)
    case tooMany(String)
    case wrongValue(name: String, kind: ToolDefinition.Kind, value: String)
    case wrongChoice(name: String, choices: [String], value: String)
    case helpWanted
}

/// The values that a user gave, each under its name.
struct ToolOptions: Sendable {
    let values: [(name: String, value: ToolValue?)]

    func value(_ name: String) -> ToolValue?? { values.first { $0.name == name }.map(\.value) }
}
