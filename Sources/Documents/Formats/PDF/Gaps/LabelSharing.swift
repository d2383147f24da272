/// Decides for whole tables which lines of labels belong to which rows.
struct LabelSharing {
    typealias Alignment = LabelLines.Alignment

    /// What one alignment makes of a table: a sharing for each stretch, and what speaks for it.
    struct Reading {
        var alignment: Alignment
        var sharings: [LabelLines.Sharing]
        var evidence: Int
        /// Stretches in which the lines of labels are no nearer to each other than rows: they are rather labels of their own.
        var looseCount = 0
    }

    let region: GapRegion
    let readings: [Reading]

    init(_ region: GapRegion) {
        self.region = region
        readings = Alignment.allCases.compactMap { Self.reading(region, $0) }
    }

    /// The reading that more speaks for than for any that contradicts it; else that of the alignment which other
    /// tables of the document have; else none.
    func choice(preferring alignment: Alignment?) -> Reading? {
        if let best { return best }
        return alignment.flatMap { preferred in readings.first { $0.alignment == preferred } }
    }

    /// What speaks for the likeliest reading.
    var evidence: Int { readings.map(\.evidence).max() ?? 0 }

    var best: Reading? {
        readings.filter { reading in
            readings.allSatisfy { other in
                other.alignment == reading.alignment || !Self.contradict(reading, other)
                    || reading.evidence > other.evidence
            }
        }.max { ($1.looseCount, $0.assignedCount) < ($0.looseCount, $1.assignedCount) }
    }

    /// Whether some line is of one row here, of another there.
    private static func contradict(_ first: Reading, _ second: Reading) -> Bool {
        zip(first.sharings, second.sharings).contains { first, second in
            zip(first.rows, second.rows).contains { own, other in
                let others = second.rows.filter { $0 != other }
                return others.contains { $0.overlaps(own) }
            }
        }
    }

    private static func reading(_ region: GapRegion, _ alignment: Alignment) -> Reading? {
        var reading = Reading(alignment: alignment, sharings: [], evidence: 0)
        for stretch in region.stretches {
            let lines = LabelLines(stretch, of: region)
            let possible = lines.sharings(alignment).filter { sharing in
                !sharing.rows.contains { region.isRuledOff(stretch.labels[$0]) }
            }
            let rated = possible.map { sharing in
                (sharing, evidence: evidence(sharing, lines, stretch), isLoose: lines.isLoose(sharing))
            }
            guard let top = rated.max(by: { ($0.evidence, $1.isLoose ? 1 : 0) < ($1.evidence, $0.isLoose ? 1 : 0) })
            else { return nil }
            let best = rated.filter { $0.evidence == top.evidence && $0.isLoose == top.isLoose }
            // Only where the first label begins or the last one ends may be in doubt: it or the head has those lines.
            guard let sharing = best.last?.0,
                alignment == .first || Set(best.map { $0.0.rows.map(\.upperBound) }).count == 1
            else { return nil }
            reading.sharings.append(sharing)
            reading.evidence += top.evidence
            reading.looseCount += top.isLoose ? 1 : 0
        }
        return reading
    }

    /// Rows that stand apart, and labels that begin as the items of a list do.
    private static func evidence(
        _ sharing: LabelLines.Sharing, _ lines: LabelLines, _ stretch: GapRegion.Stretch
    ) -> Int {
        let starts = Set(sharing.rows.map(\.lowerBound))
        var evidence = lines.standApart(sharing) ? stretch.rows.count : 0
        for row in sharing.rows {
            for line in row where stretch.labels[line][0].piece.startsItem {
                evidence += starts.contains(line) ? 1 : -2
            }
        }
        return evidence
    }
}

extension LabelSharing.Reading {
    fileprivate var assignedCount: Int { sharings.flatMap(\.rows).reduce(0) { $0 + $1.count } }
}

extension LabelLines {
    init(_ stretch: GapRegion.Stretch, of region: GapRegion) {
        labels = stretch.labels.map { $0[0].piece.baseline }
        rows = stretch.rows.map { region.baseline(of: $0) }
        slack = (stretch.labels.first?[0].piece.size ?? 1_000) / 3
        let first = stretch.lines.lowerBound
        above = first > 0 && !stretch.startsPage ? region.lines[first - 1].line.baseline : nil
    }
}

extension TextPiece {
    /// Whether it begins as an item of a list: `1.`, `（一）`, `一、`.
    var startsItem: Bool {
        let scalars = glyphs.prefix(5).map(\.scalar)
        let inner = scalars.drop { "（(".unicodeScalars.contains($0) }
        let number = inner.prefix { "一二三四五六七八九十⼀⼆⼋⼗0123456789".unicodeScalars.contains($0) }
        guard !number.isEmpty, let end = inner.dropFirst(number.count).first else { return false }
        return (inner.count < scalars.count ? "）)" : "、.．").unicodeScalars.contains(end)
    }
}
