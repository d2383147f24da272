import LuaRuntime
import ReportScripting

/// What a chain stands for, found without running anything of the user's: tables are read raw, objects by what they
/// declare, and calls are taken at the word of their declaration.
struct ChainResolver {
    enum Target {
        /// A value that is there.
        case value(LuaValue)
        /// Something of a declared type that does not exist yet.
        case declared(LuaType)
        /// A group of a report's cells.
        case group(CellGroup)
    }

    /// A name behind a dot or a colon.
    struct Name {
        let text: String
        let isMethod: Bool
    }

    /// Functions that hand a report to the functions in their table.
    private static let givingReports: Set<String> = ["nb.rule", "nb.metric"]
    /// How often a name may be followed to what another is.
    private static let mostHops = 32

    let engine: ScriptEngine
    /// The entry that may say itself what its names are.
    var source: SourceBefore?
    private var hops = 0

    init(engine: ScriptEngine, source: SourceBefore? = nil) {
        self.engine = engine
        self.source = source
    }

    func target(of chain: AccessChain) -> Target? {
        var target = root(of: chain)
        for (number, step) in chain.steps.enumerated() {
            guard let known = target else { return nil }
            if step == .call {
                let called = AccessChain(
                    root: chain.root, at: chain.position, steps: Array(chain.steps[..<number]))
                target = function(called, method: nil).flatMap(result)
            } else {
                target = follow(step, from: known)
            }
        }
        return target
    }

    /// What the entry says that the name is, else what the global is.
    private func root(of chain: AccessChain) -> Target? {
        guard let binding = source?.binding(of: chain.root, before: chain.position) else {
            return (try? engine.state.global(chain.root)).map(Target.value)
        }
        guard hops < Self.mostHops else { return nil }
        var next = self
        next.hops += 1
        switch binding {
        case .value(let chain): return next.target(of: chain)
        case .element(let chain): return next.target(of: chain).flatMap { element(nil, of: $0) }
        case .parameter(let function): return next.parameter(of: function)
        case .other: return nil
        }
    }

    /// The first parameter of a function that is given to another: what that one hands over.
    private func parameter(of function: Int) -> Target? {
        guard let source, var open = source.enclosing(function) else { return nil }
        if source.text(open) == "{", source.text(open - 1) == "(" { open -= 1 }
        guard open > 1, source.tokens[open - 1].kind == .name else { return nil }
        if source.text(open - 2) == ":" {
            return AccessChain(source, endingAt: open - 3).flatMap(target).flatMap { element(nil, of: $0) }
        }
        let called = AccessChain(source, endingAt: open - 1).flatMap { self.function($0, method: nil) }
        return called.flatMap { Self.givingReports.contains($0.name) ? .declared(.object("Report")) : nil }
    }

    /// The names behind a target, and whether a table has more.
    func names(of target: Target) -> (names: [Name], areCut: Bool) {
        switch target {
        case .group(let group): return (group.names.map { Name(text: $0, isMethod: false) }, false)
        case .declared(let type):
            guard let object = Self.object(type).flatMap(engine.state.catalogue.object(named:)) else {
                return ([], false)
            }
            let further = further(object.name)
            let names =
                (object.fields.map(\.name) + further).map { Name(text: $0, isMethod: false) }
                + object.methods.map { Name(text: $0.key, isMethod: true) }
            return (names, false)
        case .value(let value):
            // Completion starts from globals: this one is there for a moment, under a name that no script can write.
            let name = " completing"
            guard (try? engine.state.setGlobal(name, to: value)) != nil else { return ([], false) }
            defer { try? engine.state.setGlobal(name, to: .none) }
            let found = engine.state.completions(of: [name])
            return (found.names.map { Name(text: $0.name, isMethod: $0.kind == .method) }, found.isCut)
        }
    }

    /// Names beside the declared ones that every object of a type has.
    private func further(_ type: String) -> [String] {
        switch type {
        case "Report": CellGroup.ofNewReport.names
        case "Metrics": engine.metricNames.map(\.zh)
        default: []
        }
    }

    /// The group of cells that each of some labels names, such as `requests.new`; labels of single cells are left out.
    func groups(_ labels: [String], of target: Target) -> [String: String] {
        guard let group = cells(of: target) else { return [:] }
        return labels.reduce(into: [:]) { groups, label in groups[label] = group.group(named: label)?.path }
    }

    /// The cells of a target: all of a report, or a group of them.
    func cells(of target: Target) -> CellGroup? {
        switch target {
        case .group(let group): group
        case .declared(let type): Self.object(type) == "Report" ? .ofNewReport : nil
        case .value(let value):
            value.object.flatMap { object in
                object.layout.map { CellGroup(layouts: [$0], path: object.groupPath) }
            }
        }
    }

