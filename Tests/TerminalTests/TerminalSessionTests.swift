import Glibc
import Synchronization
import Terminal
import Testing

/// One after the other: there is one terminal mode to restore in a process.
@Suite("At a terminal", .serialized)
struct TerminalSessionTests {
    private static let ready = "\u{1B}[?25h"

    @Test("entries are edited in raw mode, and the terminal gets its own mode back")
    func entries() async throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        async let entries = Task.detached {
            let session = TerminalSession(device: device, palette: .plain, history: ["earlier"])
            let prompt = Prompt("年报> ")
            return (0..<5).map { _ in session.readEntry(prompt: prompt, host: EditorHost()) }
        }.value
        #expect(terminal.output(until: Self.ready).contains("\u{1B}[?2004h"))
        #expect(!terminal.isCanonical)
        terminal.type("新x<bs>收<enter>second<enter>")
        terminal.type("abc<C-c><up><enter><C-d>")
        #expect(
            await entries == [
                .text("新收"), .text("second"), .interrupted(wasEmpty: false), .text("earlier"), .end,
            ])
        #expect(terminal.isCanonical)
        #expect(terminal.output(until: "\u{1B}[?2004l").contains("年报> 新"))
    }

    @Test("a lone Escape is a key once nothing follows")
    func escape() async throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        async let entry = Task.detached {
            TerminalSession(device: device, palette: .plain, history: ["found"])
                .readEntry(prompt: Prompt("> "), host: EditorHost())
        }.value
        _ = terminal.output(until: Self.ready)
        terminal.type("mine<C-r>fou")
        _ = terminal.output(until: "search: fou")
        terminal.type("\u{1B}")
        _ = terminal.output(until: "mine")
        terminal.type("<enter>")
        #expect(await entry == .text("mine"))
    }

    @Test("a terminal knows its size; a pipe is as wide as most")
    func size() throws {
        let terminal = try #require(PseudoTerminal(columns: 61, lines: 7))
        #expect(terminal.device.size == ScreenSize(columns: 61, lines: 7))
        #expect(TerminalDevice(input: -1, output: -1).size == ScreenSize(columns: 80, lines: 24))
    }

    @Test(
        "lines are edited only where the cursor can move",
        arguments: [("xterm-256color", true), ("dumb", false), ("", false), (nil, false)] as [(String?, Bool)])
    func capability(kind: String?, canEdit: Bool) throws {
        let terminal = try #require(PseudoTerminal())
        #expect(terminal.device.canEdit { $0 == "TERM" ? kind : nil } == canEdit)
        #expect(!TerminalDevice(input: -1, output: -1).canEdit { _ in "xterm" })
    }

    @Test("without a terminal there is no entry")
    func noTerminal() {
        let session = TerminalSession(device: TerminalDevice(input: -1, output: -1), palette: .plain, history: [])
        #expect(session.readEntry(prompt: Prompt("> "), host: EditorHost()) == .end)
    }

    @Test("a pipe gives lines, joined until they are complete")
    func pipe() throws {
        var ends: [Int32] = [0, 0]
        try #require(Glibc.pipe(&ends) == 0)
        TerminalDevice(output: ends[1]).write("1+1\r\ndo\n  x\nend\n年报\nlast")
        close(ends[1])
        let reader = PlainLineReader(device: TerminalDevice(input: ends[0], output: -1))
        let host = EditorHost.sample
        let entries = (0..<5).map { _ in reader.readEntry(prompt: Prompt("> "), completeness: host.completeness) }
        close(ends[0])
        #expect(entries == [.text("1+1"), .text("do\n  x\nend"), .text("年报"), .text("last"), .end])
    }

    @Test("Control-C calls the innermost action, and only while its body runs")
    func interrupt() {
        let outer = Atomic<Int>(0)
        let inner = Atomic<Int>(0)
        withUnsafePointer(to: outer) { outerPlace in
            withUnsafePointer(to: inner) { innerPlace in
                InterruptSignal.withAction(count, context: UnsafeMutableRawPointer(mutating: outerPlace)) {
                    raise(SIGINT)
                    InterruptSignal.withAction(count, context: UnsafeMutableRawPointer(mutating: innerPlace)) {
                        _ = raise(SIGINT)
                    }
                    raise(SIGINT)
                }
            }
        }
        #expect(outer.load(ordering: .relaxed) == 2)
        #expect(inner.load(ordering: .relaxed) == 1)
    }
}

private let count: InterruptSignal.Action = { context in
    context?.assumingMemoryBound(to: Atomic<Int>.self).pointee.add(1, ordering: .relaxed)
}
