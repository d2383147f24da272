import ReportWriting
import Session
import Testing

@Suite("Reading JSON")
struct JSONValueTests {
    static let values: [(String, JSONValue?)] = [
        ("null", .null), (" true ", .boolean(true)), ("false", .boolean(false)), ("0", .integer(0)),
        ("-12", .integer(-12)), ("1.5", .number(1.5)), ("1e3", .number(1000)), ("-0.5E-1", .number(-0.05)),
        ("\"\"", .string("")), (#""年\u62a5\n\"\\\/""#, .string("年报\n\"\\/")), (#""\ud83d\ude00""#, .string("😀")),
        (#""\ud83d""#, .string("\u{FFFD}")), (#""\ud83dx""#, .string("\u{FFFD}x")), ("[]", .array([])),
        ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])), ("{}", .object([:])),
        (#"{"a" : 1, "b":{"c":[]}}"#, .object(["a": .integer(1), "b": .object(["c": .array([])])])),
        (#"{"a":1,"a":2}"#, .object(["a": .integer(2)])), ("99999999999999999999", .number(1e20)),
        ("", nil), ("nul", nil), ("01", nil), ("-", nil), ("1.", nil), (".5", nil), ("1e", nil), ("+1", nil),
        ("\"a", nil), (#""\x""#, nil), (#""\u12g4""#, nil), ("\"\n\"", nil), ("[1,]", nil), ("[1 2]", nil),
        ("{a:1}", nil), (#"{"a"}"#, nil), (#"{"a":1,}"#, nil), ("[", nil), ("1 1", nil), ("NaN", nil),
        (String(repeating: "[", count: 100) + String(repeating: "]", count: 100), nil),
    ]

    @Test("Text is read as this, or refused", arguments: values)
    func reads(_ text: String, _ value: JSONValue?) {
        #expect(JSONValue(Array(text.utf8)) == value)
    }

    @Test("What is written comes back")
    func roundTrip() {
        let text = "年报\u{0}\u{1F}\"\\\n\t\u{2028}😀"
        var writer = JSONWriter()
        writer.string(text)
        #expect(JSONValue(writer.bytes) == .string(text))
    }

    @Test("Random bytes never break it")
    func random() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of this run: \(seed)")
        var random = SeededRandom(seed: seed)
        let pieces = Array(#"{}[]",:\u12deE+-.0tfn "#.utf8) + [0, 0xFF, 0x80, 0xE5]
        for _ in 0..<20_000 {
            _ = JSONValue(
                (0..<Int.random(in: 0...24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? 0 })
        }
    }
}
