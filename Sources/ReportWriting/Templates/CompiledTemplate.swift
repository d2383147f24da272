/// A text template as the source of a Lua chunk.
///
/// The chunk takes one argument, a table of functions that its host provides:
///
/// | function | the host |
/// | --- | --- |
/// | `text(s)` | writes `s` as it stands |
/// | `value(line, column, v)` | writes `v`, escaped by `escaping`; nil and cells without a number are errors at that place of the template |
/// | `raw(line, column, v)` | the same without escaping |
/// | `include(line, column, name)` | runs another template in the same environment |
/// | `block(name, f)` | runs `f`, or what a template that extends this one has defined under the name |
/// | `extends(line, column, name)` | from now on blocks are only remembered; at the end the template `name` runs with them |
///
/// Everything else that a template names comes from the chunk's environment.
public struct CompiledTemplate: Sendable {
    public let name: String
    /// The text of the chunk.
    public let lua: String
    public let escaping: Escaping
    let origins: [TemplatePosition]

    public enum Escaping: String, Sendable {
        case html, none

        /// `.html`, `.htm`, `.xml` and `.svg` are escaped, whatever follows as `.tmpl` or `.template`.
        init(fileName: String) {
            var parts = fileName.lowercased().split(separator: ".").dropFirst()
            while let last = parts.last, last == "tmpl" || last == "template" { parts.removeLast() }
            self = ["html", "htm", "xhtml", "xml", "svg"].contains(parts.last) ? .html : .none
        }

        public func apply(to text: String) -> String {
            self == .html ? HTMLEscaping.escaped(text) : text
        }
    }

    /// Where in the template a line of the chunk comes from; lines count from 1. Nil for a line that it doesn't have.
    public func position(ofLuaLine line: Int) -> TemplatePosition? {
        origins.indices.contains(line - 1) ? origins[line - 1] : nil
    }
}
