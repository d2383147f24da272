/// Numbers as a table shows them: three digits that matter.
enum Decimals {
    static func text(_ value: Double) -> String {
        switch value {
        case ..<10: rounded(value, places: 2)
        case ..<100: rounded(value, places: 1)
        default: rounded(value, places: 0)
        }
    }

    private static func rounded(_ value: Double, places: Int) -> String {
        let factor = [1, 10, 100][places]
        let scaled = Int((value * Double(factor)).rounded())
        guard places > 0 else { return String(scaled) }
        let fraction = String(scaled % factor)
        return "\(scaled / factor)." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
