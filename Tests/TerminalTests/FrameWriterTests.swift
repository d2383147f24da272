import Terminal
import Testing

@Suite("Frame writer")
struct FrameWriterTests {
    private static let one = Frame(lines: ["> a"], cursorRow: 0, cursorColumn: 3)
    private static let three = Frame(lines: ["> a", "… b", "… c"], cursorRow: 1, cursorColumn: 2)

    @Test("a frame is one string that ends at the cursor")
    func first() {
        var writer = FrameWriter(palette: .plain, columns: 20)
        #expect(
            writer.draw(Self.three)
                == "\u{1B}[?25l\r\u{1B}[K> a\r\n\u{1B}[K… b\r\n\u{1B}[K… c\u{1B}[1A\r\u{1B}[2C\u{1B}[?25h")
    }

    @Test("the next frame writes only what changed")
    func difference() {
        var writer = FrameWriter(palette: .plain, columns: 20)
        _ = writer.draw(Self.three)
        #expect(writer.draw(Self.three) == "")
        var next = Self.three
        next.lines[2] = "… cd"
        #expect(writer.draw(next) == "\u{1B}[?25l\u{1B}[1A\r\r\n\r\n\u{1B}[K… cd\u{1B}[1A\r\u{1B}[2C\u{1B}[?25h")
        #expect(writer.draw(Self.one).contains("\r\n\u{1B}[J\u{1B}[A"))
        #expect(writer.finish() == "\r\n")
        #expect(writer.finish() == "")
    }

    @Test("the screens that terminals show are the frames", arguments: [UInt64(1), 2, 3])
    func screens(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var writer = FrameWriter(palette: .dark, columns: 12)
        var screen = ScreenModel()
        for _ in 0..<300 {
            let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                StyledText(
                    String("年报abcdef".shuffled(using: &random).prefix(Int.random(in: 0...8, using: &random))), .bad)
            }
            let row = lines.indices.randomElement(using: &random) ?? 0
            let frame = Frame(lines: lines, cursorRow: row, cursorColumn: lines[row].displayWidth)
            screen.write(writer.draw(frame))
            #expect(screen.lines == lines.map(\.plain), "seed \(seed)")
            #expect(screen.row == row && screen.column == frame.cursorColumn, "seed \(seed)")
        }
    }

    @Test("a narrower window is cleared from where the old frame now begins")
    func resize() {
        var writer = FrameWriter(palette: .plain, columns: 20)
        _ = writer.draw(Frame(lines: ["> abcdefghij", "… k"], cursorRow: 1, cursorColumn: 3))
        #expect(writer.resize(columns: 5) == "\u{1B}[3A\r\u{1B}[J")
        #expect(writer.draw(Self.one).hasPrefix("\u{1B}[?25l\r\u{1B}[K> a"))
        // Two wide characters a row of five columns: three rows, not two.
        _ = writer.draw(Frame(lines: ["年报年报年", "ab"], cursorRow: 1, cursorColumn: 1))
        #expect(writer.resize(columns: 5) == "\u{1B}[3A\r\u{1B}[J")
        _ = writer.draw(Frame(lines: ["年报年报年"], cursorRow: 0, cursorColumn: 10))
        #expect(writer.resize(columns: 5) == "\u{1B}[2A\r\u{1B}[J")
        _ = writer.draw(Frame(lines: ["abcdefgh"], cursorRow: 0, cursorColumn: 5))
        #expect(writer.resize(columns: 5) == "\u{1B}[1A\r\u{1B}[J")
    }
}
