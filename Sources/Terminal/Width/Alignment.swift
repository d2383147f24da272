/// Where a text stands in a field that is wider than the text.
public enum Alignment: Sendable, Hashable {
    case left
    case right
    case center

    /// The spaces before and after a text that leaves `gap` columns free; the odd one goes after.
    func split(_ gap: Int) -> (before: Int, after: Int) {
        let gap = max(0, gap)
        return switch self {
        case .left: (0, gap)
        case .right: (gap, 0)
        case .center: (gap / 2, gap - gap / 2)
        }
    }
}
