/// What an editor or a notebook asks for: a line of JSON.
public struct ServeRequest: Sendable, Hashable {
    public enum Method: Sendable, Hashable {
        case evaluate(code: String)
        /// `cursor` counts Unicode scalars, as Python does; nil is the end.
        case complete(code: String, cursor: Int?)
        case inspect(code: String, cursor: Int?)
        /// Whether an entry can be evaluated.
        case completeness(code: String)
        case interrupt
        case quit
    }

    public enum Problem: Error, Sendable, Hashable {
        case noJSON
        case unknownMethod(String)
        case missing(String, method: String)
        /// The cursor is no place in the code.
        case badCursor(method: String)
        /// The id is neither a string nor a whole number that can be given back.
        case badID
    }

    /// Comes back with every answer: a string or a whole number.
    public let id: JSONValue
    public let method: Result<Method, Problem>

    public init(_ line: [UInt8]) {
        guard let message = JSONValue(line), case .object = message else {
            id = .null
            method = .failure(.noJSON)
            return
        }
        switch message["id"] ?? .null {
        case .null: id = .null
        case .string(let text): id = .string(text)
        case .integer(let number): id = .integer(number)
        default:
            id = .null
            method = .failure(.badID)
            return
        }
        method = Result { () throws(Problem) in try Self.method(message) }
    }

    static let methods = ["evaluate", "complete", "inspect", "completeness", "interrupt", "quit"]

    private static func method(_ message: JSONValue) throws(Problem) -> Method {
        let name = message["method"]?.string ?? ""
        guard methods.contains(name) else { throw .unknownMethod(name) }
        if name == "interrupt" { return .interrupt }
        if name == "quit" { return .quit }
        guard let code = message["code"]?.string else { throw .missing("code", method: name) }
        let cursor = try Self.cursor(message["cursor"] ?? .null, name)
        return switch name {
        case "evaluate": .evaluate(code: code)
        case "complete": .complete(code: code, cursor: cursor)
        case "inspect": .inspect(code: code, cursor: cursor)
        default: .completeness(code: code)
        }
    }

    private static func cursor(_ value: JSONValue, _ method: String) throws(Problem) -> Int? {
        if case .null = value { return nil }
        guard let cursor = value.integer, cursor >= 0 else { throw .badCursor(method: method) }
        return cursor
    }
}
