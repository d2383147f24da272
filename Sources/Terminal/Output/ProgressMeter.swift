/// When to tell how far work has come: not of short work, and not too often.
public struct ProgressPace: Sendable {
    /// Shorter work shows nothing.
    private static let delay = Duration.milliseconds(500)
    private static let interval = Duration.milliseconds(100)

    private var lastTold: Duration?

    public init() {}

    /// Whether anything was told.
    public var hasBegun: Bool { lastTold != nil }

    /// Whether it is time, `elapsed` since the work began.
    public mutating func isDue(_ elapsed: Duration) -> Bool {
        guard elapsed >= Self.delay, lastTold.map({ elapsed - $0 >= Self.interval }) ?? true else { return false }
        lastTold = elapsed
        return true
    }
}

/// What a progress line says and when: a function of time, so that it can be tested.
public struct ProgressMeter: Sendable {
    private var pace = ProgressPace()

    public init() {}

    /// The line for the state at `elapsed` since the beginning, nil where it is too early for one.
    public mutating func line(
        label: String, done: Int, total: Int?, elapsed: Duration, columns: Int
    ) -> String? {
        guard pace.isDue(elapsed) else { return nil }
        return Self.line(label: label, done: done, total: total, elapsed: elapsed, columns: columns)
    }

    /// Whether a line was shown that must be cleared.
    public var isShown: Bool { pace.hasBegun }

    static func line(label: String, done: Int, total: Int?, elapsed: Duration, columns: Int) -> String {
        let milliseconds = max(1, elapsed / .milliseconds(1))
        let rate = Int(Double(max(0, done)) * 1000 / milliseconds)
        var parts = [label, total.map { "\(grouped(done))/\(grouped($0))" } ?? grouped(done)]
        if let total, total > 0 {
            parts.append("\(bar(done, total)) \(min(100, max(0, done) * 100 / total))%")
        }
        parts.append("\(grouped(rate))/s")
        if let total, done > 0, total > done {
            parts.append("−" + clock(seconds: Int(milliseconds / 1000 * Double(total - done) / Double(done))))
        }
        return parts.joined(separator: "  ").truncated(toWidth: columns - 1)
    }

    private static func bar(_ done: Int, _ total: Int) -> String {
        let filled = min(20, max(0, done) * 20 / total)
        return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    }

    private static func clock(seconds: Int) -> String {
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        return "\(minutes):" + (rest < 10 ? "0" : "") + "\(rest)"
    }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let groups = stride(from: digits.count, to: 0, by: -3).reversed().map {
            String(digits[max(0, $0 - 3)..<$0])
        }
        return (number < 0 ? "-" : "") + groups.joined(separator: ",")
    }
}
