import Documents
import Testing

@Suite("Damaged input")
struct MutationTests {
    private static let html = """
        <!DOCTYPE html><title>a&amp;b</title><!-- x --><div style="display:none">h</div><h2>二</h2><table border=1>\
        <caption>c<thead><tr><th rowspan=2 colspan="3">甲<th>乙</thead><tbody><tr><td>&#x4E00;<p>1<br>2<td><img></td></tr>\
        <tr hidden><td>x</table><pre>a\n b</pre><select><option>x</select><script>"<td>"</script><table><tr><td><table><tr><td>z
        """
    private static let text = "# 题\n| a | b |\n|---|---|\n| 1 ｜ 2 |\nx\ty\n\tz\n\u{C}│a│b│\n\u{2028}end"

    private static let inputs: [[UInt8]] = [
        Array(html.utf8), Array(text.utf8),
        docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", title: "t"),
    ]

    private static func mutated(_ bytes: [UInt8], using random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, index + Int.random(in: 1...20, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(index..<end)
            case 2: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &random))
            default: bytes[index] = [0x3C, 0x3E, 0x2F, 0x26, 0x7C, 0x09, 0x22, 0x00].randomElement(using: &random) ?? 0
            }
        }
        return bytes
    }

    @Test("Thousands of damaged inputs give a document or an error, and sound tables", arguments: 0..<3)
    func mutations(input: Int) {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("mutations of input \(input): seed \(seed)")
        var random = Seeded(state: seed)
        for _ in 0..<1_500 {
            let bytes = Self.mutated(Self.inputs[input], using: &random)
            guard let document = try? DocumentReader.decode(bytes) else { continue }
            #expect(document.tables.allSatisfy { $0.isSound }, "seed \(seed)")
        }
    }
}
