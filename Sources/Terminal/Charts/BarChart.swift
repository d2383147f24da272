/// Horizontal bars with a label before and the number behind.
public struct BarChart: Sendable {
    public struct Bar: Sendable, Hashable {
        public var label: StyledText
        /// The length; negative and non-finite ones have no bar.
        public var value: Double
        /// The number as it is to be read.
        public var shown: StyledText

        public init(label: StyledText, value: Double, shown: StyledText) {
            self.label = label
            self.value = value
            self.shown = shown
        }
    }

    /// A column cut into eighths.
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    /// No wider than needed to compare lengths at a glance.
    private static let longestBar = 60

    public var bars: [Bar]

    public init(_ bars: [Bar]) {
        self.bars = bars
    }

    /// A line a bar, none wider than `width`; the greatest value takes the room that labels and numbers leave, and
    /// what is below zero is shaded. Labels are cut to a third of the line, where nothing else is asked for, in their
    /// midst: names often differ at the end.
    public func lines(width: Int, role: Role = .keyword, widestLabel: Int? = nil) -> [StyledText] {
        let labels = min(bars.map(\.label.displayWidth).max() ?? 0, max(4, widestLabel ?? width / 3))
        let numbers = bars.map(\.shown.displayWidth).max() ?? 0
        let room = min(Self.longestBar, max(0, width - labels - numbers - 2))
        let greatest = bars.map(\.value.magnitude).filter(\.isFinite).max() ?? 0
        return bars.map { bar in
            let label = Self.cut(bar.label, toWidth: labels).padded(toWidth: labels)
            let length = greatest > 0 && bar.value.isFinite ? bar.value.magnitude / greatest : 0
            // What is not nothing is seen.
            let eighths = max(Int(length * Double(room * 8) + 0.5), length > 0 && room > 0 ? 1 : 0)
            let drawn =
                bar.value < 0
                ? StyledText(String(repeating: "▒", count: (eighths + 7) / 8), .bad)
                : StyledText(Self.drawn(eighths: eighths), role)
            return (label + " " + drawn + (drawn.isEmpty ? "" : " ") + bar.shown).truncated(toWidth: width)
        }
    }

    private static func cut(_ label: StyledText, toWidth width: Int) -> StyledText {
        guard label.displayWidth > width, width > 2 * keptEnd else { return label.truncated(toWidth: width) }
        var end = label.plain[...]
        while end.displayWidth > keptEnd { end.removeFirst() }
        return label.truncated(toWidth: width - end.displayWidth) + StyledText(String(end), label.spans.first?.role)
    }

    /// The columns of a label's end that stay: enough for a year.
    private static let keptEnd = 5

    private static func drawn(eighths count: Int) -> String {
        String(repeating: "█", count: count / 8) + eighths[count % 8]
    }
}
