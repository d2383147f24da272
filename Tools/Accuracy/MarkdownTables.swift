import ReportSamples

/// The tables of docs/accuracy.md.
enum MarkdownTables {
    static let sampleHead = "| format | layout | right | wrong | missed | other kind | right |"
    static let reportHead = "| report | right | wrong | missed | other kind |"

    /// Generated reports: a line for each layout, and one for all.
    static func samples(_ measurements: [SampleMeasurement]) -> String {
        let lines = SampleLayout.allCases.compactMap { layout -> String? in
            let own = measurements.filter { $0.layout == layout }
            guard !own.isEmpty else { return nil }
            let (format, name) = layout.described
            return line([format, "\(name) (`\(layout.rawValue)`)"], Counts(own))
        }
        return
            ([sampleHead, "| --- | --- | ---: | ---: | ---: | ---: | ---: |"] + lines
            + [line(["all", ""], Counts(measurements))]).joined(separator: "\n")
    }

    /// Reports of a folder: a line for each, and one for all.
    static func reports(_ measurements: [Measurement]) -> String {
        let lines = measurements.map { measured -> String in
            guard measured.error == nil else { return "| \(measured.name) | \(measured.error ?? "") | | | |" }
            return "| \(measured.name) | " + Counts([measured]).plain.joined(separator: " | ") + " |"
        }
        let all = "| all | " + Counts(measurements).plain.joined(separator: " | ") + " |"
        return ([reportHead, "| --- | ---: | ---: | ---: | ---: |"] + lines + [all]).joined(separator: "\n")
    }

    private static func line(_ names: [String], _ counts: Counts) -> String {
        "| " + (names + counts.grouped + [counts.share]).joined(separator: " | ").replacing("|  |", with: "| |") + " |"
    }

    /// Cells right, wrong, missed and of another kind.
    private struct Counts {
        private let numbers: [Int]

        init(_ measurements: [SampleMeasurement]) {
            numbers = measurements.reduce(into: [0, 0, 0, 0]) { sums, one in
                for (index, count) in [one.right, one.wrong.count, one.missed.count, one.otherKind.count].enumerated() {
                    sums[index] += count
                }
            }
        }

        init(_ measurements: [Measurement]) {
            numbers = measurements.reduce(into: [0, 0, 0, 0]) { sums, one in
                for (index, count) in [one.right, one.wrong.count, one.missed.count, one.otherKind.count].enumerated() {
                    sums[index] += count
                }
            }
        }

        var plain: [String] { numbers.map(String.init) }
        var grouped: [String] { numbers.map(Self.grouped) }

        /// Right of all, in hundredths of a percent, rounded down: 100.00 % is all.
        var share: String {
            let all = max(numbers.reduce(0, +), 1)
            let hundredths = numbers[0] * 10_000 / all
            let rest = String(hundredths % 100)
            return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest) %"
        }

        private static func grouped(_ number: Int) -> String {
            number < 1_000 ? String(number) : "\(grouped(number / 1_000)),\(String(number % 1_000 + 1_000).dropFirst())"
        }
    }
}

extension SampleLayout {
    /// The format, and what the layout is.
    fileprivate var described: (String, String) {
        switch self {
        case .tabs: ("text", "tab grid")
        case .tabsCut: ("text", "tab grid, table 三 cut, a row shifted")
        case .pipes: ("Markdown", "pipe table")
        case .tabsRepeated: ("text", "tab grid, merged cells repeated")
        case .pipesRepeated: ("Markdown", "pipe table, merged cells repeated")
        case .cells: ("text", "one cell a line")
        case .cellsSpaced: ("text", "one cell a line, blank lines between")
        case .boxes: ("text", "boxes (`w3m -dump`)")
        case .dashedBoxes: ("text", "boxes of dashes (`links -dump`)")
        case .dashed: ("text", "strokes above columns (pandoc)")
        case .aligned: ("text", "columns that end alike (pandas)")
        case .wiki: ("text", "MediaWiki")
        case .asciiDoc: ("text", "AsciiDoc")
        case .glued: ("text", "digits glued")
        case .pdfLayout: ("text", "`pdftotext -layout`")
        case .pdfRaw: ("text", "`pdftotext -raw`")
        case .html: ("HTML", "merged cells")
        case .htmlWord: ("HTML", "saved from Word, end tags missing, declared as gb2312")
        case .htmlLarge: ("HTML", "a portal page of 90 KB around it")
        case .htmlStyled: ("HTML", "the same page with a style sheet")
        case .docx: ("docx", "merged cells")
        case .docxDeflated: ("docx", "merged cells, deflated")
        }
    }
}
