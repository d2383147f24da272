/// One race: a name for the command line, and what it measures.
struct Race: Sendable {
    let name: String
    let about: String
    let run: @Sendable (Course) throws -> [RaceResult]

    /// Every race, in the order of the table. A new one is one entry here.
    static let all: [Race] = [
        ReadingRace(name: "html", layout: .htmlLarge, peers: ["html_selectolax.py", "html_lxml.py"]).race,
        ReadingRace(name: "styled", layout: .htmlStyled, peers: ["html_selectolax.py", "html_lxml.py"]).race,
        ReadingRace(name: "docx", layout: .docxDeflated, peers: ["docx_lxml.py"]).race,
        ReadingRace(name: "text", layout: .tabs, peers: ["text_reader.py", "text_by_labels.py", "text_by_position.py"])
            .race,
        ReadingRace(name: "lines", layout: .cells, peers: ["text_by_labels.py"]).race,
        ReadingRace.pdf.race,
        SumsRace.race,
        MemoryRace.race,
        StartRace.race,
        LuaFieldRace.race,
        LuaReportsRace.race,
        LuaStateRace.race,
        LuaColumnRace.race,
        CopiesRace.race,
        DeadlineRace.race,
    ]
}

/// A line of the table.
struct RaceResult {
    let work: String
    /// How fast we are; the same unit as the peer's.
    let ours: Figure
    var peer: String?
    var peers: Figure?
    var note = ""

    /// How many times faster than the peer we are, below 1 where it is faster.
    var ratio: Double? { peers.map { ours.isRate ? ours.value / $0.value : $0.value / ours.value } }
}

/// A measured number with its unit.
struct Figure {
    let value: Double
    let unit: String
    /// Whether more is better.
    let isRate: Bool

    static func perSecond(_ count: Int, _ seconds: Double) -> Figure {
        Figure(value: Double(count) / seconds, unit: "/s", isRate: true)
    }

    static func milliseconds(_ seconds: Double) -> Figure {
        Figure(value: seconds * 1e3, unit: " ms", isRate: false)
    }

    static func nanoseconds(_ seconds: Double) -> Figure {
        Figure(value: seconds * 1e9, unit: " ns", isRate: false)
    }

    static func megabytes(_ value: Double) -> Figure {
        Figure(value: value, unit: " MB", isRate: false)
    }

    var text: String { Decimals.text(value) + unit }
}
