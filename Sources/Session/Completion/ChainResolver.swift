import LuaRuntime
import ReportScripting

/// What a chain stands for, found without running anything of the user's: tables are read raw, objects by what they
/// declare, and calls are taken at the word of their declaration.
struct ChainResolver {
    enum Target {
        /// Names from a global on.
        case path([String])
        /// A value that no name leads to.
        case value(LuaValue)
        /// Something of a declared type that does not exist yet.
        case type(String)

        /// Whether it may be a group of cells, whose names are no fields.
        var isDeep: Bool {
            if case .path(let path) = self { path.count > 1 } else { false }
        }
    }

    /// A name behind a dot or a colon.
    struct Name {
        let text: String
        let isMethod: Bool
    }

    let engine: ScriptEngine

    func target(of chain: AccessChain) -> Target? {
        chain.steps.reduce(Optional(Target.path([chain.root]))) { target, step in
            target.flatMap { follow(step, from: $0) }
        }
    }

    /// The names behind a target.
    func names(of target: Target) -> [Name] {
        switch target {
        case .path(let path): return completions(of: path)
        case .type(let name):
            guard let object = engine.state.catalogue.object(named: name) else { return [] }
            return object.fields.map { Name(text: $0.name, isMethod: false) }
                + object.methods.map { Name(text: $0.key, isMethod: true) }
        case .value(let value):
            // Completion starts from globals: this one is there for a moment, under a name that no script can write.
            let name = " completing"
            guard (try? engine.state.setGlobal(name, to: value)) != nil else { return [] }
            defer { try? engine.state.setGlobal(name, to: .none) }
            return completions(of: [name])
        }
    }

    private func completions(of path: [String]) -> [Name] {
        engine.state.completions(of: path).map { Name(text: $0.name, isMethod: $0.kind == .method) }
    }

    /// The group of cells that each of some labels names in a report, such as `requests.new`; labels of single cells
    /// are left out. Asks only objects of ours.
    func groups(_ labels: [String], of target: Target) -> [String: String] {
        guard let report = report(target),
            let member = try? engine.state.load("local object, name = ... return object[name]", name: "")
        else { return [:] }
        return labels.reduce(into: [:]) { groups, label in
            let found = try? engine.state.call(member, [report, .string(label)])
            if let path = found?.first?.object?.groupPath, !path.isEmpty { groups[label] = path }
        }
    }

    /// The report, or the group of one, that a target is.
    private func report(_ target: Target) -> LuaValue? {
        switch target {
        case .value(let value): return value.object?.typeName == "Report" ? value : nil
        case .type: return nil
        case .path(let path):
            guard let root = path.first, let value = try? engine.state.global(root),
                value.object?.typeName == "Report",
                let member = try? engine.state.load("local object, name = ... return object[name]", name: "")
            else { return nil }
            return path.dropFirst().reduce(Optional(value)) { value, name in
                value.flatMap { try? engine.state.call(member, [$0, .string(name)]).first }
            }
        }
    }

    /// The declared type of a target, where it has one.
    func type(of target: Target) -> String? {
        switch target {
        case .type(let name): return name
        case .value(let value): return value.object?.typeName
        case .path(let path):
            guard let root = path.first, var type = (try? engine.state.global(root))?.object?.typeName else {
                return nil
            }
            for member in path.dropFirst() {
                guard let next = fieldType(member, of: type) else { return type == "Report" ? type : nil }
                type = next
            }
            return type
        }
    }

    /// The declaration of what is called: `nb.compare`, `r:get`.
    func function(_ chain: AccessChain, method: String?) -> FunctionDeclaration? {
        guard let method else {
            let names = [chain.root == "nianbao" ? "nb" : chain.root] + chain.steps.compactMap(Self.member)
            return engine.state.catalogue.functions.first { $0.name == names.joined(separator: ".") }
        }
        guard let type = target(of: chain).flatMap(type(of:)) else { return nil }
        return engine.state.catalogue.functions.first { $0.name == "\(type):\(method)" }
    }

    /// The declaration of a function in a module: `compare` behind `nb`.
    func function(_ chain: AccessChain, member: String) -> FunctionDeclaration? {
        function(AccessChain(root: chain.root, steps: chain.steps + [.member(member)]), method: nil)
    }

    /// The declaration of what a chain calls last; nil where it calls nothing that is declared.
    func called(by chain: AccessChain) -> FunctionDeclaration? {
        guard let last = chain.steps.last else { return nil }
        let receiver = AccessChain(root: chain.root, steps: chain.steps.dropLast())
        switch last {
        case .method(let name): return function(receiver, method: name)
        case .call: return function(receiver, method: nil)
        case .member, .element: return nil
        }
    }

    private func follow(_ step: AccessChain.Step, from target: Target) -> Target? {
        switch step {
        case .member(let name):
            if case .path(let path) = target { return .path(path + [name]) }
            return type(of: target).flatMap { fieldType(name, of: $0) }.map(Target.type)
        case .element(let position): return element(position, of: target)
        case .method(let name):
            guard let type = type(of: target) else { return nil }
            return engine.state.catalogue.functions.first { $0.name == "\(type):\(name)" }.flatMap(result)
        case .call:
            guard case .path(let path) = target, let root = path.first else { return nil }
            let chain = AccessChain(root: root, steps: path.dropFirst().map { .member($0) })
            return function(chain, method: nil).flatMap(result)
        }
    }

    private func element(_ position: Int, of target: Target) -> Target? {
        guard case .path(let path) = target, path.count == 1, let root = try? engine.state.global(path[0]) else {
            return nil
        }
        if let table = root.table { return (try? table.value(position)).map(Target.value) }
        // An object of ours answers this itself; only its own code runs.
        guard root.object != nil,
            case .values(let values)? = try? engine.state.evaluate("\(path[0])[\(position)]", name: "")
        else { return nil }
        return values.first.map(Target.value)
    }

    private func result(_ function: FunctionDeclaration) -> Target? {
        function.returns.first.flatMap { Self.object($0.type) }.map(Target.type)
    }

    private func fieldType(_ name: String, of type: String) -> String? {
        engine.state.catalogue.object(named: type)?.fields.first { $0.name == name }.flatMap { Self.object($0.type) }
    }

    private static func object(_ type: LuaType) -> String? {
        if case .object(let name) = type { name } else { nil }
    }

    private static func member(_ step: AccessChain.Step) -> String? {
        if case .member(let name) = step { name } else { nil }
    }
}
