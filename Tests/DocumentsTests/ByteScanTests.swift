import ReportSamples
import Testing

@testable import Documents

@Suite("Bytes that are looked at many at a time")
struct ByteScanTests {
    /// Bytes that mean something to UTF-8, and some that don't.
    private static let pool: [UInt8] = [
        0x00, 0x20, 0x26, 0x3C, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4,
        0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]

    @Test("A glance calls no bytes UTF-8 that are not", arguments: [UInt64(1), 2, 3])
    func glance(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20_000 {
            // Blocks of tags come between blocks of text.
            var bytes = [UInt8](repeating: 0x61, count: random.below(140))
            bytes += Array("信息公开 2024年".utf8.prefix(random.below(20)))
            for _ in 0..<random.below(5) { bytes.append(Self.pool[random.below(Self.pool.count)]) }
            bytes += Array("属于国家秘密 ok，".utf8.dropFirst(random.below(30)))
            bytes += [UInt8](repeating: 0x62, count: random.below(70))
            bytes.withUnsafeBufferPointer { bytes in
                let scan = UTF8Scan(exactly: bytes)
                let glance = UTF8Glance(bytes)
                #expect(!glance.isCertainlyValid || scan.isValid, "seed \(seed): \(Array(bytes))")
                #expect(UTF8Scan.isValid(bytes) == scan.isValid, "seed \(seed): \(Array(bytes))")
                if scan.isValid { #expect(glance.hasMultibyte == (scan.multibyte > 0) || !glance.isCertainlyValid) }
            }
        }
    }

    @Test("A glance is enough for text of the basic plane", arguments: ["", "a", "é", "政", "政府信息公开工作年度报告", "abc政é，0"])
    func enough(text: String) {
        for length in 0..<4 {
            let bytes = Array((String(repeating: "x", count: length) + text).utf8)
            bytes.withUnsafeBufferPointer { bytes in
                #expect(UTF8Glance(bytes).isCertainlyValid)
                #expect(UTF8Glance(bytes).hasMultibyte == bytes.contains { $0 > 0x7F })
            }
        }
    }

    @Test("A memory for words forgets, and mistakes none for another")
    func memory() {
        var memory = WordMemory<UInt64>()
        #expect(memory[0] == nil)
        for word in 0..<10_000 as Range<UInt64> {
            #expect(memory[word] == nil)
            memory[word] = word
            #expect(memory[word] == word)
        }
        let kept = (0..<10_000 as Range<UInt64>).filter { memory[$0] != nil }
        #expect(kept.count > 100 && kept.allSatisfy { memory[$0] == $0 })
    }

    @Test("A word of eight bytes finds the first of a kind", arguments: [UInt64(4), 5])
    func word(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20_000 {
            let bytes = (0..<8).map { _ in Self.pool[random.below(Self.pool.count)] }
            try bytes.withUnsafeBufferPointer { bytes in
                let word = try #require(ByteWord(bytes, at: 0))
                for bound: UInt8 in [0x27, 0x3F, 0x80] {
                    #expect(word.firstIndex(below: bound) == bytes.firstIndex { $0 < bound } ?? 8, "\(Array(bytes))")
                }
                #expect(word.firstNonASCIIIndex == bytes.firstIndex { $0 >= 0x80 } ?? 8, "\(Array(bytes))")
                #expect(ByteWord(bytes, at: 1) == nil)
            }
        }
    }

    @Test(
        "Names of any length have the same key, whatever follows them",
        arguments: ["p", "td", "h1", "table", "colgroup", "blockquote"])
    func names(name: String) {
        let behind = Array("\(name.uppercased()) class=x>".utf8)
        let (short, long) = (Array("\(name)>".utf8), Array("\(name)/>        ".utf8))
        for bytes in [behind, short, long] {
            bytes.withUnsafeBufferPointer { bytes in
                let found = HTMLName(bytes, from: 0)
                #expect(found.end == name.utf8.count)
                #expect(found.key == HTMLName.key(name))
            }
        }
    }

    /// Long enough for blocks before and behind.
    private static let places = 0..<50

    @Test(
        "A line ends wherever its end stands", arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}"])
    func lines(end: String) {
        for place in Self.places {
            let (first, second) = (
                String(repeating: "政\ta", count: place), String(repeating: "b，—", count: place) + "c"
            )
            Array((first + end + second).utf8).withUnsafeBufferPointer { bytes in
                #expect(LineScanner(bytes).map(\.bytes.string) == [first, second], "place \(place)")
            }
        }
    }

    @Test("A pipe is found wherever it stands", arguments: ["|", "｜", "│", "┃", "║"])
    func pipes(pipe: String) {
        for place in Self.places {
            let (first, second) = (String(repeating: "z", count: place) + "（a", String(repeating: "，—b", count: place))
            Array((first + pipe + second).utf8).withUnsafeBufferPointer { bytes in
                #expect(PipeRow.count(in: bytes) == 1, "place \(place)")
            }
            Array((first + second).utf8).withUnsafeBufferPointer { #expect(PipeRow.count(in: $0) == 0) }
        }
    }

    @Test("A forbidden character is found wherever it stands", arguments: ["\u{1}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func forbidden(character: String) {
        for place in Self.places {
            let first = String(repeating: "，", count: place) + "\t\r\n"
            Array((first + character + first).utf8).withUnsafeBufferPointer { bytes in
                #expect(XMLCharacters.firstForbidden(in: bytes) == first.utf8.count, "place \(place)")
            }
            Array((first + first).utf8).withUnsafeBufferPointer { #expect(XMLCharacters.firstForbidden(in: $0) == nil) }
        }
    }

    @Test("Bytes that no text has are found wherever they stand")
    func controls() {
        for place in 0..<40 {
            let text = [UInt8](repeating: 0x61, count: place) + Array("\t\n\r\u{1B}".utf8)
            for control: UInt8 in [0x00, 0x08, 0x0E, 0x1F] {
                #expect(throws: DocumentError.binary) { try Self.decode(text + [control] + text) }
            }
            #expect(throws: Never.self) { try Self.decode(text + text) }
        }
    }

    private static func decode(_ bytes: [UInt8]) throws {
        _ = try bytes.withUnsafeBufferPointer { bytes throws(DocumentError) in try TextDecoding.decode(bytes) }
    }
}