    /// The declared type of a target, where it is an object of one.
    func typeName(of target: Target) -> String? {
        switch target {
        case .declared(let type): Self.object(type)
        case .value(let value): value.object.flatMap { $0.groupPath.isEmpty ? $0.typeName : nil }
        case .group: nil
        }
    }

    /// The value that a target is, where it is there already.
    func value(of target: Target) -> LuaValue? {
        if case .value(let value) = target { value } else { nil }
    }

    /// The declaration of what is called: `nb.compare`, `r:get`.
    func function(_ chain: AccessChain, method: String?) -> FunctionDeclaration? {
        guard let method else {
            let name = Self.dotted(chain)
            return engine.state.catalogue.functions.first { $0.name == name }
        }
        return target(of: chain).flatMap(typeName).flatMap { declaration(of: method, on: $0) }
    }

    /// The declaration of a function in a module: `compare` behind `nb`.
    func function(_ chain: AccessChain, member: String) -> FunctionDeclaration? {
        let name = Self.dotted(chain) + "." + member
        return engine.state.catalogue.functions.first { $0.name == name }
    }

    /// All functions of a module, by their names behind its dot.
    func functions(of chain: AccessChain) -> [String: FunctionDeclaration] {
        let module = Self.dotted(chain) + "."
        let own = engine.state.catalogue.functions.filter { $0.name.hasPrefix(module) }
        return Dictionary(
            own.map { (String($0.name.dropFirst(module.count)), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func dotted(_ chain: AccessChain) -> String {
        ([chain.root == "nianbao" ? "nb" : chain.root] + chain.steps.compactMap(member)).joined(separator: ".")
    }

    /// The declaration of what a chain calls last; nil where it calls nothing that is declared.
    func called(by chain: AccessChain) -> FunctionDeclaration? {
        guard let last = chain.steps.last else { return nil }
        let receiver = AccessChain(root: chain.root, at: chain.position, steps: chain.steps.dropLast())
        switch last {
        case .method(let name): return function(receiver, method: name)
        case .call: return function(receiver, method: nil)
        case .member, .element: return nil
        }
    }

    private func declaration(of method: String, on type: String) -> FunctionDeclaration? {
        engine.state.catalogue.functions.first { $0.name == "\(type):\(method)" }
    }

    // MARK: steps

    private func follow(_ step: AccessChain.Step, from target: Target) -> Target? {
        switch step {
        case .member(let name): member(name, of: target)
        case .element(let position): element(position, of: target)
        case .method(let name): typeName(of: target).flatMap { declaration(of: name, on: $0) }.flatMap(result)
        case .call: nil
        }
    }

    private func member(_ name: String, of target: Target) -> Target? {
        if case .value(let value) = target, let table = value.table {
            return (try? table.value(name)).flatMap { $0.isNil ? nil : .value($0) }
        }
        if let type = typeName(of: target), let field = fieldType(name, of: type) { return .declared(field) }
        return cells(of: target)?.group(named: name).map(Target.group)
    }

    /// The element at a position, else one like all of them.
    private func element(_ position: Int?, of target: Target) -> Target? {
        switch target {
        case .value(let value):
            if let table = value.table {
                return (try? table.value(position ?? 1)).flatMap { $0.isNil ? nil : .value($0) }
            }
            guard let type = typeName(of: target), let declared = elements(of: type) else { return nil }
            return live(position ?? 1, of: value) ?? (position == nil ? declared : nil)
        case .declared(.list(let type)): return .declared(type)
        case .declared, .group: return typeName(of: target).flatMap(elements)
        }
    }

    /// An object of ours answers this itself; only its own code runs.
    private func live(_ position: Int, of value: LuaValue) -> Target? {
        guard let element = try? engine.state.load("local object, key = ... return object[key]", name: ""),
            let found = try? engine.state.call(element, [value, .integer(position)]).first, !found.isNil
        else { return nil }
        return .value(found)
    }

    private func elements(of type: String) -> Target? {
        engine.state.catalogue.object(named: type)?.elements.map { .declared(.object($0)) }
    }

    private func result(_ function: FunctionDeclaration) -> Target? {
        function.returns.first.map { .declared($0.type) }
    }

    private func fieldType(_ name: String, of type: String) -> LuaType? {
        engine.state.catalogue.object(named: type)?.fields.first { $0.name == name }?.type
    }

    private static func object(_ type: LuaType) -> String? {
        if case .object(let name) = type { name } else { nil }
    }

    private static func member(_ step: AccessChain.Step) -> String? {
        if case .member(let name) = step { name } else { nil }
    }
}
