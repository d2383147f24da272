import LuaRuntime
import Wording

/// The declarations as LuaCATS annotations, for editors: completion, types and documentation while a script is written.
///
/// https://luals.github.io/wiki/annotations
public struct EditorStubs {
    private let catalogue: LuaCatalogue
    private let language: Language

    public init(_ catalogue: LuaCatalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    public var text: String {
        var lines = ["---@meta", "-- \(HelpWords.stubsNote[language])"]
        for module in catalogue.modules { lines += stubs(of: module, named: module.alias ?? module.name) }
        for object in catalogue.objects { lines += stubs(of: object) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func stubs(of module: ModuleDeclaration, named name: String) -> [String] {
        var lines = [""] + Self.comment(module.doc[language]) + ["\(name) = {}"]
        if module.alias != nil { lines.append("\(module.name) = \(name)") }
        for function in module.functions { lines += stub(of: function) }
        for inner in module.modules { lines += stubs(of: inner, named: "\(name).\(inner.name)") }
        return lines
    }

    private func stubs(of object: any AnyObjectDeclaration) -> [String] {
        var lines = [""] + Self.comment(object.doc[language]) + ["---@class \(object.name)"]
        lines += object.fields.map {
            "---@field \($0.name) \(Self.type($0.type)) \(Self.oneLine($0.doc[language]))"
        }
        if let elements = object.elements { lines.append("---@field [integer] \(elements)") }
        lines.append("local \(object.name) = {}")
        for method in object.methods { lines += stub(of: method) }
        return lines
    }

    private func stub(of function: FunctionDeclaration) -> [String] {
        var lines = [""] + Self.comment(function.doc[language])
        for example in function.examples {
            lines += ["---", "---```lua"] + Self.comment(example.code) + ["---```"]
        }
        for parameter in function.parameters {
            let isOptional = if case .optional = parameter.presence { true } else { false }
            let name = Self.isVariadic(parameter) ? "..." : parameter.name + (isOptional ? "?" : "")
            lines.append("---@param \(name) \(Self.type(parameter.type)) \(Self.oneLine(parameter.doc[language]))")
        }
        lines += function.returns.map { "---@return \(Self.type($0.type)) # \(Self.oneLine($0.doc[language]))" }
        let names = function.parameters.map { Self.isVariadic($0) ? "..." : $0.name }
        return lines + ["function \(function.name)(\(names.joined(separator: ", "))) end"]
    }

    private static func isVariadic(_ parameter: Parameter) -> Bool {
        if case .variadic = parameter.presence { true } else { false }
    }

    /// A type as LuaCATS writes it, with the keys of options.
    static func type(_ type: LuaType) -> String {
        switch type {
        case .options(let options):
            "{ \(options.map { "\($0.name)?: \(self.type($0.type))" }.joined(separator: ", ")) }"
        case .list(let element):
            switch element {
            case .oneOf, .word: "(\(self.type(element)))[]"
            default: self.type(element) + "[]"
            }
        case .oneOf(let types): types.map(self.type).joined(separator: "|")
        default: type.annotation
        }
    }

    private static func comment(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "---\($0)" }
    }

    private static func oneLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }
}
