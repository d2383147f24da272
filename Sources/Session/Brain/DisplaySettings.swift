import Synchronization

/// How results are shown.
public enum DisplayMode: String, Sendable, CaseIterable {
    /// For people: tables that fit the screen.
    case table
    case csv
    case json
    case md
}

/// The columns to fill. Shared with what scripts print, which may come from any thread.
final class DisplayColumns: Sendable {
    private let value: Atomic<Int>

    init(_ columns: Int) { value = Atomic(columns) }

    var columns: Int {
        get { value.load(ordering: .relaxed) }
        set { value.store(newValue, ordering: .relaxed) }
    }
}
