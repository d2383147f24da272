/// Horizontal bars, each with its number; names stand at the left in full, in several lines where they are long.
struct BarDrawing {
    private let chart: Chart
    private let labels: [[String]]
    private let left: Double
    private let right: Double
    private static let barHeight = 18.0
    private static let widestLabel = 300.0

    init(_ chart: Chart) {
        self.chart = chart
        labels = chart.categories.map { SVGDrawing.lines($0, width: Self.widestLabel) }
        left = SVGChart.margin + (labels.joined().map(SVGDrawing.width).max() ?? 0) + 10
        let widest = chart.series.flatMap { $0.values.compactMap { $0 } }.map { SVGDrawing.width(ChartScale.text($0)) }
        right = SVGChart.width - SVGChart.margin - (widest.max() ?? 0) - 8
    }

    var drawing: SVGDrawing {
        var drawing = SVGDrawing()
        drawing.head(chart, legend: chart.series.count > 1)
        let scale = ChartScale(chart.series.flatMap { $0.values.compactMap { $0 } })
        let top = drawing.height
        for index in chart.categories.indices { add(index, scale, to: &drawing) }
        let zero = x(0, scale)
        drawing.line(zero, top, zero, drawing.height)
        return drawing
    }

    private func x(_ value: Double, _ scale: ChartScale) -> Double { left + scale.position(value) * (right - left) }

    private func add(_ index: Int, _ scale: ChartScale, to drawing: inout SVGDrawing) {
        let bars = Double(chart.series.count) * Self.barHeight
        let height = max(bars, Double(labels[index].count) * SVGChart.lineHeight) + 8
        let middle = drawing.height + height / 2
        let first = middle - Double(labels[index].count - 1) * SVGChart.lineHeight / 2 + 5
        for (line, label) in labels[index].enumerated() {
            drawing.text(label, x: left - 10, y: first + Double(line) * SVGChart.lineHeight, .end)
        }
        for (number, series) in chart.series.enumerated() {
            let y = middle - bars / 2 + Double(number) * Self.barHeight
            guard let value = series.values[index] else {
                drawing.text("—", x: x(0, scale) + 6, y: y + 14)
                continue
            }
            let (from, to) = (x(min(value, 0), scale), x(max(value, 0), scale))
            drawing.rect(x: from, y: y + 1, width: to - from, height: Self.barHeight - 3, fill: SVGChart.colour(number))
            drawing.text(ChartScale.text(value), x: to + 6, y: y + 14)
        }
        drawing.height += height
    }
}
