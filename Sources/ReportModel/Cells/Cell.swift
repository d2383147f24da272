/// One cell of a report in 16 bytes, in a layout that C reads too (`nb_cell` in CLuaShim; a test compares them).
@frozen
public struct Cell: Sendable, Hashable {
    private let mantissa: Int64
    private let scale: UInt8
    private let rawKind: UInt8
    private let rawOrigin: UInt8
    private let reserved: UInt8
    private let reserved2: UInt32

    private init(mantissa: Int64, scale: UInt8, kind: CellKind, origin: CellOrigin) {
        self.mantissa = mantissa
        self.scale = scale
        rawKind = kind.rawValue
        rawOrigin = origin.rawValue
        reserved = 0
        reserved2 = 0
    }

    public init(_ number: ExactNumber, origin: CellOrigin = .read) {
        self.init(mantissa: number.mantissa, scale: number.scale, kind: .number, origin: origin)
    }

    /// A cell without a number. `.number` is no such kind and gives `.absent`.
    public init(_ kind: CellKind, origin: CellOrigin = .read) {
        self.init(mantissa: 0, scale: 0, kind: kind == .number ? .absent : kind, origin: origin)
    }

    public static let absent = Cell(.absent)

    public var kind: CellKind { CellKind(rawValue: rawKind) ?? .absent }
    public var origin: CellOrigin { CellOrigin(rawValue: rawOrigin) ?? .read }

    /// A number that is written without a point.
    @inline(__always)
    var digits: Int64? { rawKind == CellKind.number.rawValue && scale == 0 ? mantissa : nil }

    /// The number, nil for the five other kinds.
    public var number: ExactNumber? {
        rawKind == CellKind.number.rawValue ? ExactNumber(unchecked: mantissa, scale) : nil
    }
}
