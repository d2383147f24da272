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
        tables.flatMap { table in
            table.blocks.flatMap { block in columnIdentities(table, block) + rowIdentities(table, block) }
        }.sorted { $0.kind.order < $1.kind.order }
    }

    private func columnIdentities(_ table: FormTable, _ block: FormBlock) -> [Identity] {
        func rows(_ role: FormRow.Role, _ column: FormColumn) -> [Int] {
            block.rows.filter { $0.role == role }.compactMap { index(of: "\(table.key).\($0.key).\(column.key)") }
        }
        return block.columns.flatMap { column -> [Identity] in
            let handled = rows(.handledTotal, column)
            guard !handled.isEmpty else { return [] }
            return [
                Identity(kind: .balance, left: rows(.incoming, column), right: handled + rows(.carriedOut, column)),
                Identity(kind: .handledTotal, left: handled, right: rows(.handling, column)),
            ]
        }
    }

    private func rowIdentities(_ table: FormTable, _ block: FormBlock) -> [Identity] {
        guard let total = block.columns.first(where: \.isTotal) else { return [] }
        let parts = block.columns.filter { !$0.isTotal }
        return block.rows.map { row in
            func position(_ column: FormColumn) -> Int? { index(of: "\(table.key).\(row.key).\(column.key)") }
            return Identity(
                kind: row.role == .proceedings ? .proceedingsTotal : .rowTotal,
                left: [total].compactMap(position), right: parts.compactMap(position))
        }
    }
}

extension Identity.Kind {
    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
