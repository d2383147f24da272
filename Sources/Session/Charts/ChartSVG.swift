import ReportWriting
import Terminal

/// A chart as SVG: bars below each other, the label on the left, the number behind. Needs no font and loads nothing.
struct ChartSVG {
    private static let labelWidth = 200
    private static let barWidth = 380
    private static let rowHeight = 22
    private static let width = 680

    let data: ChartData
    let shape: ChartData.Shape

    var text: String {
        let bars = bars
        let top = data.title.isEmpty ? 8 : 32
        let height = top + bars.count * Self.rowHeight + 8
        let greatest = bars.map(\.value).max() ?? 0
        let title =
            data.title.isEmpty
            ? "" : "<text x=\"0\" y=\"18\" font-weight=\"600\">\(HTMLEscaping.escaped(data.title))</text>\n"
        let rows = bars.enumerated().map { row($1, top + $0 * Self.rowHeight, greatest) }.joined(separator: "\n")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(height)" \
            viewBox="0 0 \(Self.width) \(height)" font-family="sans-serif" font-size="13" fill="currentColor" role="img">
            \(title)\(rows)
            </svg>
            """
    }

    /// What is drawn: the numbers themselves, or how they spread.
    private var bars: [(label: String, value: Double, shown: String)] {
        guard shape == .histogram else { return data.points.map { ($0.label, $0.value, $0.shown) } }
        return Histogram(data.points.map(\.value)).bins.map { bin in
            ("\(Histogram.text(bin.lower)) – \(Histogram.text(bin.upper))", Double(bin.count), String(bin.count))
        }
    }

    private func row(_ bar: (label: String, value: Double, shown: String), _ y: Int, _ greatest: Double) -> String {
        let length = greatest > 0 ? Int((max(0, bar.value) / greatest * Double(Self.barWidth)).rounded()) : 0
        let label = HTMLEscaping.escaped(bar.label.truncated(toWidth: 26))
        let middle = y + 15
        return "<text x=\"\(Self.labelWidth - 8)\" y=\"\(middle)\" text-anchor=\"end\">\(label)</text>"
            + "<rect x=\"\(Self.labelWidth)\" y=\"\(y + 3)\" width=\"\(length)\" height=\"16\" fill=\"#4477aa\"/>"
            + "<text x=\"\(Self.labelWidth + length + 6)\" y=\"\(middle)\">\(HTMLEscaping.escaped(bar.shown))</text>"
    }
}
