import ReportModel

/// A named column of a frame. Numbers and texts are held densely, so that a sum over a million rows is one pass.
public struct FrameColumn: Sendable {
    public let name: String
    /// The field of the form that it was made of.
    public let field: String?
    /// Whether its numbers are rates, which people read in percent.
    public let isRate: Bool
    /// The rows of rates where not all are.
    private let rateRows: Set<Int>
    let storage: Storage

    enum Storage: Sendable {
        case cells(CellBuffer)
        case texts(TextCodes)
        case values([FrameValue])
    }

    private init(
        name: String, field: String?, isRate: Bool = false, rateRows: Set<Int> = [], storage: Storage
    ) {
        self.name = name
        self.field = field
        self.isRate = isRate
        self.rateRows = rateRows
        self.storage = storage
    }

    /// A field of reports, each cell with its kind.
    public init(_ name: String, field: String?, cells: CellBuffer) {
        self.init(name: name, field: field, storage: .cells(cells))
    }

    /// Any values: the densest way to hold them is chosen.
    public init(_ name: String, field: String? = nil, isRate: Bool = false, _ values: [FrameValue]) {
        self.init(name: name, field: field, isRate: isRate, storage: Self.storage(of: values))
    }

    /// Values of which some are rates.
    public init(_ name: String, rateRows: Set<Int>, _ values: [FrameValue]) {
        self.init(name: name, field: nil, rateRows: rateRows, storage: Self.storage(of: values))
    }

    /// Whether the number of a row is a rate.
    public func isRate(at row: Int) -> Bool { isRate || rateRows.contains(row) }

    private static func storage(of values: [FrameValue]) -> Storage {
        if let cells = cells(values), values.contains(where: { !$0.isMissing }) { return .cells(CellBuffer(cells)) }
        return TextCodes(values).map(Storage.texts) ?? .values(values)
    }

    /// Exact numbers and what is missing, nil where anything else stands between them.
    private static func cells(_ values: [FrameValue]) -> [Cell]? {
        var cells: [Cell] = []
        cells.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .number(let number): cells.append(Cell(number))
            case .missing(let kind): cells.append(Cell(kind))
            default: return nil
            }
        }
        return cells
    }

    public var count: Int {
        switch storage {
        case .cells(let cells): cells.count
        case .texts(let texts): texts.codes.count
        case .values(let values): values.count
        }
    }

    public subscript(row: Int) -> FrameValue {
        switch storage {
        case .cells(let cells): FrameValue(cells[row])
        case .texts(let texts): texts[row]
        case .values(let values): values[row]
        }
    }

    public var values: [FrameValue] { (0..<count).map { self[$0] } }

    public var missing: Int {
        switch storage {
        case .cells(let cells): cells.count { $0.kind != .number }
        case .texts(let texts): texts.codes.count { $0 < 0 }
        case .values(let values): values.count(where: \.isMissing)
        }
    }

    var textBytes: Int {
        switch storage {
        case .cells: 0
        case .texts(let texts): texts.textBytes
        case .values(let values):
            values.reduce(0) { if case .text(let text) = $1 { $0 + text.utf8.count } else { $0 } }
        }
    }

    func renamed(_ name: String) -> FrameColumn {
        FrameColumn(name: name, field: field, isRate: isRate, rateRows: rateRows, storage: storage)
    }

    /// The rows at these positions, in their order.
    public func rows(_ positions: [Int]) -> FrameColumn {
        let chosen: Storage =
            switch storage {
            case .cells(let cells): .cells(CellBuffer(positions.map { cells[$0] }))
            case .texts(let texts): .texts(texts.rows(positions))
            case .values(let values): .values(positions.map { values[$0] })
            }
        let rates = rateRows.isEmpty ? [] : Set(positions.indices.filter { rateRows.contains(positions[$0]) })
        return FrameColumn(name: name, field: field, isRate: isRate, rateRows: rates, storage: chosen)
    }
}

/// What a column holds.
public enum FrameType: String, Sendable {
    case integer, number, text, boolean, mixed, empty
}

extension FrameColumn {
    public var type: FrameType {
        switch storage {
        case .cells(let cells):
            let numbers = cells.lazy.compactMap(\.number)
            return numbers.isEmpty ? .empty : numbers.allSatisfy { $0.scale == 0 } ? .integer : .number
        case .texts(let texts): return texts.words.isEmpty ? .empty : .text
        case .values(let values): return Self.type(of: values.filter { !$0.isMissing })
        }
    }

    private static func type(of values: [FrameValue]) -> FrameType {
        if values.isEmpty { return .empty }
        if values.allSatisfy({ $0.approximation != nil }) { return .number }
        let areBooleans = values.allSatisfy { if case .boolean = $0 { true } else { false } }
        return areBooleans ? .boolean : .mixed
    }
}

/// Texts as numbers into a list of the different ones: bodies and regions repeat over years.
struct TextCodes: Sendable {
    /// Negative for what is missing: the kind's number.
    let codes: [Int32]
    let words: [String]

    /// Nil where anything but texts and missing values is among them.
    init?(_ values: [FrameValue]) {
        var (codes, words, known) = ([Int32](), [String](), [String: Int32]())
        codes.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .text(let text):
                if let code = known[text] {
                    codes.append(code)
                } else {
                    known[text] = Int32(words.count)
                    codes.append(Int32(words.count))
                    words.append(text)
                }
            case .missing(let kind): codes.append(-Int32(kind.rawValue))
            default: return nil
            }
        }
        self.init(codes: codes, words: words)
    }

    private init(codes: [Int32], words: [String]) {
        self.codes = codes
        self.words = words
    }

    subscript(row: Int) -> FrameValue {
        let code = codes[row]
        guard code < 0 else { return .text(words[Int(code)]) }
        return .missing(CellKind(rawValue: UInt8(-code)) ?? .absent)
    }

    var textBytes: Int {
        let sizes = words.map(\.utf8.count)
        return codes.reduce(0) { $1 < 0 ? $0 : $0 + sizes[Int($1)] }
    }

    func rows(_ positions: [Int]) -> TextCodes {
        TextCodes(codes: positions.map { codes[$0] }, words: words)
    }
}
