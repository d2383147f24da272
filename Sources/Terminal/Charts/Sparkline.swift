/// Numbers as a row of little columns: `▁▃▆█`.
public enum Sparkline {
    private static let steps = Array("▁▂▃▄▅▆▇█")

    /// A column for each value, between the least and the greatest; a space where there is none. Equal values
    /// are all of middle height.
    public static func text(_ values: [Double?]) -> String {
        let known = values.compactMap { $0 }.filter(\.isFinite)
        guard let least = known.min(), let greatest = known.max() else {
            return String(repeating: " ", count: values.count)
        }
        return String(values.map { value in value.map { column($0, least, greatest) } ?? " " })
    }

    private static func column(_ value: Double, _ least: Double, _ greatest: Double) -> Character {
        guard value.isFinite else { return " " }
        // Halved, so that the difference of two huge numbers is finite.
        let span = greatest / 2 - least / 2
        guard span > 0 else { return steps[3] }
        let share = (value / 2 - least / 2) / span
        return steps[min(steps.count - 1, Int(share * Double(steps.count)))]
    }
}
