import Glibc
import Testing

@testable import Terminal

@Suite("Output")
struct OutputTests {
    @Test("only what is taller than the screen is paged, and only on a terminal")
    func pagerIsNeeded() {
        let size = ScreenSize(columns: 80, lines: 24)
        func isNeeded(_ widths: [Int], onTerminal: Bool = true) -> Bool {
            Pager.isNeeded(widths: widths, outputIsTerminal: onTerminal, size: size)
        }
        #expect(!isNeeded(Array(repeating: 80, count: 23)))
        #expect(isNeeded(Array(repeating: 0, count: 24)))
        #expect(!isNeeded(Array(repeating: 80, count: 2400), onTerminal: false))
        #expect(!isNeeded([80 * 23]) && isNeeded([80 * 23 + 1]), "a wide line takes several of the screen")
    }

    @Test(
        "the user chooses the pager",
        arguments: [
            (nil, "LESSCHARSET=utf-8 less -RXS -P'SPACE  q'"),
            ("less", "LESSCHARSET=utf-8 less -RXS -P'SPACE  q'"),
            ("most", "most"), ("", nil), ("cat", nil),
        ]
            as [(String?, String?)])
    func pagerCommand(setting: String?, command: String?) {
        #expect(Pager.command(keys: "SPACE  q") { ["PAGER": setting, "TERM": "xterm"][$0] ?? nil } == command)
    }

    @Test("lines wider than the screen are wrapped by less, not cut")
    func wrappingPager() {
        let command = Pager.command(keys: "q", wraps: true) { $0 == "TERM" ? "xterm" : nil }
        #expect(command == "LESSCHARSET=utf-8 less -RX -P'q'")
    }

    @Test("less needs a terminal that can move its cursor", arguments: ["dumb", "", nil])
    func pagerOfDumbTerminals(kind: String?) {
        #expect(Pager.command(keys: "SPACE  q") { $0 == "TERM" ? kind : nil } == nil)
        #expect(Pager.command(keys: "SPACE  q") { ["PAGER": "most", "TERM": kind][$0] ?? nil } == "most")
    }

    @Test("a pager that reads nothing, fails or is missing does no harm")
    func pagerEndings() {
        let text = String(repeating: "年报\n", count: 100_000)
        #expect(Pager.show(text, command: "cat > /dev/null"))
        #expect(Pager.show(text, command: "true"))
        #expect(Pager.show(text, command: "exit 3"))
        #expect(!Pager.show(text, command: "no-such-pager-here 2> /dev/null"))
    }

    @Test("a window that changes its size cuts nothing off what the pager has yet to read")
    func pagerInChangingWindow() throws {
        let text = String(repeating: "年报\n", count: 100_000)
        let path = "/tmp/nianbao-pager-\(getpid())"
        defer { unlink(path) }
        WindowSignal.watch()
        let pager = OwnThread { Pager.show(text, command: "sleep 0.3; wc -c > \(path)") }
        for _ in 0..<100 {
            pager.signal(SIGWINCH)
            usleep(2_000)
        }
        #expect(pager.value() == true)
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 32)
        _ = fgets(&line, 32, file)
        #expect(String(decoding: line.prefix { $0 > 0x20 }.map(UInt8.init(bitPattern:)), as: UTF8.self) == "700000")
    }

    @Test("progress is silent for half a second, then speaks ten times a second")
    func progressTimes() {
        var meter = ProgressMeter()
        func says(_ milliseconds: Int) -> Bool {
            meter.line(label: "x", done: 1, total: nil, elapsed: .milliseconds(milliseconds), columns: 80) != nil
        }
        #expect(
            [0, 499, 500, 550, 599, 600, 601, 700].map(says) == [false, false, true, false, false, true, false, true])
        #expect(meter.isShown)
    }

    @Test(
        "progress says how much, how fast and how long",
        arguments: [
            (1234, 5000, 80, "读取  1,234/5,000  ████░░░░░░░░░░░░░░░░ 24%  617/s  −0:06"),
            (1234, nil, 80, "读取  1,234  617/s"), (0, 10, 80, "读取  0/10  ░░░░░░░░░░░░░░░░░░░░ 0%  0/s"),
            (10, 10, 80, "读取  10/10  ████████████████████ 100%  5/s"), (0, 0, 80, "读取  0/0  0/s"),
            (20, 10, 80, "读取  20/10  ████████████████████ 100%  10/s"), (1234, 5000, 12, "读取  1,23…"),
            (1, 4000, 80, "读取  1/4,000  ░░░░░░░░░░░░░░░░░░░░ 0%  0/s  −133:18"),
        ] as [(Int, Int?, Int, String)])
    func progressLine(done: Int, total: Int?, columns: Int, line: String) {
        #expect(
            ProgressMeter.line(label: "读取", done: done, total: total, elapsed: .seconds(2), columns: columns) == line)
    }

    @Test(
        "sparklines",
        arguments: [
            ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"), ([5, nil, 5], "▄ ▄"), ([], ""), ([nil], " "),
            ([-1, .nan, 1], "▁ █"), ([-.greatestFiniteMagnitude, .greatestFiniteMagnitude, .infinity], "▁█ "),
        ] as [([Double?], String)])
    func sparkline(values: [Double?], expected: String) {
        #expect(Sparkline.text(values) == expected)
    }

    @Test("bars are as long as their values, and fit the line")
    func bars() {
        let chart = BarChart([
            .init(label: "教育局", value: 100, shown: "100"), .init(label: "人力资源和社会保障局", value: 50, shown: "50"),
            .init(label: "x", value: 0, shown: "0"), .init(label: "y", value: .nan, shown: "—"),
        ])
        #expect(
            chart.lines(width: 40).map(\.plain) == [
                "教育局        ██████████████████████ 100", "人力资源…障局 ███████████ 50", "x             0",
                "y             —",
            ])
        for width in 1...100 {
            #expect(chart.lines(width: width).allSatisfy { $0.displayWidth <= width })
        }
        #expect(BarChart([]).lines(width: 10).isEmpty)
    }
}
