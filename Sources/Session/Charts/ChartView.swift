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
        case .bars: bars(data)
        case .histogram: Histogram(data.points.map(\.value)).lines(width: width, unit: data.unit) + [range(data)]
        case .spark: sparks(data) + [range(data)]
        }
    }

    /// Labels with their English where that leaves the bars a quarter of the line.
    private func bars(_ data: ChartData) -> [StyledText] {
        let most = width * 3 / 4 - (data.points.map(\.shown.displayWidth).max() ?? 0)
        let showsGloss =
            data.points.contains { !$0.gloss.isEmpty }
            && data.points.allSatisfy { ($0.label + $0.gloss).displayWidth <= most }
        let bars = data.points.map { point in
            BarChart.Bar(
                label: StyledText(point.label) + StyledText(showsGloss ? point.gloss : "", .quiet), value: point.value,
                shown: StyledText(point.shown, .number))
        }
        return BarChart(bars).lines(width: width, widestLabel: showsGloss ? most : width / 2)
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
