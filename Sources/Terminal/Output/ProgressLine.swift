import Glibc

/// One line on standard error that says how far long work has come. Off a terminal it says nothing.
public struct ProgressLine {
    private let device: TerminalDevice
    private let isOn: Bool
    private let start = ContinuousClock.now
    private var meter = ProgressMeter()

    public init(output: Int32 = STDERR_FILENO) {
        device = TerminalDevice(output: output)
        isOn = device.outputIsTerminal
    }

    /// Tells how many of `total` (nil: unknown) are done. `label` names the work in the user's language.
    public mutating func update(label: String, done: Int, total: Int?) {
        guard isOn else { return }
        let elapsed = ContinuousClock.now - start
        let columns = device.size.columns
        guard let line = meter.line(label: label, done: done, total: total, elapsed: elapsed, columns: columns) else {
            return
        }
        device.write("\r\u{1B}[K" + line)
    }

    /// Takes the line away.
    public mutating func finish() {
        guard meter.isShown else { return }
        device.write("\r\u{1B}[K")
        meter = ProgressMeter()
    }
}
