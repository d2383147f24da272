/// The longest common subsequence of two sequences by Myers' greedy algorithm, with a bound on its cost.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
enum SequenceDifference {
    /// Sequences that differ in more elements than this have only their common ends matched: time and memory
    /// stay below its square.
    static let defaultLimit = 600

    /// Positions of equal elements, ascending on both sides.
    static func matches<T: Hashable>(
        _ old: [T], _ new: [T], limit: Int = defaultLimit
    ) -> [(old: Int, new: Int)] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
        let middle = middleMatches(
            Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]), limit: limit)
        return (0..<head).map { ($0, $0) } + middle.map { ($0.old + head, $0.new + head) }
            + (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
    }

    private static func middleMatches<T: Hashable>(_ old: [T], _ new: [T], limit: Int) -> [(old: Int, new: Int)] {
        guard !old.isEmpty, !new.isEmpty else { return [] }
        let most = min(old.count + new.count, limit)
        var reach = [Int](repeating: 0, count: 2 * most + 3)
        var history: [[Int]] = []
        for depth in 0...most {
            history.append(reach)
            for k in stride(from: -depth, through: depth, by: 2) {
                let down = k == -depth || (k != depth && reach[most + k] < reach[most + k + 2])
                var x = down ? reach[most + k + 2] : reach[most + k] + 1
                while x < old.count, x - k < new.count, old[x] == new[x - k] { x += 1 }
                reach[most + 1 + k] = x
                if x >= old.count, x - k >= new.count { return walkBack(history, depth, old.count, new.count, most) }
            }
        }
        return []
    }

    /// Follows the furthest paths back from the end and keeps their diagonals.
    private static func walkBack(
        _ history: [[Int]], _ depth: Int, _ oldCount: Int, _ newCount: Int, _ most: Int
    ) -> [(old: Int, new: Int)] {
        var matches: [(old: Int, new: Int)] = []
        var (x, y) = (oldCount, newCount)
        for step in stride(from: depth, through: 1, by: -1) {
            let reach = history[step]
            let k = x - y
            let down = k == -step || (k != step && reach[most + k] < reach[most + k + 2])
            let previous = down ? k + 1 : k - 1
            let start = reach[most + 1 + previous]
            let entry = down ? start : start + 1
            while x > entry {
                (x, y) = (x - 1, y - 1)
                matches.append((x, y))
            }
            (x, y) = (start, start - previous)
        }
        while x > 0, y > 0 {
            (x, y) = (x - 1, y - 1)
            matches.append((x, y))
        }
        return matches.reversed()
    }
}
