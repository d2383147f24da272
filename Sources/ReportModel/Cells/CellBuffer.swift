/// The cells of one report, dense and in field order, at an address that stays while anybody holds the buffer:
/// Lua's getters read it in C.
///
/// Immutable once a report has it; a report that changes copies it first.
public final class CellBuffer: RandomAccessCollection, @unchecked Sendable {
    public let count: Int
    private let storage: UnsafeMutablePointer<Cell>

    public init(_ cells: some Collection<Cell>) {
        count = cells.count
        storage = .allocate(capacity: Swift.max(count, 1))
        _ = UnsafeMutableBufferPointer(start: storage, count: count).initialize(from: cells)
    }

    deinit {
        storage.deallocate()
    }

    /// The first cell, for C. Valid while the buffer lives.
    public var baseAddress: UnsafeRawPointer { UnsafeRawPointer(storage) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(index: Int) -> Cell {
        precondition(index >= 0 && index < count, "a cell's position is one of its form's fields")
        return storage[index]
    }
}
