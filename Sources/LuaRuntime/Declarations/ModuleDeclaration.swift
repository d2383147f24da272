import Wording

/// A table of functions, such as `nianbao`, and of further modules, such as `nianbao.json`.
public struct ModuleDeclaration: Sendable {
    public let name: String
    /// A second, short global name; functions are named with it in messages.
    public let alias: String?
    public let doc: Bilingual
    public let functions: [FunctionDeclaration]
    /// Modules inside this one, by their last name.
    public let modules: [ModuleDeclaration]

    public init(
        _ name: String, alias: String? = nil, doc: Bilingual, functions: [FunctionDeclaration],
        modules: [ModuleDeclaration] = []
    ) {
        self.name = name
        self.alias = alias
        self.doc = doc
        self.functions = functions
        self.modules = modules
    }

    /// Its functions and those of the modules inside.
    public var allFunctions: [FunctionDeclaration] { functions + modules.flatMap(\.allFunctions) }
}
