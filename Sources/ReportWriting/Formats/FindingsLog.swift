import ReportChecks
import ReportModel
import Wording

/// Findings as SARIF 2.1.0, which editors, code hosts and quality gates read.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
public struct FindingsLog: Sendable {
    private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

    private let language: Language
    private let version: String
    private let rules: [Rule]
    private var findings: [(input: String, finding: Finding)] = []
    private var unread: [(input: String, code: String, message: Bilingual)] = []

    /// `rules` are those that were asked; what the reader noticed has codes of its own.
    public init(language: Language, version: String, rules: [Rule]) {
        self.language = language
        self.version = version
        self.rules = rules
    }

    public mutating func add(_ finding: Finding, of input: String) { findings.append((input, finding)) }

    /// An input that could not be read.
    public mutating func addUnread(input: String, code: String, message: Bilingual) {
        unread.append((input, code, message))
    }

    /// The whole log; the same findings give the same bytes.
    public var bytes: [UInt8] {
        let codes = codes
        var writer = JSONWriter()
        writer.object {
            $0.text("$schema", Self.schema)
            $0.text("version", "2.1.0")
            $0.list("runs", [()]) { writer, _ in
                writer.object {
                    appendTool(codes, &$0)
                    $0.text("language", language == .zh ? "zh-CN" : "en-US")
                    $0.text("columnKind", "unicodeCodePoints")
                    $0.list("invocations", [()]) { writer, _ in appendInvocation(&writer) }
                    $0.list("results", findings) { writer, entry in append(entry.finding, entry.input, codes, &writer) }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// The rules in their order, then what the reader noticed.
    private var codes: [String] {
        let known = rules.map(\.code)
        let others = Set(findings.map(\.finding.code)).subtracting(known)
        return known + others.sorted()
    }

    private func appendTool(_ codes: [String], _ writer: inout JSONWriter) {
        writer.object("tool") {
            $0.object("driver") {
                $0.text("name", "nianbao")
                $0.text("version", version)
                $0.list("rules", codes) { writer, code in
                    writer.object { writer in
                        writer.text("id", code)
                        guard let rule = rules.first(where: { $0.code == code }) else { return }
                        writer.object("shortDescription") { $0.text("text", rule.title[language]) }
                        writer.object("defaultConfiguration") { $0.text("level", rule.severity.name) }
                    }
                }
            }
        }
    }

    private func appendInvocation(_ writer: inout JSONWriter) {
        writer.object {
            $0.key("executionSuccessful")
            $0.boolean(unread.isEmpty)
            $0.list("toolExecutionNotifications", unread) { writer, unread in
                writer.object {
                    $0.object("descriptor") { $0.text("id", unread.code) }
                    $0.text("level", "error")
                    $0.object("message") { $0.text("text", unread.message[language]) }
                    $0.list("locations", [unread.input]) { writer, input in
                        writer.object { Self.appendPlace(.unknown, in: input, &$0) }
                    }
                }
            }
        }
    }

    private func append(_ finding: Finding, _ input: String, _ codes: [String], _ writer: inout JSONWriter) {
        writer.object {
            $0.text("ruleId", finding.code)
            $0.key("ruleIndex")
            $0.integer(codes.firstIndex(of: finding.code))
            $0.text("level", finding.severity.name)
            $0.object("message") { $0.text("text", finding.message[language]) }
            $0.list("locations", finding.places.isEmpty ? [.unknown] : finding.places) { writer, place in
                writer.object {
                    Self.appendPlace(place, in: input, &$0)
                    if !finding.fields.isEmpty {
                        $0.list("logicalLocations", Self.different(finding.fields)) { writer, field in
                            writer.object { $0.text("fullyQualifiedName", field) }
                        }
                    }
                }
            }
            if let arithmetic = finding.arithmetic {
                $0.object("properties") { $0.text("arithmetic", arithmetic) }
            }
        }
    }

    /// SARIF wants each name once.
    private static func different(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// The file, the line where one is known, and what SARIF has no words for as properties.
    private static func appendPlace(_ place: Place, in input: String, _ writer: inout JSONWriter) {
        writer.object("physicalLocation") {
            $0.object("artifactLocation") { $0.text("uri", uri(input)) }
            if place.line > 0 { $0.object("region") { $0.number("startLine", Int(place.line)) } }
        }
        let others = [("page", place.page), ("table", place.table), ("row", place.row), ("column", place.column)]
            .filter { $0.1 > 0 }
        guard !others.isEmpty else { return }
        writer.object("properties") { writer in
            for (name, value) in others { writer.number(name, Int(value)) }
        }
    }

    /// A path as a reference that URIs allow (RFC 3986): all but letters, digits and `-._~/` by their bytes.
    static func uri(_ path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: uri.unicodeScalars.append(.init(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return uri
    }
}

extension JSONWriter {
    fileprivate mutating func object(_ name: String? = nil, _ members: (inout JSONWriter) -> Void) {
        if let name { key(name) }
        beginObject()
        members(&self)
        endObject()
    }

    mutating func list<Element>(
        _ name: String, _ elements: [Element], _ element: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for value in elements { element(&self, value) }
        endArray()
    }

    fileprivate mutating func text(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    fileprivate mutating func number(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }
}
