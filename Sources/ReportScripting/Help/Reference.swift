import LuaRuntime
import ReportWriting
import Wording

/// The reference of the language, from its declarations.
public struct Reference {
    private let catalogue: LuaCatalogue
    private let language: Language

    public init(_ catalogue: LuaCatalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// Help on one name, or what there is. Throws with suggestions.
    public func text(of name: String?) throws(LuaFailure) -> String {
        let help = HelpText(catalogue: catalogue, language: language)
        guard let name else { return help.contents }
        if let text = help.text(for: name) { return text }
        throw ScriptMessages.unknownKind(name, near: help.near(name))
    }

    /// Everything on one page.
    public var markdown: String {
        var lines = ["# \(HelpWords.referenceTitle[language])", "", HelpWords.referenceNote[language]]
        for chapter in Chapter.all {
            lines +=
                ["", "## \(chapter.title[language])", "", chapter.text[language]] + chapter.examples.flatMap(Self.lines)
        }
        for module in catalogue.modules { lines += sections(of: module, named: module.alias ?? module.name) }
        for object in catalogue.objects {
            lines += ["", "## \(object.name)", "", object.doc[language]]
            if !object.fields.isEmpty {
                let heads = [HelpWords.field, HelpWords.type, HelpWords.meaning].map { $0[language] }
                lines += ["", "| \(heads.joined(separator: " | ")) |", "| --- | --- | --- |"]
                lines += object.fields.map { "| `.\($0.name)` | \($0.type.annotation) | \($0.doc[language]) |" }
            }
            object.methods.forEach { lines += section(of: $0) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A module, then the modules inside of it.
    private func sections(of module: ModuleDeclaration, named name: String) -> [String] {
        ["", "## \(name)", "", module.doc[language]] + module.functions.flatMap(section)
            + module.modules.flatMap { sections(of: $0, named: "\(name).\($0.name)") }
    }

    private func section(of function: FunctionDeclaration) -> [String] {
        var lines = ["", "### `\(function.signature)`", "", function.doc[language]]
        if !function.parameters.isEmpty { lines.append("") }
        for parameter in function.parameters {
            lines.append("- `\(parameter.name)`: \(parameter.doc[language])")
            guard case .options(let options) = parameter.type else { continue }
            lines += options.map { "  - `\($0.name)` (\($0.type.annotation)): \($0.doc[language])" }
        }
        lines += function.returns.map { "- → \($0.type.annotation): \($0.doc[language])" }
        lines += function.examples.flatMap(Self.lines)
        lines += function.errors.map { "- `\($0.code)`: \($0.doc[language])" }
        return lines
    }

    private static func lines(of example: Example) -> [String] {
        let output = example.output.hasSuffix("\n") ? String(example.output.dropLast()) : example.output
        return ["", "```lua", example.code, "```"] + (output.isEmpty ? [] : ["", "```text", output, "```"])
    }

    /// For programs: one object with `functions` and `objects`.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("functions")
        writer.beginArray()
        catalogue.modules.flatMap(\.allFunctions).forEach { write($0, &writer) }
        writer.endArray()
        writer.key("objects")
        writer.beginArray()
        catalogue.objects.forEach { write($0, &writer) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    private func write(_ function: FunctionDeclaration, _ writer: inout JSONWriter) {
        writer.beginObject()
        for (key, text) in [
            ("name", function.name), ("signature", function.signature), ("zh", function.doc.zh),
            ("en", function.doc.en), ("since", function.since),
        ] {
            writer.key(key)
            writer.string(text)
        }
        writer.key("parameters")
        writer.beginArray()
        for parameter in function.parameters {
            write([("name", parameter.name), ("type", parameter.type.annotation)], parameter.doc, &writer)
        }
        writer.endArray()
        writer.key("returns")
        writer.beginArray()
        for value in function.returns { write([("type", value.type.annotation)], value.doc, &writer) }
        writer.endArray()
        writer.key("errors")
        writer.beginArray()
        for error in function.errors { write([("code", error.code)], error.doc, &writer) }
        writer.endArray()
        writer.key("examples")
        writer.beginArray()
        for example in function.examples {
            writer.beginObject()
            writer.key("code")
            writer.string(example.code)
            writer.key("output")
            writer.string(example.output)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }

    private func write(_ texts: [(String, String)], _ doc: Bilingual, _ writer: inout JSONWriter) {
        writer.beginObject()
        for (key, text) in texts + [("zh", doc.zh), ("en", doc.en)] {
            writer.key(key)
            writer.string(text)
        }
        writer.endObject()
    }

    private func write(_ object: any AnyObjectDeclaration, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(object.name)
        writer.key("zh")
        writer.string(object.doc.zh)
        writer.key("en")
        writer.string(object.doc.en)
        writer.key("fields")
        writer.beginArray()
        for field in object.fields {
            writer.beginObject()
            for (key, text) in [
                ("name", field.name), ("type", field.type.annotation), ("zh", field.doc.zh), ("en", field.doc.en),
            ] {
                writer.key(key)
                writer.string(text)
            }
            writer.endObject()
        }
        writer.endArray()
        writer.key("methods")
        writer.beginArray()
        object.methods.forEach { write($0, &writer) }
        writer.endArray()
        writer.endObject()
    }
}
