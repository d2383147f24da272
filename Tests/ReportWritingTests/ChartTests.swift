import FoundationEssentials
import Testing

@testable import ReportWriting

@Suite("Charts")
struct ChartTests {
    private func chart(_ kind: Chart.Kind, _ values: [Double?]..., names: [String] = ["甲县", "乙县", "丙县"]) -> Chart {
        Chart(
            kind, title: "新收 <申请> & \"办理\"", unit: "件", categories: names,
            series: values.enumerated().map { Chart.Series("第 \($0 + 1) 列", $1) })
    }

    @Test("Every label and number stands in the picture in full", arguments: Chart.Kind.allCases)
    func labels(kind: Chart.Kind) {
        let svg = SVGChart.text(chart(kind, [3, 5.5, 0], [1, 2, 4]))
        for label in ["甲县", "乙县", "丙县", "第 1 列", "第 2 列"] { #expect(svg.contains(">\(label)</text>"), "\(label)") }
        #expect(svg.contains("<title>新收 &lt;申请&gt; &amp; &quot;办理&quot;</title>"))
        #expect(
            svg.contains("<desc>甲县：第 1 列 3件，第 2 列 1件；乙县：第 1 列 5.5件，第 2 列 2件；丙县：第 1 列 0件，第 2 列 4件</desc>"))
        #expect(svg.hasPrefix("<svg ") && svg.contains("role=\"img\"") && !svg.contains(" id="))
    }

    @Test("Nothing lies outside of the picture", arguments: Chart.Kind.allCases)
    func bounds(kind: Chart.Kind) throws {
        let long = (1...6).map { "某某省某某市某某区某某街道办事处\($0)" + String(repeating: "政务公开", count: $0) }
        let svg = SVGChart.text(chart(kind, [1, 20, 300, 4_000, 50_000, nil], [9, 8, 7, 6, 5, 4], names: long))
        let height = try #require(Double(svg.split(separator: "viewBox=\"0 0 800 ")[1].prefix { $0 != "\"" }))
        for line in svg.split(separator: "\n") where line.hasPrefix("<text") {
            let parts = line.split(separator: "\"")
            let (x, y) = (try #require(Double(parts[1])), try #require(Double(parts[3])))
            let text = line.split(separator: ">", maxSplits: 1)[1].dropLast("</text>".count)
            let width = SVGDrawing.width(String(text)) * (line.contains("bold") ? 1.2 : 1)
            let isTurned = line.contains("rotate")
            let left = parts[5] == "end" ? x - width * (isTurned ? 0.71 : 1) : parts[5] == "middle" ? x - width / 2 : x
            #expect(left >= 0 && (isTurned ? x : left + width) <= 800, "\(line)")
            #expect(y > 0 && y + (isTurned ? width * 0.71 : 0) <= height, "\(line)")
        }
    }

    @Test(
        "Long titles break between words, and no line begins with a closing mark",
        arguments: [
            ("新收 Information requests", 12.0, ["新收", "Information", "requests"]),
            ("本年新收（件）与结转", 8, ["本年新收", "（件）与", "结转"]), ("总计 12,345,678 件", 10, ["总计", "12,345,678", "件"]),
            ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 3, [""]),
        ])
    func lineBreaks(text: String, width: Double, lines: [String]) {
        #expect(LineBreaking.lines(text, width: width) { Double(TextWidth.columns($0)) } == lines)
    }

    @Test("What is missing is a gap and never 0")
    func gaps() {
        let lines = SVGChart.text(chart(.lines, [1, nil, 3]))
        #expect(lines.components(of: "<circle").count == 2 && !lines.contains("<polyline"))
        #expect(SVGChart.text(chart(.lines, [1, 2, 3])).components(of: "<polyline").count == 1)
        #expect(SVGChart.text(chart(.bars, [1, nil, 3])).contains(">—</text>"))
        // One part unknown: no share of that bar is known.
        let shares = SVGChart.text(chart(.shares, [1, nil, 0], [3, 2, 0]))
        #expect(shares.components(of: ">—</text>").count == 2)
        #expect(shares.contains(">25%</text>") && shares.contains(">75%</text>"))
        #expect(SVGChart.text(chart(.lines, [1, nil, 3])).contains("乙县：—"))
    }

    @Test(
        "Axes have round numbers from 0",
        arguments: [
            ([3.0], [0.0, 1, 2, 3]), ([0.37, 0.12], [0, 0.1, 0.2, 0.3, 0.4]), ([1_859], [0, 500, 1_000, 1_500, 2_000]),
            ([-40, 60], [-50, 0, 50, 100]), ([], [0, 0.5, 1]), ([0], [0, 0.5]),
        ])
    func axes(values: [Double], ticks: [Double]) {
        let found = ChartScale(values).ticks.map { ($0 * 1e6).rounded() / 1e6 }
        #expect(found == ticks)
    }
}

extension String {
    /// Where a part stands.
    fileprivate func components(of part: String) -> [Range<String.Index>] { ranges(of: part) }
}
