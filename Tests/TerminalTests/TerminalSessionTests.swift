import Glibc
import Terminal
import Testing

/// One after the other: there is one terminal mode to restore in a process.
@Suite("At a terminal", .serialized)
struct TerminalSessionTests {
    /// Bracketed paste goes with raw mode.
    private static let rawModeOn = "\u{1B}[?2004h"
    private static let rawModeOff = "\u{1B}[?2004l"

    @Test("entries are edited in raw mode, and the terminal gets its own mode back")
    func entries() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        let entries = OwnThread {
            let session = TerminalSession(device: device, palette: .plain, history: ["earlier"])
            let prompt = Prompt("年报> ")
            return (0..<5).map { _ in session.readEntry(prompt: prompt, host: EditorHost()) }
        }
        _ = terminal.output(until: Self.rawModeOn)
        #expect(!terminal.isCanonical)
        for keys in ["新x<bs>收<enter>", "second<enter>", "abc<C-c>", "<up><enter>"] {
            terminal.type(keys)
            _ = terminal.output(until: Self.rawModeOn)
        }
        terminal.type("<C-d>")
        #expect(terminal.output(until: Self.rawModeOff).contains("年报> "))
        #expect(
            entries.value() == [
                .text("新收"), .text("second"), .interrupted(givenUp: "abc"), .text("earlier"), .end,
            ])
        #expect(terminal.isCanonical)
    }

    @Test("what is typed ahead is not lost")
    func typedAhead() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        let entries = OwnThread {
            let session = TerminalSession(device: device, palette: .plain, history: [])
            return (0..<3).map { _ in session.readEntry(prompt: Prompt("> "), host: EditorHost()) }
        }
        _ = terminal.output(until: Self.rawModeOn)
        terminal.type("one<enter>two<enter>three<enter>")
        for _ in 0..<3 { _ = terminal.output(until: Self.rawModeOff) }
        #expect(entries.value() == [.text("one"), .text("two"), .text("three")])
    }

    @Test("Control-C right behind an entry is meant for it, and takes what was typed before it along")
    func interruptBehindEntry() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        let entries = OwnThread {
            let session = TerminalSession(device: device, palette: .plain, history: [])
            return (0..<2).map { _ in
                let entry = session.readEntry(prompt: Prompt("> "), host: EditorHost())
                return Read(entry: entry, isInterrupted: InterruptSignal.takeUnheard())
            }
        }
        _ = terminal.output(until: Self.rawModeOn)
        terminal.type("one<enter>x<C-c>two<enter>")
        for _ in 0..<2 { _ = terminal.output(until: Self.rawModeOff) }
        #expect(
            entries.value() == [
                Read(entry: .text("one"), isInterrupted: true), Read(entry: .text("two"), isInterrupted: false),
            ])
    }

    private struct Read: Equatable {
        var entry: TerminalSession.Entry
        var isInterrupted: Bool
    }

    @Test("a terminal that goes away ends the session")
    func hangUp() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        let entry = OwnThread {
            TerminalSession(device: device, palette: .plain, history: [])
                .readEntry(prompt: Prompt("> "), host: EditorHost())
        }
        _ = terminal.output(until: Self.rawModeOn)
        terminal.type("half")
        terminal.hangUp()
        #expect(entry.value() == .end)
    }

    @Test("whoever stopped it and goes on, the keys come one by one again and the entry is there")
    func goingOn() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        var own = termios()
        tcgetattr(device.input, &own)
        let entry = OwnThread {
            TerminalSession(device: device, palette: .plain, history: [])
                .readEntry(prompt: Prompt("> "), host: EditorHost())
        }
        _ = terminal.output(until: Self.rawModeOn)
        terminal.type("half")
        _ = terminal.output(until: "half")
        tcsetattr(device.input, TCSANOW, &own)
        entry.signal(SIGCONT)
        _ = terminal.output(until: Self.rawModeOn)
        #expect(terminal.output(until: "half").contains("> half"))
        #expect(!terminal.isCanonical)
        terminal.type("<C-c>")
        _ = terminal.output(until: Self.rawModeOff)
        #expect(entry.value() == .interrupted(givenUp: "half"))
        #expect(terminal.isCanonical)
    }

    @Test("a lone Escape is a key once nothing follows")
    func escape() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        let entry = OwnThread {
            TerminalSession(device: device, palette: .plain, history: ["found"])
                .readEntry(prompt: Prompt("> "), host: EditorHost())
        }
        _ = terminal.output(until: Self.rawModeOn)
        terminal.type("mine<C-r>fou")
        _ = terminal.output(until: "search: fou")
        terminal.type("\u{1B}")
        _ = terminal.output(until: "mine")
        terminal.type("<enter>")
        _ = terminal.output(until: Self.rawModeOff)
        #expect(entry.value() == .text("mine"))
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
        #expect(terminal.device.canMoveCursor { $0 == "TERM" ? kind : nil } == canEdit)
        #expect(!TerminalDevice(input: -1, output: -1).canEdit { _ in "xterm" })
        #expect(!TerminalDevice(input: -1, output: -1).canMoveCursor { _ in "xterm" })
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

    @Test("a person without an editor is told once, behind an empty line, how to finish an entry")
    func plainHint() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        let entry = OwnThread {
            PlainLineReader(device: device).readEntry(
                prompt: Prompt("> "), completeness: EditorHost.sample.completeness, unfinishedHint: "finish it")
        }
        _ = terminal.output(until: "> ")
        terminal.type("do\n\n")
        #expect(terminal.output(until: "finish it").hasSuffix("finish it"))
        terminal.type("\nend\n")
        #expect(!terminal.output(until: "end").contains("finish it"))
        #expect(entry.value() == .text("do\n\n\nend"))
    }

    @Test("a person without an editor who leaves stays at the beginning of a line")
    func plainEnd() throws {
        let terminal = try #require(PseudoTerminal())
        let device = terminal.device
        let entry = OwnThread {
            PlainLineReader(device: device).readEntry(prompt: Prompt("> "), completeness: { _ in .complete })
        }
        _ = terminal.output(until: "> ")
        terminal.type("<C-d>")
        #expect(terminal.output(until: "\n").hasSuffix("\r\n"))
        #expect(entry.value() == .end)
    }

    @Test("Control-C calls the innermost action, and only while its body runs")
    func interrupt() {
        let counts = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
        counts.initialize(repeating: 0, count: 2)
        defer { counts.deallocate() }
        // The threads that tests run on hold signals back.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        var held = sigset_t()
        pthread_sigmask(SIG_UNBLOCK, &interrupt, &held)
        defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
        InterruptSignal.withAction(count, context: counts) {
            raise(SIGINT)
            InterruptSignal.withAction(count, context: counts + 1) { _ = raise(SIGINT) }
            raise(SIGINT)
        }
        #expect(counts[0] == 2)
        #expect(counts[1] == 1)
    }
}

private let count: InterruptSignal.Action = { context in
    context?.assumingMemoryBound(to: Int32.self).pointee += 1
}
