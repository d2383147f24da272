import LuaRuntime
import ReportScripting
import Terminal

/// What a session starts with.
public struct SessionConfiguration {
    /// What scripts may do, and the language of messages.
    public var scripting: ScriptConfiguration
    /// The columns of the screen.
    public var width: Int
    /// Takes what scripts print.
    public var printing: (UnsafeRawBufferPointer) -> Void
    /// Takes what is shown before an entry has ended, as `.watch` does.
    public var showing: (SessionOutput) -> Void = { _ in }
    /// Takes an interrupt that came for an entry before it began.
    public var takeEarlyInterrupt: () -> Bool = { false }
    /// Whether somebody sits there, who can edit a text and end what would go on for ever.
    public var isAttended = false
    /// Hears how many of how many files are read, from any thread.
    public var progress: @Sendable (_ done: Int, _ total: Int) -> Void
    /// The time, for `.time`.
    public var now: () -> ContinuousClock.Instant

    public init(
        scripting: ScriptConfiguration = ScriptConfiguration(limits: .prompt), width: Int = 80,
        now: @escaping () -> ContinuousClock.Instant = { .now },
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
        printing: @escaping (UnsafeRawBufferPointer) -> Void
    ) {
        self.scripting = scripting
        self.width = width
        self.printing = printing
        self.progress = progress
        self.now = now
    }
}
