/// Numbers without a label right above or below a row whose label has none: they may be its.
struct UnnamedRows: Doubt {
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard !rows.areSideBySide, rows.sources.contains(where: \.isUnnamed) else { return }
        let (sources, placed) = (rows.sources, rows.bySource)
        for (index, source) in sources.enumerated() where source.isUnnamed {
            let beside = [index - 1, index + 1].filter { sources.indices.contains($0) && sources[$0].isBlankAndNamed }
            for other in beside.compactMap({ placed[$0] }) {
                for pattern in rows.patterns(other) { reading.distrustBlanks(pattern, source.slots) }
                for pattern in placed[index].map(rows.patterns) ?? [] { reading.distrust(pattern) }
            }
        }
    }
}

extension SourceRow {
    /// Whether it has numbers, and no words before them but a piece of a label.
    fileprivate var isUnnamed: Bool { lastLabel.isEmpty && (!hasUnknownWords || isBehindPiece) && holdsDigits }
    fileprivate var isBlankAndNamed: Bool { !lastLabel.isEmpty && slots.allSatisfy(\.isBlank) }
}
