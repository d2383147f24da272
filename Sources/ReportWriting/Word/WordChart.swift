/// A chart that Word draws itself (DrawingML, ECMA-376 part 1, section 21.2), its numbers inside the part.
enum WordChart {
    /// The chart's part.
    static func part(_ chart: Chart) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<c:chartSpace xmlns:c=\"\(schema)/chart\" xmlns:a=\"\(schema)/main\"><c:roundedCorners val=\"0\"/><c:chart>"
            + title(chart)
            + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>\(plot(chart))\(axes(chart))</c:plotArea>"
            + (chart.series.count > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "")
            + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
            + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
            + "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1000\"/></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>"
            + "</c:chartSpace>"
    }

    /// The paragraph that shows it.
    static func paragraph(_ chart: Chart, number: Int, relation: String) -> String {
        let height =
            chart.kind == .lines ? 2_880_000 : min(900_000 + chart.categories.count * rowHeight(chart), 7_200_000)
        let words = attribute(chart.description)
        return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>"
            + "<wp:inline xmlns:wp=\"\(schema)/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
            + "<wp:extent cx=\"5220000\" cy=\"\(height)\"/>"
            + "<wp:docPr id=\"\(9_000 + number)\" name=\"\(attribute(chart.title))\" descr=\"\(words)\"/>"
            + "<a:graphic xmlns:a=\"\(schema)/main\"><a:graphicData uri=\"\(schema)/chart\">"
            + "<c:chart xmlns:c=\"\(schema)/chart\" xmlns:r=\"\(WordPackage.relationSchema)\" r:id=\"\(relation)\"/>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    }

    private static let schema = "http://schemas.openxmlformats.org/drawingml/2006"

    private static func rowHeight(_ chart: Chart) -> Int {
        chart.kind == .shares ? 320_000 : 200_000 + 140_000 * chart.series.count
    }

    /// Text where XML has no room for line breaks.
    private static func attribute(_ text: String) -> String {
        WordText.content(text.replacing("\n", with: " ").replacing("\t", with: " "), prefix: "w:")
    }

    private static func title(_ chart: Chart) -> String {
        let text = chart.unit.isEmpty ? chart.title : "\(chart.title)（\(chart.unit)）"
        return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r>"
            + "<a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"1\"/><a:t>\(attribute(text))</a:t></a:r></a:p></c:rich></c:tx>"
            + "<c:overlay val=\"0\"/></c:title>"
    }

    private static func plot(_ chart: Chart) -> String {
        let series = chart.series.indices.map { self.series(chart, $0) }.joined()
        switch chart.kind {
        case .lines:
            return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>\(series)"
                + "<c:marker val=\"1\"/>\(axisIDs)</c:lineChart>"
        case .bars, .shares:
            let isShare = chart.kind == .shares
            return
                "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"\(isShare ? "percentStacked" : "clustered")\"/>"
                + "<c:varyColors val=\"0\"/>\(series)<c:gapWidth val=\"60\"/>"
                + (isShare ? "<c:overlap val=\"100\"/>" : "") + axisIDs + "</c:barChart>"
        }
    }

    private static let axisIDs = "<c:axId val=\"1\"/><c:axId val=\"2\"/>"

    private static func series(_ chart: Chart, _ index: Int) -> String {
        let series = chart.series[index]
        let color = "<a:solidFill><a:srgbClr val=\"\(SVGChart.colour(index).dropFirst())\"/></a:solidFill>"
        let isLine = chart.kind == .lines
        let shape = isLine ? "<a:ln w=\"25400\">\(color)</a:ln>" : color
        let marker =
            isLine ? "<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/><c:spPr>\(color)</c:spPr></c:marker>" : ""
        let points = series.values.enumerated().compactMap { position, value in
            value.map { "<c:pt idx=\"\(position)\"><c:v>\(ChartScale.text($0))</c:v></c:pt>" }
        }
        let names = chart.categories.enumerated().map { "<c:pt idx=\"\($0)\"><c:v>\(attribute($1))</c:v></c:pt>" }
        let count = "<c:ptCount val=\"\(chart.categories.count)\"/>"
        return
            "<c:ser><c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/><c:tx><c:v>\(attribute(series.name))</c:v></c:tx>"
            + "<c:spPr>\(shape)</c:spPr>" + (isLine ? "" : "<c:invertIfNegative val=\"0\"/>") + marker + labels
            + "<c:cat><c:strLit>\(count)\(names.joined())</c:strLit></c:cat>"
            + "<c:val><c:numLit><c:formatCode>General</c:formatCode>\(count)\(points.joined())</c:numLit></c:val>"
            + (isLine ? "<c:smooth val=\"0\"/>" : "") + "</c:ser>"
    }

    private static let labels =
        "<c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
        + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"

    /// From 0, unless numbers are negative: an axis that begins higher makes small differences look large.
    private static func least(_ chart: Chart) -> String {
        chart.series.allSatisfy { $0.values.allSatisfy { ($0 ?? 0) >= 0 } } ? "<c:min val=\"0\"/>" : ""
    }

    /// Bars go down the page in the order of the data.
    private static func axes(_ chart: Chart) -> String {
        let isLine = chart.kind == .lines
        let grid =
            "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9DDE3\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"
        return
            "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"\(isLine ? "minMax" : "maxMin")\"/></c:scaling>"
            + "<c:delete val=\"0\"/><c:axPos val=\"\(isLine ? "b" : "l")\"/><c:majorTickMark val=\"none\"/>"
            + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>"
            + "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>\(least(chart))</c:scaling><c:delete val=\"0\"/>"
            + "<c:axPos val=\"\(isLine ? "l" : "b")\"/>\(grid)<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
            + "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses val=\"\(isLine ? "autoZero" : "max")\"/></c:valAx>"
    }
}
