/// The lines between cells.
public enum TableBorder: Sendable, Hashable, CaseIterable {
    /// A frame, lines between columns, a line under the head.
    case box
    /// As `box`, with a line between all rows: for forms whose row heads are merged.
    case grid
    /// No frame; columns two spaces apart, the head underlined.
    case plain

    /// Spaces within a cell, on each side.
    var padding: Int { self == .plain ? 0 : 1 }
    /// The columns between two cells.
    var gap: Int { self == .plain ? 2 : 1 }
    var hasFrame: Bool { self != .plain }

    /// Where lines meet: which of the four directions have one.
    struct Junction {
        var up, down, left, right: Bool
    }

    var vertical: String { self == .plain ? "  " : "│" }

    /// The piece drawn where lines meet; spaces where none does.
    func piece(_ junction: Junction) -> String {
        guard self != .plain else {
            // A rule goes on under a merged cell and is broken between two cells.
            return junction.left && junction.right && !junction.up ? "──" : "  "
        }
        let index = [junction.up, junction.down, junction.left, junction.right].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        return Self.pieces[index]
    }

    /// Indexed by the bits up, down, left, right.
    private static let pieces = [
        " ", "╶", "╴", "─", "╷", "┌", "┐", "┬", "╵", "└", "┘", "┴", "│", "├", "┤", "┼",
    ]
}
