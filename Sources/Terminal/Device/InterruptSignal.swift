import Glibc
import Synchronization

/// Control-C while something runs.
public enum InterruptSignal {
    /// What a signal calls: nothing in it may allocate, lock or enter the Swift runtime.
    public typealias Action = @convention(c) (_ context: UnsafeMutableRawPointer?) -> Void

    private struct Target {
        var action: Action
        var context: UnsafeMutableRawPointer?
    }

    nonisolated(unsafe) private static var target: Target?
    private static let hasCome = Atomic<Bool>(false)

    /// Whether one has come since this was asked last.
    static func take() -> Bool { hasCome.exchange(false, ordering: .acquiringAndReleasing) }

    private static let isUnheard = Atomic<Bool>(false)

    /// Whether one has come that nothing has heard since the last entry was begun to be read.
    public static func takeUnheard() -> Bool { isUnheard.exchange(false, ordering: .acquiringAndReleasing) }

    /// One has come as a key.
    static func noteUnheard() { isUnheard.store(true, ordering: .releasing) }

    /// What has come was meant for something else.
    public static func forget() {
        _ = take()
        _ = takeUnheard()
    }

    private static let isShown = Atomic<Bool>(false)

    /// Whether the terminal has shown one, as ^C, since this was asked last.
    public static func takeEcho() -> Bool { isShown.exchange(false, ordering: .acquiringAndReleasing) }

    private static let note: @convention(c) (Int32) -> Void = { _ in
        InterruptSignal.hasCome.store(true, ordering: .releasing)
        InterruptSignal.isUnheard.store(true, ordering: .releasing)
    }

    /// While `body` runs, SIGINT calls `action` with `context` instead of ending the process. For one thread at a
    /// time; may be nested, the innermost action is called.
    public static func withAction<Result>(
        _ action: @escaping Action, context: UnsafeMutableRawPointer?, _ body: () throws -> Result
    ) rethrows -> Result {
        let outer = target
        // The handler must never see a target that is half written, so it is away meanwhile.
        let old = SignalHandler.install(SIGINT, flags: SA_RESTART, note)
        target = Target(action: action, context: context)
        SignalHandler.install(SIGINT, flags: SA_RESTART) { _ in
            InterruptSignal.hasCome.store(true, ordering: .releasing)
            InterruptSignal.isUnheard.store(true, ordering: .releasing)
            InterruptSignal.isShown.store(true, ordering: .releasing)
            guard let target = InterruptSignal.target else { return }
            target.action(target.context)
        }
        defer {
            SignalHandler.install(SIGINT, flags: SA_RESTART, note)
            target = outer
            SignalHandler.restore(SIGINT, old)
        }
        return try body()
    }

    /// While `body` runs, SIGINT does nothing but end a wait for input.
    static func ignored<Result>(_ body: () throws -> Result) rethrows -> Result {
        let nothing: Action = { _ in }
        return try withAction(nothing, context: nil, body)
    }
}
