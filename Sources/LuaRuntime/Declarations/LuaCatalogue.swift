/// All that is declared in a state, in order: the source of help, completion and the reference.
public struct LuaCatalogue: Sendable {
    public private(set) var modules: [ModuleDeclaration] = []
    public private(set) var objects: [any AnyObjectDeclaration] = []

    public init() {}

    mutating func add(_ module: ModuleDeclaration) {
        modules.append(module)
    }

    mutating func add(_ object: any AnyObjectDeclaration) {
        guard !objects.contains(where: { $0 === object }) else { return }
        objects.append(object)
    }

    /// Every function and method.
    public var functions: [FunctionDeclaration] {
        modules.flatMap(\.allFunctions) + objects.flatMap(\.methods)
    }

    /// The function with this name, in full (`nb.compare`, `Report:get`) or its last part alone.
    public func function(named name: String) -> FunctionDeclaration? {
        functions.first { $0.name == name } ?? functions.first { $0.key == name }
    }

    public func object(named name: String) -> (any AnyObjectDeclaration)? {
        objects.first { $0.name == name }
    }
}
