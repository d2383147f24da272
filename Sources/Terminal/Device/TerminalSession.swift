import Glibc

/// The line editor at a real terminal: bytes in, frames out.
public final class TerminalSession {
    /// What the user entered.
    public enum Entry: Sendable, Hashable {
        case text(String)
        /// Control-C, and what it gave up.
        case interrupted(givenUp: String)
        /// Control-D, the end of the input, or the terminal is gone.
        case end
    }

    /// How long the rest of a key, or of a paste, may take to arrive.
    private static let keyTimeout: Int32 = 50
    private static let pasteTimeout: Int32 = 2_000

    /// The entries that Up and Control-R find, oldest first.
    public var history: [String] {
        get { editor.history }
        set { editor.history = newValue }
    }

    private let device: TerminalDevice
    private var editor: LineEditor
    private var writer: FrameWriter
    private var decoder = KeyDecoder()
    /// Keys typed after the last entry was complete.
    private var typedAhead: ArraySlice<KeyPress> = []

    public init(device: TerminalDevice, palette: Palette, history: [String]) {
        self.device = device
        editor = LineEditor(history: history)
        writer = FrameWriter(palette: palette, columns: device.size.columns)
    }

    /// Lets the user edit an entry. The terminal is in raw mode only meanwhile.
    public func readEntry(prompt: Prompt, host: EditorHost, beginningWith text: String = "") -> Entry {
        guard RawMode.enter(device) else { return .end }
        let entry = edit(prompt, host, beginningWith: text)
        RawMode.leave()
        if case .text = entry { hearInterruptBehind() }
        return entry
    }

    private func edit(_ prompt: Prompt, _ host: EditorHost, beginningWith text: String) -> Entry {
        WindowSignal.watch()
        ContinueSignal.watch()
        _ = ContinueSignal.take()
        if InterruptSignal.take() { forgetTypedAhead() }
        _ = InterruptSignal.takeUnheard()
        if !text.isEmpty { editor.begin(with: text) }
        adaptToWindow()
        var isGuarded = false
        while true {
            if let entry = handleTyped(prompt, host) { return entry }
            draw(editor.frame(prompt: prompt, size: device.size, host: host))
            if !isGuarded { RawMode.guardAgainstKilling(device) }
            isGuarded = true
            guard wait() else { return .end }
        }
    }

    /// Control-C takes what was typed ahead with it: the terminal has thrown away its part.
    private func forgetTypedAhead() {
        typedAhead = []
        decoder = KeyDecoder()
    }

    /// Control-C right behind the key that ended an entry came as a key, not as a signal, where the terminal had not yet
    /// its own mode back: it is meant for what the entry begins.
    private func hearInterruptBehind() {
        if case .bytes(let bytes) = device.read(timeoutInMilliseconds: 0) { typedAhead += decoder.feed(bytes) }
        guard let last = typedAhead.lastIndex(of: KeyPress(.scalar("c"), .control)) else { return }
        typedAhead = typedAhead[(last + 1)...]
        InterruptSignal.noteUnheard()
    }

    /// Waits for keys; false when there will be no more.
    private func wait() -> Bool {
        let timeout = decoder.isInsidePaste ? Self.pasteTimeout : decoder.isWaiting ? Self.keyTimeout : nil
        switch device.read(timeout, wakingFor: SignalWake.descriptor) {
        case .bytes(let bytes): typedAhead += decoder.feed(bytes)
        case .timeout: typedAhead += decoder.flush()
        case .signal: SignalWake.clear()
        case .closed: return false
        }
        if ContinueSignal.take() { resume() }
        if WindowSignal.take() { adaptToWindow() }
        return true
    }

    private func handleTyped(_ prompt: Prompt, _ host: EditorHost) -> Entry? {
        while let key = typedAhead.popFirst() {
            editor.size = device.size
            let before = editor
            let outcome = editor.handle(key, host: host)
            if let entry = finish(outcome, before, prompt, host) { return entry }
        }
        return nil
    }

    /// What an outcome means here; an entry when it ends one, which then stays on the screen.
    private func finish(
        _ outcome: LineEditor.Outcome, _ before: LineEditor, _ prompt: Prompt, _ host: EditorHost
    ) -> Entry? {
        switch outcome {
        case .editing: return nil
        case .clearScreen: device.write(writer.clearScreen())
        case .suspend: suspend()
        case .submitted(let text): return leave(.text(text), before, prompt, host)
        case .interrupted(let entry): return leave(.interrupted(givenUp: entry), before, prompt, host)
        case .left: return leave(.end, before, prompt, host)
        }
        return nil
    }

    private func leave(_ entry: Entry, _ last: LineEditor, _ prompt: Prompt, _ host: EditorHost) -> Entry {
        draw(last.finalFrame(prompt: prompt, size: device.size, host: host))
        device.write(writer.finish())
        return entry
    }

    private func draw(_ frame: Frame) {
        let output = writer.draw(frame)
        if !output.isEmpty { device.write(output) }
    }

    private func adaptToWindow() {
        device.write(writer.resize(columns: device.size.columns))
    }

    private func suspend() {
        device.write(writer.finish())
        RawMode.leave()
        raise(SIGTSTP)
        resume()
    }

    /// After a stop: the frame is drawn anew, below what the shell has written.
    private func resume() {
        RawMode.leave()
        _ = RawMode.enter(device)
        _ = ContinueSignal.take()
        RawMode.guardAgainstKilling(device)
        device.write(writer.beginAnew())
        adaptToWindow()
    }
}
