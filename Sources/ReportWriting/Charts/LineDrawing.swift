/// Lines over categories, such as years; a gap where a number is missing.
struct LineDrawing {
    private let chart: Chart
    private let scale: ChartScale
    private let left: Double
    private let right: Double
    private static let plotHeight = 300.0
    /// Between the axis and the first point, so that its number does not meet the axis's own.
    private static let inset = 24.0

    init(_ chart: Chart) {
        self.chart = chart
        scale = ChartScale(chart.series.flatMap { $0.values.compactMap { $0 } })
        let ticks = scale.ticks.map { SVGDrawing.width(ChartScale.text($0)) }.max() ?? 0
        left = SVGChart.margin + max(ticks + 8, (chart.categories.first.map(SVGDrawing.width) ?? 0) * 0.71)
        right = SVGChart.width - SVGChart.margin - max(24, (chart.categories.last.map(SVGDrawing.width) ?? 0) / 2)
    }

    var drawing: SVGDrawing {
        var drawing = SVGDrawing()
        drawing.head(chart, legend: chart.series.count > 1)
        let top = drawing.height + 12
        for tick in scale.ticks {
            let y = y(tick, top)
            drawing.line(left, y, right, y)
            drawing.text(ChartScale.text(tick), x: left - 8, y: y + 5, .end)
        }
        for (number, series) in chart.series.enumerated() { add(series, number, top, to: &drawing) }
        drawing.height = top + Self.plotHeight
        addCategories(to: &drawing)
        return drawing
    }

    private func x(_ index: Int) -> Double {
        guard chart.categories.count > 1 else { return (left + right) / 2 }
        let step = (right - left - 2 * Self.inset) / Double(chart.categories.count - 1)
        return left + Self.inset + step * Double(index)
    }

    private func y(_ value: Double, _ top: Double) -> Double { top + (1 - scale.position(value)) * Self.plotHeight }

    private func add(_ series: Chart.Series, _ number: Int, _ top: Double, to drawing: inout SVGDrawing) {
        var points: [String] = []
        func close() {
            if points.count > 1 {
                drawing.add(
                    "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" "
                        + "stroke=\"\(SVGChart.colour(number))\" stroke-width=\"2.5\"/>")
            }
            points = []
        }
        for (index, value) in series.values.enumerated() {
            guard let value else {
                close()
                continue
            }
            let (x, y) = (SVGDrawing.number(x(index)), SVGDrawing.number(y(value, top)))
            points.append("\(x),\(y)")
            drawing.add("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"3.5\" fill=\"\(SVGChart.colour(number))\"/>")
            if chart.series.count == 1 {
                drawing.text(ChartScale.text(value), x: self.x(index), y: self.y(value, top) - 9, .middle)
            }
        }
        close()
    }

    /// Level where they fit beside each other, else slanted, with room below for the longest.
    private func addCategories(to drawing: inout SVGDrawing) {
        let widest = chart.categories.map(SVGDrawing.width).max() ?? 0
        let room = chart.categories.count > 1 ? (right - left) / Double(chart.categories.count - 1) : right - left
        let isLevel = widest + 8 <= room
        for (index, category) in chart.categories.enumerated() {
            let (x, y) = (x(index), drawing.height + 22)
            let turn = " transform=\"rotate(-45 \(SVGDrawing.number(x)) \(SVGDrawing.number(y)))\""
            drawing.text(category, x: x, y: y, isLevel ? .middle : .end, style: isLevel ? "" : turn)
        }
        drawing.height += isLevel ? 30 : 26 + widest * 0.71
    }
}
