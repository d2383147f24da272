import Wording

/// A table of functions, such as `nianbao`, and the constants in it.
public struct ModuleDeclaration: Sendable {
    public let name: String
    /// A second, short global name; functions are named with it in messages.
    public let alias: String?
    public let doc: Bilingual
    public let functions: [FunctionDeclaration]

    public init(_ name: String, alias: String? = nil, doc: Bilingual, functions: [FunctionDeclaration]) {
        self.name = name
        self.alias = alias
        self.doc = doc
        self.functions = functions
    }
}
