import LuaRuntime
import ReportWriting
import Wording

extension Reference {
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
