/// A line of standard input.
enum InputLine {
    case whole([UInt8])
    /// Its bytes were passed over.
    case tooLong
}

/// The lines of standard input, one at a time.
struct InputLines {
    /// Why there are no more, where that is not the end.
    private(set) var problem: StandardInput.Failure?
    private let limit: Int
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)
    private var unread = 0..<0

    init(limit: Int) { self.limit = limit }

    /// Nil at the end.
    mutating func next() -> InputLine? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if unread.isEmpty, !fill() {
                // What breaks off is no line: half a number would be another one.
                guard problem == nil else { return nil }
                return isTooLong ? .tooLong : line.isEmpty ? nil : .whole(line)
            }
            let end = chunk[unread].firstIndex(of: UInt8(ascii: "\n"))
            isTooLong = isTooLong || line.count + (end ?? unread.upperBound) - unread.lowerBound > limit
            if isTooLong { line = [] } else { line += chunk[unread.lowerBound..<(end ?? unread.upperBound)] }
            unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
            guard end != nil else { continue }
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            return isTooLong ? .tooLong : .whole(line)
        }
    }

    /// False at the end of the input.
    private mutating func fill() -> Bool {
        do throws(StandardInput.Failure) {
            unread = 0..<(try StandardInput.read(into: &chunk))
        } catch {
            problem = error
            unread = 0..<0
        }
        return !unread.isEmpty
    }
}
