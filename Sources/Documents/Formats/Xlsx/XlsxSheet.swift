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
    private(set) var hiddenColumns: Set<Int> = []

    private let strings: [String]
    private let cellLimit: Int
    private var place = XlsxReference(row: -1, column: -1)
    private var kind: String?
    private var value: [UInt8] = []
    private var isInValue = false
    private var text = XlsxText()

    init(strings: [String], cellLimit: Int) {
        self.strings = strings
        self.cellLimit = cellLimit
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch Self.elements[name.key] {
        case .row: startRow(attributes)
        case .cell: startCell(attributes)
        case .value: isInValue = true
        case .column: noteColumns(attributes)
        case .merge: noteMerge(attributes)
        case nil: text.start(name.key)
        }
    }

    mutating func end(_ name: XMLName) {
        switch Self.elements[name.key] {
        case .cell: endCell()
        case .value: isInValue = false
        case .row, .column, .merge: break
        case nil: text.end(name.key)
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue { value += bytes } else { text.add(bytes) }
    }

    private enum Element { case row, cell, value, column, merge }

    private static let elements = NameTable<Element>([
        (NameKey.of("row"), .row), (NameKey.of("c"), .cell), (NameKey.of("v"), .value), (NameKey.of("col"), .column),
        (NameKey.of("mergeCell"), .merge),
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
        if Self.isOn(attributes.value("hidden")) { hiddenRows.append(place.row) }
    }

    private mutating func startCell(_ attributes: XMLAttributes) {
        place.column += 1
        if let name = attributes.value("r") {
            guard let found = XlsxReference(name) else { return refuse("cell " + name) }
            place = found
        }
        kind = attributes.value("t")
        value.removeAll(keepingCapacity: true)
        text = XlsxText()
    }

    private mutating func noteColumns(_ attributes: XMLAttributes) {
        guard Self.isOn(attributes.value("hidden")), let first = attributes.value("min").flatMap({ Int($0) }),
            let last = attributes.value("max").flatMap({ Int($0) }), first >= 1, last >= first, last <= 1 << 14
        else { return }
        hiddenColumns.formUnion(first - 1..<last)
    }

    private mutating func noteMerge(_ attributes: XMLAttributes) {
        guard let name = attributes.value("ref"), let area = XlsxArea(name) else { return }
        if merges.count >= cellLimit { return exceed() }
        merges.append(area)
    }

    private static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }

    private mutating func refuse(_ detail: String) { failure = .damaged(.xlsx, detail: detail) }

    private mutating func exceed() { failure = .limitExceeded(what: "cells", limit: cellLimit) }
}

// MARK: Values

extension XlsxSheet {
    private mutating func endCell() {
        if cells.count >= cellLimit { return exceed() }
        guard let text = shownText() else { return refuse("shared string " + String(decoding: value, as: UTF8.self)) }
        cells.append(Cell(place: place, text: text))
    }

    /// What the cell shows, but for its number format; nil for a shared string that isn't there.
    private mutating func shownText() -> String? {
        let stored = String(decoding: value, as: UTF8.self)
        switch kind {
        case "s" where !stored.isEmpty: return Int(stored).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
        case "inlineStr": return text.take()
        case "b": return stored.isEmpty ? "" : stored == "0" ? "FALSE" : "TRUE"
        case nil, "n": return XlsxNumber.text(stored)
        default: return stored
        }
    }
}
