/// Something that must add up: the fields on one side sum to the same as those on the other.
///
/// Source: the notes printed in the form (国办公开办函〔2021〕30号; 〔2019〕60号).
public struct Identity: Sendable, Equatable {
    public enum Kind: Sendable, Equatable, CaseIterable {
        /// 一 + 二 = 三（七） + 四, in each column.
        case balance
        /// （七） = the sum of the ways of handling, in each column.
        case handledTotal
        /// 总计 = 自然人 + the five kinds of organisation, in each row.
        case rowTotal
        /// Each 总计 of table 四 = its four outcomes.
        case proceedingsTotal
    }

    public let kind: Kind
    /// Positions of fields in the form.
    public let left: [Int]
    public let right: [Int]

    public var fields: [Int] { left + right }
}

extension Form {
    /// Every identity of the form, in the order of the rules NB101 to NB104.
    public var identities: [Identity] {
        var (identities, start): ([Identity], Int) = ([], 0)
        for block in tables.flatMap(\.blocks) {
            identities += block.columnIdentities(from: start) + block.rowIdentities(from: start)
            start += block.rows.count * block.columns.count
        }
        return identities.sorted { $0.kind.order < $1.kind.order }
    }
}

extension FormBlock {
    /// Those down its columns; its fields, row by row, begin at `start`.
    fileprivate func columnIdentities(from start: Int) -> [Identity] {
        func numbers(_ role: FormRow.Role) -> [Int] { rows.indices.filter { rows[$0].role == role } }
        let (incoming, handling) = (numbers(.incoming), numbers(.handling))
        let (handled, carriedOut) = (numbers(.handledTotal), numbers(.carriedOut))
        guard !handled.isEmpty else { return [] }
        return columns.indices.flatMap { column -> [Identity] in
            func fields(_ rows: [Int]) -> [Int] { rows.map { start + $0 * columns.count + column } }
            return [
                Identity(kind: .balance, left: fields(incoming), right: fields(handled + carriedOut)),
                Identity(kind: .handledTotal, left: fields(handled), right: fields(handling)),
            ]
        }
    }

    /// Those across its rows.
    fileprivate func rowIdentities(from start: Int) -> [Identity] {
        guard let total = columns.firstIndex(where: \.isTotal) else { return [] }
        let parts = columns.indices.filter { !columns[$0].isTotal }
        return rows.indices.map { row in
            let first = start + row * columns.count
            return Identity(
                kind: rows[row].role == .proceedings ? .proceedingsTotal : .rowTotal,
                left: [first + total], right: parts.map { first + $0 })
        }
    }
}

extension Identity.Kind {
    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
