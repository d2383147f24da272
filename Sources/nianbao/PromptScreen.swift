import Session
import Synchronization
import Terminal
import Wording

/// What the prompt shows, on a terminal or in a file that stands for it.
final class PromptScreen {
    let palette: Palette
    var language: Language
    private let device: TerminalDevice
    /// Whether what was printed last left the cursor within a line.
    private var isWithinLine = false

    init(_ device: TerminalDevice, color: ColorChoice, language: Language) {
        self.device = device
        self.language = language
        let isOn = color.isOn(outputIsTerminal: device.outputIsTerminal, environment: PromptRun.environment)
        palette = .fitting(colorIsOn: isOn, environment: PromptRun.environment)
    }

    var columns: Int { device.size.columns }

    /// The lines that no screen holds together with the prompt; nil where nothing is paged.
    var pageHeight: Int? {
        let hasPager = device.outputIsTerminal && pager(for: []) != nil
        return hasPager ? device.size.lines : nil
    }

    private func pager(for lines: [StyledText]) -> String? {
        let wraps = lines.contains { $0.displayWidth > columns }
        return Pager.command(keys: SessionWording.pagerKeys, wraps: wraps, environment: PromptRun.environment)
    }

    /// What a script prints. On a terminal nothing of it can move the cursor or change colours.
    func print(_ bytes: UnsafeRawBufferPointer) {
        guard let last = bytes.last else { return }
        isWithinLine = last != UInt8(ascii: "\n")
        guard device.outputIsTerminal else { return Console.write(bytes) }
        device.write(StyledText(String(decoding: bytes, as: UTF8.self)).plain)
    }

    /// Remarks, a line each.
    func show(_ remarks: [String]) {
        write(remarks.map { StyledText($0, .quiet) })
    }

    /// What was written elsewhere, as if it had been typed here.
    func echo(_ text: String) {
        write(
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
                StyledText("… ", .quiet) + StyledText(String(line))
            })
    }

    func show(_ output: SessionOutput) {
        if output.next == .clearScreen, device.canMoveCursor(environment: PromptRun.environment) {
            device.write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
        }
        guard !output.lines.isEmpty else { return endLine() }
        let upper = Array(output.lines.dropLast(output.lastingLineCount))
        guard isTall(upper), let pager = pager(for: upper), page(upper, by: pager) else { return write(output.lines) }
        write((Pager.isOwn(pager) ? [] : remains(of: upper)) + output.lines.suffix(output.lastingLineCount))
    }

    /// False where the pager could not run.
    private func page(_ lines: [StyledText], by command: String) -> Bool {
        endLine()
        let hint = SessionWording.pagerHint[language]
        let showsHint = !hint.isEmpty && Pager.isOwn(command)
        return Pager.show(text((showsHint ? [StyledText(hint, .quiet)] : []) + lines), command: command)
    }

    /// What stays on the screen of what another pager has shown, which may take its own away.
    private func remains(of lines: [StyledText]) -> [StyledText] {
        let first = lines.prefix(3)
        return first + [StyledText(SessionWording.paged(lines.count - first.count)[language], .quiet)]
    }

    private func isTall(_ lines: [StyledText]) -> Bool {
        Pager.isNeeded(
            widths: lines.map(\.displayWidth), outputIsTerminal: device.outputIsTerminal, size: device.size)
    }

    private func write(_ lines: [StyledText]) {
        endLine()
        device.write(text(lines))
    }

    private func text(_ lines: [StyledText]) -> String {
        lines.reduce(into: "") { $0 += palette.rendered($1) + "\n" }
    }

    private func endLine() {
        // The terminal shows Control-C as ^C, and stays behind it.
        let isBehindKey = InterruptSignal.takeEcho() && device.outputIsTerminal
        if isWithinLine || isBehindKey { device.write("\n") }
        isWithinLine = false
    }
}

/// How far long work has come, told from any thread while somebody waits.
final class PromptProgress: Sendable {
    private struct State {
        var isAwaited = false
        var line: ProgressLine?
    }

    private let state = Mutex(State())
    private let label: String
    /// The one that may have a line on the terminal.
    private static let current = Mutex<PromptProgress?>(nil)

    /// Takes the line away before something else is written; the next update brings it back.
    static func makeRoom() { current.withLock { $0 }?.hide() }

    private func hide() { state.withLock { state -> Void in state.line?.finish() } }

    init(label: String) {
        self.label = label
    }

    func begin() {
        state.withLock { $0.isAwaited = true }
        Self.current.withLock { $0 = self }
    }

    /// Work that was given up may still go on elsewhere: it says nothing any more.
    func end() {
        state.withLock { state in
            state.isAwaited = false
            state.line?.finish()
            state.line = nil
        }
    }

    func update(_ done: Int, of total: Int) {
        state.withLock { state in
            guard state.isAwaited else { return }
            var current = state.line ?? ProgressLine()
            current.update(label: label, done: done, total: total)
            if done >= total { current.finish() }
            state.line = done >= total ? nil : current
        }
    }
}
