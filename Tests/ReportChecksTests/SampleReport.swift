import ReportModel

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes small reports for tests: random ones in which every sum holds, and changes to them.
enum SampleReport {
    /// Random numbers in the parts, sums in the totals; sections with words in them.
    static func consistent(seed: UInt64, form: Form = .edition2021, year: Int = 2024) -> Report {
        var random = SeededGenerator(seed)
        var cells = form.fields.map { _ in Int64.random(in: 0...60, using: &random) }
        fill(&cells, form)
        return Report(
            form: form, cells: cells.map { Cell(ExactNumber($0)) }, agency: "某局", year: year, sections: sections(form))
    }

    /// Every cell 0.
    static func zero(form: Form = .edition2021, year: Int = 2024) -> Report {
        Report(form: form, cells: form.fields.map { _ in Cell(.zero) }, year: year, sections: sections(form))
    }

    /// Sets every total from its parts; 一 is what balances the column.
    private static func fill(_ cells: inout [Int64], _ form: Form) {
        let identities = form.identities
        for identity in identities where identity.kind == .handledTotal {
            cells[identity.left[0]] = identity.right.reduce(0) { $0 + cells[$1] }
        }
        for identity in identities where identity.kind == .balance {
            cells[identity.left[1]] = min(cells[identity.left[1]], identity.right.reduce(0) { $0 + cells[$1] })
            cells[identity.left[0]] = identity.right.reduce(0) { $0 + cells[$1] } - cells[identity.left[1]]
        }
        for identity in identities where identity.kind == .rowTotal || identity.kind == .proceedingsTotal {
            cells[identity.left[0]] = identity.right.reduce(0) { $0 + cells[$1] }
        }
    }

    static func sections(_ form: Form) -> [TextSection] {
        form.sections.map { section in
            TextSection(
                number: section.number,
                heading: "\(["", "一", "二", "三", "四", "五", "六"][section.number])、\(section.heading)",
                paragraphs: [TextSection.Paragraph("有内容。")])
        }
    }
}

extension Report {
    /// The report with other numbers in some cells.
    func with(_ numbers: [String: Int64]) -> Report {
        with(numbers.mapValues { Cell(ExactNumber($0)) })
    }

    func with(_ changes: [String: Cell]) -> Report {
        var cells = Array(cells)
        for (id, cell) in changes {
            if let index = form.index(of: id) { cells[index] = cell }
        }
        var places = [Place](repeating: .unknown, count: cells.count)
        for index in places.indices { places[index].row = Int32(index + 1) }
        return Report(
            form: form, cells: cells, places: places, rawTexts: rawTexts, agency: agency, year: year, sections: sections
        )
    }

    /// The integer of a field, for tests that know there is one.
    func integer(_ id: String) -> Int64 { number(id)?.integer ?? .min }
}
