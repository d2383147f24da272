import Terminal
import Testing

@Suite("Charts")
struct ChartTests {
    static let histograms: [([Double], [String])] = [
        ([], []), ([3], ["3 1"]), ([5, 5, 5], ["5 3"]), ([0, 1, 2, 3], ["[0, 1) 1", "[1, 2) 1", "[2, 3] 2"]),
        ([1, .nan, .infinity, 2], ["[1, 2] 2"]), ([0.3333333, 0.3333333], ["0.3333333 2"]),
        ([-964896505253.4774], ["-964896505253.4774 1"]),
        ([-5, 5], ["[-5, -4) 1"] + (-4..<4).map { "[\($0), \($0 + 1)) 0" } + ["[4, 5] 1"]),
        ([0, 1000], (0..<9).map { "[\($0 * 100), \($0 * 100 + 100)) \($0 == 0 ? 1 : 0)" } + ["[900, 1000] 1"]),
        (
            [0.25, 0.5],
            ["[0.25, 0.3) 1", "[0.3, 0.35) 0", "[0.35, 0.4) 0", "[0.4, 0.45) 0", "[0.45, 0.5] 1"]
        ),
        ([0.00001, 0.00003], ["[0.00001, 0.000012) 1", "[0.000028, 0.00003] 1"]),
    ]

    @Test("numbers fall into ranges of round bounds, the label says where a bound belongs", arguments: histograms)
    func histogram(_ values: [Double], _ expected: [String]) {
        let histogram = Histogram(values)
        var bins = zip(histogram.labels(), histogram.bins).map { "\($0) \($1.count)" }
        if values.first == 0.00001 { bins = [bins.first, bins.last].compactMap { $0 } }
        #expect(bins == expected)
    }

    @Test("percentages have their mark at every bound")
    func rates() {
        #expect(Histogram([0, 50, 100], mostBins: 2).labels(unit: "%") == ["[0%, 50%)", "[50%, 100%]"])
        #expect(Histogram([66.7]).labels(unit: "%") == ["66.7%"])
    }

    @Test("any numbers make few bins that hold them all")
    func anyNumbers() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of this run: \(seed)")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let scale: Double = [1e-6, 1, 1e3, 1e12].randomElement(using: &random) ?? 1
            let values: [Double] = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Double.random(in: -1...1, using: &random) * scale
            }
            let bins = Histogram(values).bins
            #expect(bins.count <= 14 && bins.reduce(0) { $0 + $1.count } == values.count, "\(seed): \(values)")
            for (bin, next) in zip(bins, bins.dropFirst()) { #expect(abs(bin.upper - next.lower) <= scale * 1e-9) }
        }
    }

    @Test("a long label keeps its end, where the year is")
    func labels() {
        let bars = [
            BarChart.Bar(label: "青禾市望溪区住房和城乡建设局 2020", value: 1, shown: "1"),
            BarChart.Bar(label: "甲县 2020", value: 2, shown: "2"),
        ]
        #expect(
            BarChart(bars).lines(width: 60).map(\.plain) == [
                "青禾市望溪区住… 2020 ██████████████████▌ 1", "甲县 2020            █████████████████████████████████████ 2",
            ])
    }

    @Test("what is below zero is shaded, and as long as its amount")
    func negativeBars() {
        let bars = [("甲", 2.0), ("乙", -4), ("丙", -0.01), ("丁", 0)].map { name, value in
            BarChart.Bar(label: StyledText(name), value: value, shown: StyledText("\(value)"))
        }
        let lines = BarChart(bars).lines(width: 17)
        #expect(lines.map(\.plain) == ["甲 ████ 2.0", "乙 ▒▒▒▒▒▒▒▒ -4.0", "丙 ▒ -0.01", "丁 0.0"])
        #expect(lines[1].spans.contains { $0.role == .bad })
    }

    @Test("a submitted entry stays without a marked bracket")
    func submitted() {
        var host = EditorHost.sample
        host.highlights = { text, cursor in cursor == text.utf8.count ? [.init(1..<2, .match)] : [] }
        var bench = EditorBench(host: host)
        bench.type("f()")
        #expect(bench.frame.lines == [StyledText("> f") + StyledText("(", .match) + ")"])
        let frame = bench.editor.finalFrame(prompt: Prompt("> "), size: bench.size, host: host)
        #expect(frame.lines == [StyledText("> f()")])
    }
}
