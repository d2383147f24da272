extension Report {
    /// The cell of a field, nil for an id that the form does not have.
    public func cell(_ id: String) -> Cell? { form.index(of: id).map { cells[$0] } }

    /// The number of a field, nil where there is none or no such field.
    public func number(_ id: String) -> ExactNumber? { cell(id)?.number }

    public func place(of index: Int) -> Place { places.indices.contains(index) ? places[index] : .unknown }

    /// The characters of the source, of a corrected cell too: what was kept of them, else the digits of the number, else
    /// nothing.
    public func text(of index: Int) -> String {
        rawTexts[index] ?? cells[index].number?.description ?? ""
    }

    public func section(_ number: Int) -> TextSection? { sections.first { $0.number == number } }
}

extension Report {
    /// Why a correction was refused.
    public enum CorrectionError: Error, Sendable, Equatable {
        case unknownField(String)
        case emptyReason
    }

    /// A new report in which a person has set some cells, and which remembers what stood there and why it changed.
    public func corrected(
        _ changes: [(field: String, cell: Cell)], reason: String, author: String? = nil
    ) throws(CorrectionError) -> Report {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .emptyReason }
        var copy = self
        var newCells = Array(cells)
        for (id, cell) in changes {
            guard let index = form.index(of: id) else { throw .unknownField(id) }
            let new = cell.number.map { Cell($0, origin: .corrected) } ?? Cell(cell.kind, origin: .corrected)
            copy.corrections.append(
                Correction(field: id, old: newCells[index], new: new, reason: reason, author: author))
            if newCells[index].origin != .corrected { copy.rawTexts[index] = text(of: index) }
            newCells[index] = new
        }
        copy.cells = CellBuffer(newCells)
        return copy
    }
}
