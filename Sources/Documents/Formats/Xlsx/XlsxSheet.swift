/// The cells of one sheet as its part lists them.
struct XlsxSheet: XMLEvents {
    struct Cell {
        var place: XlsxReference
        /// Empty for a cell that has only a look, borders mostly.
        var text: String
    }

    private(set) var isStopped = false
    private(set) var failure: DocumentError? { didSet { isStopped = true } }
    private(set) var cells: [Cell] = []
    private(set) var merges: [XlsxArea] = []
    private(set) var hiddenRows: [Int] = []
    /// How many more of the areas of hidden columns begin with each column than end before it.
    private var hiddenAreas: [Int] = []

    private let strings: [String]
    private let styles: XlsxStyles
    private let isDate1904: Bool
    private let cellLimit: Int
    private var place = XlsxReference(row: -1, column: -1)
    private var kind: String?
    private var style = 0
    private var value: [UInt8] = []
    private var isInValue = false
    private var hasValue = false
    /// The formula; nil for none.
    private var formula: [UInt8]?
    private var isInFormula = false
    /// The cells' places, from the first on that does not come behind the one before.
    private var places: Set<XlsxReference> = []
    private var text = XlsxText()

    init(strings: [String], styles: XlsxStyles, isDate1904: Bool, cellLimit: Int) {
        self.strings = strings
        self.styles = styles
        self.isDate1904 = isDate1904
        self.cellLimit = cellLimit
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch Self.elements[name.key] {
        case .row: startRow(attributes)
        case .cell: startCell(attributes)
        case .value: (isInValue, hasValue) = (true, true)
        case .formula: (isInFormula, formula) = (true, [])
        case .column: noteColumns(attributes)
        case .merge: noteMerge(attributes)
        case nil: text.start(name.key, attributes)
        }
    }

    mutating func end(_ name: XMLName) {
        switch Self.elements[name.key] {
        case .cell: endCell()
        case .value: isInValue = false
        case .formula: isInFormula = false
        case .row, .column, .merge: break
        case nil: text.end(name.key)
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue {
            value += bytes
        } else if isInFormula {
            formula? += bytes
        } else {
            text.add(bytes)
        }
    }

    private enum Element { case row, cell, value, formula, column, merge }

    private static let elements = NameTable<Element>([
        (NameKey.of("row"), .row), (NameKey.of("c"), .cell), (NameKey.of("v"), .value), (NameKey.of("col"), .column),
        (NameKey.of("mergeCell"), .merge), (NameKey.of("f"), .formula),
    ])
}

// MARK: Places

extension XlsxSheet {
    /// Rows and cells without a place follow the one before.
    private mutating func startRow(_ attributes: XMLAttributes) {
        place = XlsxReference(row: place.row + 1, column: -1)
        if let number = attributes.value("r") {
            guard let found = XlsxReference("A" + number) else { return refuse("row " + number) }
            place.row = found.row
        }
        if Self.isOn(attributes.value("hidden")) || Self.isZero(attributes.value("ht")) { hiddenRows.append(place.row) }
    }

    private mutating func startCell(_ attributes: XMLAttributes) {
        place.column += 1
        if let name = attributes.value("r") {
            guard let found = XlsxReference(name) else { return refuse("cell " + name) }
            place = found
        }
        kind = attributes.value("t")
        style = attributes.value("s").flatMap { Int($0) } ?? 0
        (hasValue, formula) = (false, nil)
        value.removeAll(keepingCapacity: true)
        text = XlsxText()
    }

    private mutating func noteColumns(_ attributes: XMLAttributes) {
        guard Self.isOn(attributes.value("hidden")) || Self.isZero(attributes.value("width")),
            let first = attributes.value("min").flatMap({ Int($0) }),
            let last = attributes.value("max").flatMap({ Int($0) }), first >= 1, last >= first,
            last <= Self.mostColumns
        else { return }
        if hiddenAreas.isEmpty { hiddenAreas = Array(repeating: 0, count: Self.mostColumns + 1) }
        hiddenAreas[first - 1] += 1
        hiddenAreas[last] -= 1
    }

    /// Of a sheet.
    private static let mostColumns = 1 << 14

    /// From 0, in order.
    var hiddenColumns: [Int] {
        var open = 0
        return hiddenAreas.indices.filter { column in
            open += hiddenAreas[column]
            return open > 0
        }
    }

    private mutating func noteMerge(_ attributes: XMLAttributes) {
        guard let name = attributes.value("ref"), let area = XlsxArea(name) else { return }
        if merges.count >= cellLimit { return exceed() }
        merges.append(area)
    }

    /// What has no height or width is not seen.
    private static func isZero(_ size: String?) -> Bool { size.flatMap { Double($0) } == 0 }

    private static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }

    private mutating func refuse(_ detail: String) { failure = .damaged(.xlsx, detail: detail) }

    private mutating func exceed() { failure = .limitExceeded(what: "cells", limit: cellLimit) }
}

// MARK: Values

extension XlsxSheet {
    private mutating func endCell() {
        if cells.count >= cellLimit { return exceed() }
        guard let text = shownText() else { return refuse("shared string " + String(decoding: value, as: UTF8.self)) }
        guard isFirst(at: place) else { return refuse("cell R\(place.row + 1)C\(place.column + 1) twice") }
        cells.append(Cell(place: place, text: text))
    }

    /// Cells stand in order in all but odd files, where a place may come again: which of two is shown can't be known.
    private mutating func isFirst(at place: XlsxReference) -> Bool {
        if places.isEmpty {
            guard let last = cells.last?.place, (last.row, last.column) >= (place.row, place.column) else {
                return true
            }
            places = Set(cells.map(\.place))
        }
        return places.insert(place).inserted
    }

    /// What the cell shows, marked where nobody may see it; nil for a shared string that isn't there.
    private func shownText() -> String? {
        let look = styles[style]
        guard look.isWhite, let text = text(in: look) else { return text(in: look) }
        return text.utf8.contains(where: isASCIIDigit) ? text + "\u{FFFD}" : text
    }

    private func text(in look: XlsxStyles.Look) -> String? {
        if look.isStruck { return "" }
        // A formula that nobody reckoned shows what only a spreadsheet program knows.
        let isReckoned = hasValue && !(value.isEmpty && (kind == nil || kind == "n"))
        if let formula, !isReckoned { return "=" + String(decoding: formula, as: UTF8.self) }
        guard kind != nil, kind != "n" else {
            let digits = XlsxNumber.text(String(decoding: value, as: UTF8.self))
            return look.format.text(digits, isDate1904: isDate1904)
        }
        return look.format.hidesText ? "" : storedText()
    }

    private func storedText() -> String? {
        let stored = String(decoding: value, as: UTF8.self)
        switch kind {
        case "s" where !stored.isEmpty: return Int(stored).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
        case "inlineStr":
            var text = text
            return text.take()
        case "b": return stored.isEmpty ? "" : stored == "0" ? "FALSE" : "TRUE"
        default: return stored
        }
    }
}
