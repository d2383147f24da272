import LuaRuntime
import ReportWriting
import Terminal

/// A line that a server sends.
struct ServeAnswer {
    private var writer = JSONWriter()

    /// `event` says what the line is.
    init(_ id: JSONValue?, event: String) {
        writer.beginObject()
        if let id { add("id", id) }
        add("event", event)
    }

    var line: [UInt8] {
        var writer = writer
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    mutating func add(_ key: String, _ text: String?) {
        guard let text else { return }
        writer.key(key)
        writer.string(text)
    }

    mutating func add(_ key: String, _ value: Bool) {
        writer.key(key)
        writer.boolean(value)
    }

    mutating func add(_ key: String, _ value: Int) {
        writer.key(key)
        writer.integer(value)
    }

    /// Strings, whole numbers, and null for everything else.
    mutating func add(_ key: String, _ value: JSONValue) {
        writer.key(key)
        if let number = value.integer { writer.integer(number) } else { writer.string(value.string) }
    }

    mutating func add(_ candidates: [Completions.Candidate]) {
        writer.key("candidates")
        writer.beginArray()
        for candidate in candidates {
            writer.beginObject()
            add("text", candidate.text)
            add("doc", candidate.doc)
            writer.endObject()
        }
        writer.endArray()
    }

    /// `text` has the sentence too, wrapped, then where and what to do.
    mutating func addError(code: String, sentence: String, text: String) {
        add("ok", false)
        writer.key("error")
        writer.beginObject()
        add("code", code)
        add("message", sentence)
        add("text", text)
        writer.endObject()
    }
}
