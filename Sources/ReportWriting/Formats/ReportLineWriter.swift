import ReportChecks
import ReportModel
import Wording

/// The lines of `nianbao parse` and `check`: one JSON object for each input, keys in a fixed order, byte-stable.
///
/// Keeps the encoded field ids of the forms it has met, so that a run over many reports encodes them once.
public struct ReportLineWriter: Sendable {
    private let language: Language
    private var writer: JSONWriter
    private var knownForms: [(form: Form, keys: [[UInt8]])] = []

    public init(language: Language) {
        self.language = language
        writer = JSONWriter(reservingCapacity: 16_384)
    }

    /// What was written since the start or the last `takeBytes`.
    public var bytes: [UInt8] { writer.bytes }

    /// Hands over the lines written so far and starts anew.
    public mutating func takeBytes() -> [UInt8] {
        defer { writer = JSONWriter(reservingCapacity: writer.bytes.count) }
        return writer.bytes
    }

    /// A line for a report. `findings` is what the reader and the checks noticed, in the order to print.
    public mutating func append(_ report: Report, input: String, findings: [Finding]) {
        begin(report, input: input)
        let lines = FindingLines(language: language)
        writer.list("findings", findings) { lines.append($1, to: &$0) }
        end()
    }

    /// A line for a checked report: findings with all that is known of them, and how every rule ended.
    public mutating func append(_ report: Report, input: String, result: CheckResult) {
        begin(report, input: input)
        let lines = FindingLines(language: language)
        writer.list("findings", result.allFindings) { lines.append($1, to: &$0, isWhole: true) }
        writer.list("rules", result.outcomes) { lines.append($1, to: &$0) }
        end()
    }

    private mutating func begin(_ report: Report, input: String) {
        let keys = keys(of: report.form)
        writer.beginObject()
        writer.key("input")
        writer.string(input)
        writer.key("status")
        writer.string("ok")
        appendIdentity(of: report)
        appendCells(of: report, keys)
        appendKinds(of: report, keys)
        appendRawTexts(of: report, keys)
    }

    private mutating func end() {
        writer.endObject()
        writer.endLine()
    }

    /// A line for an input that could not be read.
    public mutating func appendError(input: String, code: String, message: Bilingual) {
        writer.beginObject()
        writer.key("input")
        writer.string(input)
        writer.key("status")
        writer.string("error")
        writer.key("error")
        writer.beginObject()
        writer.key("code")
        writer.string(code)
        writer.key("message")
        writer.string(message[language])
        writer.endObject()
        writer.endObject()
        writer.endLine()
    }

    private mutating func appendIdentity(of report: Report) {
        writer.key("agency")
        writer.string(report.agency)
        writer.key("year")
        writer.integer(report.year)
        writer.key("edition")
        writer.string(report.isEditionKnown ? report.form.edition : nil)
    }

    private mutating func appendCells(of report: Report, _ keys: [[UInt8]]) {
        writer.key("cells")
        writer.beginObject()
        for (key, cell) in zip(keys, report.cells) {
            writer.key(encoded: key)
            writer.number(cell.number)
        }
        writer.endObject()
    }

    private mutating func appendKinds(of report: Report, _ keys: [[UInt8]]) {
        writer.key("kinds")
        writer.beginObject()
        for (key, cell) in zip(keys, report.cells) where cell.kind != .number {
            writer.key(encoded: key)
            writer.string(cell.kind.name)
        }
        writer.endObject()
    }

    private mutating func appendRawTexts(of report: Report, _ keys: [[UInt8]]) {
        writer.key("raw")
        writer.beginObject()
        for (index, text) in report.rawTexts.sorted(by: { $0.key < $1.key })
        where keys.indices.contains(index) && !text.isEmpty {
            writer.key(encoded: keys[index])
            writer.string(text)
        }
        writer.endObject()
    }

    private static let builtIn = Form.all.map { (form: $0, keys: keys(of: $0)) }

    private static func keys(of form: Form) -> [[UInt8]] { form.fields.map { Array("\"\($0.id)\":".utf8) } }

    private mutating func keys(of form: Form) -> [[UInt8]] {
        if let known = Self.builtIn.first(where: { $0.form === form }) { return known.keys }
        if let known = knownForms.first(where: { $0.form === form }) { return known.keys }
        let keys = Self.keys(of: form)
        knownForms.append((form, keys))
        return keys
    }
}
