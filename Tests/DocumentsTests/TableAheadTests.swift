import ReportSamples
import Testing

@testable import Documents

@Suite("A quick look for tables in lines")
struct TableAheadTests {
    /// What lines of tables are made of.
    private static let pool = [
        "|", "|", "||", "|-", "{|", "|}", "|===", "!===", "!", "[cols=2]", "[", "+", "+--", "+==", "-", "--", "----",
        "=", "===",
        " ", "  ", "    ", "\t", "\u{3000}", "\u{A0}", "\u{FEFF}", "│", "┌──", "┬", "┐", "├", "┼", "┤", "└──", "┴", "┘",
        "╔══",
        "╦", "╗", "║", "╚══", "╝", "─", "━", "0", "1", "0  1", "2", "10", "甲", "总计", "a", ":", ",", "·", "—", "",
    ]

    /// The first line at which a table is found and a quick look has seen none.
    private static func missed(in text: String) -> String? {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var lines = LinesAhead(bytes)
            while let line = lines.line {
                let found = TableAhead.find(at: lines, limit: 10_000) != nil
                if found, !TableAhead.mayBegin(line, before: lines.following) { return line.bytes.string }
                lines.pass()
            }
            return nil
        }
    }

    private static func count(in text: String) -> Int {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var (lines, count) = (LinesAhead(bytes), 0)
            while lines.line != nil {
                if TableAhead.find(at: lines, limit: 10_000) != nil { count += 1 }
                lines.pass()
            }
            return count
        }
    }

    @Test("Sees every table in lines of what tables are drawn with", arguments: [UInt64(1), 2, 3, 4])
    func drawn(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<4_000 {
            var lines: [String] = []
            for _ in 0..<(2 + random.below(7)) {
                let isSame = !lines.isEmpty && random.chance(25)
                let pieces = (0..<(1 + random.below(6))).map { _ in Self.pool[random.below(Self.pool.count)] }
                lines.append(isSame ? lines[random.below(lines.count)] : pieces.joined())
            }
            let text = lines.joined(separator: "\n")
            #expect(Self.missed(in: text) == nil, "seed \(seed): \(text.debugDescription)")
        }
    }

    private static let layouts: [SampleLayout] = [
        .boxes, .dashedBoxes, .dashed, .aligned, .wiki, .asciiDoc, .pipes, .pipesRepeated, .pdfLayout, .tabs,
    ]

    @Test("Sees every table of the layouts, whole and damaged", arguments: layouts)
    func damaged(layout: SampleLayout) {
        var random = SplitMix64(seed: 7)
        let sample = SampleReport.make(seed: 2, body: SampleBody.all[0], year: 2022)
        let lines = String(decoding: layout.document(sample).bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if [.boxes, .dashedBoxes, .dashed, .wiki, .asciiDoc].contains(layout) {
            #expect(Self.count(in: lines.joined(separator: "\n")) > 2)
        }
        for _ in 0..<40 {
            var damaged = lines
            for _ in 0..<random.below(30) { Self.damage(&damaged, &random) }
            let text = damaged.joined(separator: "\n")
            #expect(Self.missed(in: text) == nil)
        }
    }

    /// Moves, cuts, doubles or indents a line, or puts something in front of it.
    private static func damage(_ lines: inout [String], _ random: inout SplitMix64) {
        let index = random.below(lines.count)
        switch random.below(6) {
        case 0: lines.swapAt(index, random.below(lines.count))
        case 1: lines[index] = String(lines[index].dropFirst(1 + random.below(4)))
        case 2: lines[index] = String(lines[index].dropLast(1 + random.below(4)))
        case 3: lines.insert(lines[index], at: index)
        case 4: if lines.count > 1 { lines.remove(at: index) }
        default: lines[index] = pool[random.below(pool.count)] + lines[index]
        }
    }
}
