/// A bar of 100 % for each category, cut by the shares of the series.
struct ShareDrawing {
    private let chart: Chart
    private let labels: [[String]]
    private let left: Double
    private static let barHeight = 22.0
    private static let widestLabel = 300.0

    init(_ chart: Chart) {
        self.chart = chart
        labels = chart.categories.map { SVGDrawing.lines($0, width: Self.widestLabel) }
        left = SVGChart.margin + (labels.joined().map(SVGDrawing.width).max() ?? 0) + 10
    }

    var drawing: SVGDrawing {
        var drawing = SVGDrawing()
        drawing.head(chart, legend: true)
        for index in chart.categories.indices { add(index, to: &drawing) }
        return drawing
    }

    private func add(_ index: Int, to drawing: inout SVGDrawing) {
        let height = max(Self.barHeight, Double(labels[index].count) * SVGChart.lineHeight) + 8
        let middle = drawing.height + height / 2
        let first = middle - Double(labels[index].count - 1) * SVGChart.lineHeight / 2 + 5
        for (line, label) in labels[index].enumerated() {
            drawing.text(label, x: left - 10, y: first + Double(line) * SVGChart.lineHeight, .end)
        }
        let values = chart.series.map { $0.values[index] }
        let total = values.compactMap { $0 }.reduce(0, +)
        // A part that is not known leaves no share of the others, and neither does a whole of 0.
        if values.contains(nil) || total <= 0 {
            drawing.text("—", x: left + 6, y: middle + 5)
        } else {
            addParts(values.compactMap { $0 }, of: total, at: middle, to: &drawing)
        }
        drawing.height += height
    }

    private func addParts(_ values: [Double], of total: Double, at middle: Double, to drawing: inout SVGDrawing) {
        var x = left
        for (number, value) in values.enumerated() {
            let width = value / total * (SVGChart.width - SVGChart.margin - left)
            drawing.rect(
                x: x, y: middle - Self.barHeight / 2, width: width, height: Self.barHeight,
                fill: SVGChart.colour(number))
            let share = ChartScale.text((value / total * 1_000).rounded() / 10) + "%"
            if width > SVGDrawing.width(share) + 6 {
                drawing.text(
                    share, x: x + width / 2, y: middle + 5, .middle, style: number % 8 == 0 ? " fill=\"#ffffff\"" : "")
            }
            x += width
        }
    }
}
