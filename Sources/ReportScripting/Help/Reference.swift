import LuaRuntime
import Wording

/// The reference of the language, from its declarations.
public struct Reference {
    let catalogue: LuaCatalogue
    let language: Language

    public init(_ catalogue: LuaCatalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// Help on one name, or what there is. Throws with suggestions.
    public func text(of name: String?) throws(LuaFailure) -> String {
        let help = HelpText(catalogue: catalogue, language: language)
        guard let name else { return help.contents }
        if let text = help.text(for: name) ?? page(named: name) { return text }
        let found = help.search(name)
        guard !found.isEmpty else {
            throw ScriptMessages.nothingDocumented(name, near: help.near(name), pages: pageNames)
        }
        return found.map { "\($0.name)\n    \($0.doc)" }.joined(separator: "\n")
    }

    /// The names of pages: `built-in-rules`, `lua`.
    private var pageNames: [String] { Chapter.all.map(\.file) }

    private func page(named name: String) -> String? {
        Chapter.all.first { $0.file == name.lowercased() }?.text[language]
    }

    /// Everything on one page.
    public var markdown: String {
        var lines = ["# \(HelpWords.referenceTitle[language])", "", HelpWords.referenceNote[language]]
        for part in parts(.onePage) { lines += ["", "## \(part.title)", ""] + part.lines }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The chapters, the modules, the objects.
    func parts(_ style: ReferenceStyle) -> [ReferencePart] {
        Chapter.all.map { part(of: $0) }
            + catalogue.modules.flatMap { parts(of: $0, named: $0.alias ?? $0.name, style) }
            + catalogue.objects.map { part(of: $0, style) }
    }

    private func part(of chapter: Chapter) -> ReferencePart {
        ReferencePart(
            kind: .chapter, file: "\(chapter.file).md", title: chapter.title[language],
            lines: [chapter.text[language]] + chapter.examples.flatMap(Self.lines))
    }

    /// A module, then the modules inside of it.
    private func parts(of module: ModuleDeclaration, named name: String, _ style: ReferenceStyle) -> [ReferencePart] {
        let own = ReferencePart(
            kind: .module, file: "\(name).md", title: name, about: module.doc[language], functions: module.functions,
            lines: [module.doc[language]] + module.functions.flatMap { section(of: $0, style) })
        return [own] + module.modules.flatMap { parts(of: $0, named: "\(name).\($0.name)", style) }
    }

    private func part(of object: any AnyObjectDeclaration, _ style: ReferenceStyle) -> ReferencePart {
        var lines = [object.doc[language]]
        if !object.fields.isEmpty {
            let heads = [HelpWords.field, HelpWords.type, HelpWords.meaning].map { $0[language] }
            lines += ["", "| \(heads.joined(separator: " | ")) |", "| --- | --- | --- |"]
            lines += object.fields.map { "| `.\($0.name)` | \(style.linked($0.type)) | \($0.doc[language]) |" }
        }
        return ReferencePart(
            kind: .object, file: "\(object.name).md", title: object.name, about: object.doc[language],
            functions: object.methods, lines: lines + object.methods.flatMap { section(of: $0, style) })
    }

    private func section(of function: FunctionDeclaration, _ style: ReferenceStyle) -> [String] {
        var lines = ["", "\(style.functionHeading) `\(function.signature)`", "", function.doc[language]]
        if !function.parameters.isEmpty { lines.append("") }
        for parameter in function.parameters {
            lines.append("- `\(parameter.name)`: \(parameter.doc[language])")
            guard case .options(let options) = parameter.type else { continue }
            lines += options.map { "  - `\($0.name)` (\($0.type.annotation)): \($0.doc[language])" }
        }
        lines += function.returns.map { "- → \(style.linked($0.type)): \($0.doc[language])" }
        lines += function.examples.flatMap(Self.lines)
        lines += function.errors.map { "- `\($0.code)`: \($0.doc[language])" }
        return lines
    }

    private static func lines(of example: Example) -> [String] {
        let output = example.output.hasSuffix("\n") ? String(example.output.dropLast()) : example.output
        return ["", "```lua", example.code, "```"] + (output.isEmpty ? [] : ["", "```text", output, "```"])
    }
}
