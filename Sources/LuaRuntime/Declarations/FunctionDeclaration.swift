import Wording

/// A function of the language, declared once. Registration, argument checks, help, completion and the reference are all
/// derived from it.
public final class FunctionDeclaration: Sendable {
    public typealias Body = @Sendable (borrowing LuaCall) throws(LuaFailure) -> LuaValue

    /// As users write it: `nb.compare`, `Report:get`.
    public let name: String
    public let parameters: [Parameter]
    public let returns: [ReturnDeclaration]
    /// One sentence or a paragraph, in both languages.
    public let doc: Bilingual
    public let examples: [Example]
    public let errors: [ErrorDeclaration]
    /// The version that brought it.
    public let since: String
    let receiver: Receiver?
    let body: @Sendable (borrowing LuaCall) throws(LuaFailure) -> [LuaValue]

    /// A function with at most one result.
    public convenience init(
        _ name: String, _ parameters: [Parameter] = [], returns: ReturnDeclaration? = nil, doc: Bilingual,
        examples: [Example] = [], errors: [ErrorDeclaration] = [], since: String = "0.1", body: @escaping Body
    ) {
        self.init(
            name, parameters, results: returns.map { [$0] } ?? [], doc: doc, examples: examples, errors: errors,
            since: since
        ) { (call: borrowing LuaCall) throws(LuaFailure) in [try body(call)] }
    }

    /// A function with any number of results.
    public convenience init(
        _ name: String, _ parameters: [Parameter] = [], results: [ReturnDeclaration], doc: Bilingual,
        examples: [Example] = [], errors: [ErrorDeclaration] = [], since: String = "0.1",
        bodies: @escaping @Sendable (borrowing LuaCall) throws(LuaFailure) -> [LuaValue]
    ) {
        self.init(
            name: name, parameters: parameters, returns: results, doc: doc, examples: examples, errors: errors,
            since: since, receiver: nil, body: bodies)
    }

    init(
        name: String, parameters: [Parameter], returns: [ReturnDeclaration], doc: Bilingual, examples: [Example],
        errors: [ErrorDeclaration], since: String, receiver: Receiver?,
        body: @escaping @Sendable (borrowing LuaCall) throws(LuaFailure) -> [LuaValue]
    ) {
        self.name = name
        self.parameters = parameters
        self.returns = returns
        self.doc = doc
        self.examples = examples
        self.errors = errors
        self.since = since
        self.receiver = receiver
        self.body = body
    }

    /// The name behind the last dot or colon: the key in its module or object.
    public var key: String {
        String(name.split(whereSeparator: { $0 == "." || $0 == ":" }).last ?? Substring(name))
    }

    /// `nb.compare(old: Report, new: Report[, options: table]) → Comparison`.
    public var signature: String {
        var text = ""
        for parameter in parameters {
            let separator = text.isEmpty ? "" : ", "
            text += parameter.isRequired ? separator + parameter.signature : "[\(separator)\(parameter.signature)]"
        }
        let results = returns.map(\.type.annotation).joined(separator: ", ")
        return "\(name)(\(text))" + (results.isEmpty ? "" : " → \(results)")
    }
}

/// The object that a method is called on: the first argument.
struct Receiver: Sendable {
    let type: String
    let accepts: @Sendable (AnyObjectBox) -> Bool
}

/// A parameter of a declared function.
public struct Parameter: Sendable {
    public enum Presence: Sendable {
        case required
        case optional
        /// Any number of further arguments of the type.
        case variadic
    }

    public let name: String
    public let type: LuaType
    public let presence: Presence
    public let doc: Bilingual
    /// What completion offers inside its quotes: tags that the host gives a meaning, such as `"field"` or
    /// `"key metric"`.
    public let completes: String?

    public init(
        _ name: String, _ type: LuaType, _ presence: Presence = .required, doc: Bilingual, completes: String? = nil
    ) {
        self.name = name
        self.type = type
        self.presence = presence
        self.doc = doc
        self.completes = completes
    }

    var isRequired: Bool {
        if case .required = presence { true } else { false }
    }

    var isVariadic: Bool {
        if case .variadic = presence { true } else { false }
    }

    var signature: String { isVariadic ? "...: \(type.annotation)" : "\(name): \(type.annotation)" }
}

/// A result of a declared function.
public struct ReturnDeclaration: Sendable {
    public let type: LuaType
    public let doc: Bilingual

    public init(_ type: LuaType, _ doc: Bilingual) {
        self.type = type
        self.doc = doc
    }
}

/// Lua code and what it prints. Tests run every one.
public struct Example: Sendable, Hashable {
    public let code: String
    public let output: String

    public init(_ code: String, prints output: String) {
        self.code = code
        self.output = output
    }
}

/// An error that a function may raise.
public struct ErrorDeclaration: Sendable, Hashable {
    public let code: String
    public let doc: Bilingual

    public init(_ code: String, _ doc: Bilingual) {
        self.code = code
        self.doc = doc
    }
}
