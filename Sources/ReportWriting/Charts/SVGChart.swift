/// Draws a chart as SVG 1.1: valid, with title and description, every label in full. Without a prolog and without ids, so
/// that several stand in one page.
public enum SVGChart {
    static let width = 800.0
    static let fontSize = 14.0
    static let lineHeight = 20.0
    static let margin = 16.0

    public static func text(_ chart: Chart) -> String {
        let drawing =
            switch chart.kind {
            case .bars: BarDrawing(chart).drawing
            case .lines: LineDrawing(chart).drawing
            case .shares: ShareDrawing(chart).drawing
            }
        let height = SVGDrawing.number(drawing.height + margin)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(SVGDrawing.number(width)) \(height)" \
            width="\(SVGDrawing.number(width))" height="\(height)" role="img" \
            font-family="'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif" \
            font-size="\(SVGDrawing.number(fontSize))" fill="#1f2933">
            <title>\(SVGDrawing.escaped(chart.title))</title>
            <desc>\(SVGDrawing.escaped(chart.description))</desc>
            <rect width="100%" height="100%" fill="#ffffff"/>
            \(drawing.elements.joined(separator: "\n"))
            </svg>

            """
    }

    /// Told apart by people who don't see all colours, and in grey (Okabe and Ito).
    private static let colours = [
        "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#7a7a7a", "#f0e442",
    ]

    static func colour(_ series: Int) -> String { colours[series % colours.count] }
}

/// Elements of a picture, from top to bottom.
struct SVGDrawing {
    private(set) var elements: [String] = []
    /// How far down it reaches.
    var height = SVGChart.margin

    enum Anchor: String {
        case start, middle, end
    }

    mutating func text(_ text: String, x: Double, y: Double, _ anchor: Anchor = .start, style: String = "") {
        elements.append(
            "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor.rawValue)\"\(style)>"
                + Self.escaped(text) + "</text>")
    }

    mutating func rect(x: Double, y: Double, width: Double, height: Double, fill: String) {
        elements.append(
            "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(max(width, 0)))\" "
                + "height=\"\(Self.number(height))\" fill=\"\(fill)\"/>")
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        elements.append(
            "<line x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\" "
                + "y2=\"\(Self.number(y2))\" stroke=\"#d5dbe1\"/>")
    }

    mutating func add(_ element: String) { elements.append(element) }

    /// The title in bold, in as many lines as it needs, and below it who is who.
    mutating func head(_ chart: Chart, legend: Bool) {
        let unit = chart.unit.isEmpty || chart.kind == .shares ? "" : "（单位：\(chart.unit)）"
        for line in Self.lines(chart.title + unit, width: (SVGChart.width - 2 * SVGChart.margin) / 1.2) {
            height += SVGChart.lineHeight * 1.2
            text(line, x: SVGChart.margin, y: height, style: " font-size=\"17\" font-weight=\"bold\"")
        }
        height += 10
        if legend { self.legend(chart) }
    }

    private mutating func legend(_ chart: Chart) {
        var x = SVGChart.margin
        height += SVGChart.lineHeight
        for (index, series) in chart.series.enumerated() {
            let wide = 18 + Self.width(series.name) + 22
            if x > SVGChart.margin, x + wide > SVGChart.width - SVGChart.margin {
                x = SVGChart.margin
                height += SVGChart.lineHeight
            }
            rect(x: x, y: height - 11, width: 12, height: 12, fill: SVGChart.colour(index))
            text(series.name, x: x + 18, y: height)
            x += wide
        }
        height += 8
    }

    // MARK: measures

    /// About how wide a text is: a Han character has the width of the font's size.
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.6 : 1) } * SVGChart.fontSize
    }

    /// A text cut into lines of at most this width.
    static func lines(_ text: String, width: Double) -> [String] {
        LineBreaking.lines(text, width: width) { self.width($0) }
    }

    /// At most two digits after the point.
    static func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    /// What XML does not allow at all is left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += " "
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
