import ReportModel
import Wording

/// Which cells of two forms stand side by side.
struct CellPairing {
    /// Positions of fields; one, several where they are summed, none where the form has no such cell.
    var old: [Int]
    var new: [Int]
    var caveat: Bilingual?

    /// The pairs in the order of the new form, with cells that only the old one has at their old places' end.
    /// Every cell of both forms is in at least one pair.
    static func pairs(from old: Form, to new: Form) -> [CellPairing] {
        if old == new { return new.fields.indices.map { CellPairing(old: [$0], new: [$0]) } }
        let special = specialPairs(from: old, to: new)
        let paired = Set(special.flatMap(\.old))
        let specialByNew = Dictionary(special.compactMap { pair in pair.new.first.map { ($0, pair) } }) { a, _ in a }
        var pairs: [CellPairing] = []
        for field in new.fields {
            if let pair = specialByNew[field.index] { pairs.append(pair) }
            if specialByNew[field.index]?.new == [field.index] { continue }
            pairs.append(CellPairing(old: old.index(of: field.id).map { [$0] } ?? [], new: [field.index]))
        }
        let missing = old.fields.filter { new.index(of: $0.id) == nil && !paired.contains($0.index) }
        let reversed = special.filter { $0.old.count > 1 }.flatMap(\.old)
        return pairs + (missing.map(\.index) + reversed).sorted().map { CellPairing(old: [$0], new: []) }
    }

    /// Pairs of fields with different ids, from the table of mappings in either direction.
    private static func specialPairs(from old: Form, to new: Form) -> [CellPairing] {
        let forward = EditionMapping.all.filter { $0.older == old.edition && $0.newer == new.edition }
        let backward = EditionMapping.all.filter { $0.older == new.edition && $0.newer == old.edition }
        return forward.flatMap { pairs(of: $0, older: old, newer: new) }
            + backward.flatMap { pairs(of: $0, older: new, newer: old) }.map {
                CellPairing(old: $0.new, new: $0.old, caveat: $0.caveat)
            }
    }

    private static func pairs(of mapping: EditionMapping, older: Form, newer: Form) -> [CellPairing] {
        let renamed = mapping.renamed.compactMap { entry -> CellPairing? in
            guard let old = older.index(of: entry.older), let new = newer.index(of: entry.newer) else { return nil }
            return CellPairing(old: [old], new: [new], caveat: entry.caveat)
        }
        let summed = mapping.split.flatMap { entry in
            older.fields.filter { "\($0.tableKey).\($0.rowKey)" == entry.whole }.map { field in
                let parts = entry.parts.compactMap { newer.index(of: "\($0).\(field.columnKey)") }
                return CellPairing(old: [field.index], new: parts, caveat: entry.caveat)
            }
        }
        return renamed + summed
    }
}
