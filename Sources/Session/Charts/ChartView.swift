import Terminal
import Wording

/// A chart for the terminal.
struct ChartView {
    let width: Int
    let language: Language

    func lines(_ data: ChartData, _ shape: ChartData.Shape) -> [StyledText] {
        let title = data.title.isEmpty ? [] : StyledText(data.title, .heading).wrapped(toWidth: width)
        return title + body(data, shape)
    }

    private func body(_ data: ChartData, _ shape: ChartData.Shape) -> [StyledText] {
        switch shape {
        case .bars:
            BarChart(
                data.points.map {
                    BarChart.Bar(label: StyledText($0.label), value: $0.value, shown: StyledText($0.shown, .number))
                }
            ).lines(width: width)
        case .histogram: Histogram(data.points.map(\.value)).lines(width: width) + [range(data)]
        case .spark: sparks(data) + [range(data)]
        }
    }

    /// Cut into rows where there are more numbers than columns.
    private func sparks(_ data: ChartData) -> [StyledText] {
        let columns = Array(Sparkline.text(data.points.map { $0.value.isFinite ? $0.value : nil }))
        return stride(from: 0, to: columns.count, by: width).map {
            StyledText(String(columns[$0..<min($0 + width, columns.count)]), .keyword)
        }
    }

    private func range(_ data: ChartData) -> StyledText {
        let sorted = data.points.filter(\.value.isFinite).sorted { $0.value < $1.value }
        guard let least = sorted.first, let greatest = sorted.last else { return StyledText() }
        let text = SessionMessages.chartRange(data.points.count, from: least.shown, to: greatest.shown)[language]
        return StyledText(text, .quiet).truncated(toWidth: width)
    }
}
