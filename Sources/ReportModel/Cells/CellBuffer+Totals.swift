/// What a column of cells adds up to. Cells without a number are counted, never read as 0.
public struct CellTotal: Sendable, Equatable {
    /// The exact sum; 0 of none, nil where it needs more than 64 bits.
    public let sum: ExactNumber?
    /// How many cells hold a number.
    public let count: Int
    /// How many hold none.
    public let missing: Int
}

extension CellBuffer {
    /// The sum over all cells, in one pass over their bytes.
    public var total: CellTotal {
        var (sum, missing) = (WideSum(), 0)
        withCells { cells in
            for cell in cells {
                guard let number = cell.number else {
                    missing += 1
                    continue
                }
                sum.add(number)
            }
        }
        return CellTotal(sum: sum.number, count: count - missing, missing: missing)
    }

    /// The sum over the cells at some positions.
    public func total(at positions: [Int]) -> CellTotal {
        if let sum = wholeSum(at: positions) {
            return CellTotal(sum: ExactNumber(sum), count: positions.count, missing: 0)
        }
        var (sum, missing) = (WideSum(), 0)
        for position in positions {
            guard let number = self[position].number else {
                missing += 1
                continue
            }
            sum.add(number)
        }
        return CellTotal(sum: sum.number, count: positions.count - missing, missing: missing)
    }

    /// The sum where all cells hold whole numbers without a point and 64 bits are enough: of nearly all.
    private func wholeSum(at positions: [Int]) -> Int64? {
        var sum = Int64(0)
        for position in positions {
            guard let whole = self[position].digits else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(whole)
            if overflow { return nil }
            sum = next
        }
        return sum
    }

    /// A sum for each group; `groups` has the group's number, below `groupCount`, for each cell.
    public func totals(by groups: [Int32], groupCount: Int) -> [CellTotal] {
        precondition(groups.count == count, "every cell has its group")
        var sums = [GroupSum](repeating: GroupSum(), count: groupCount)
        sums.withUnsafeMutableBufferPointer { sums in
            withCells { cells in
                for row in 0..<cells.count {
                    let group = Int(groups[row])
                    if let number = cells[row].number {
                        sums[group].numbers += 1
                        sums[group].sum.add(number)
                    } else {
                        sums[group].missing += 1
                    }
                }
            }
        }
        return sums.map { CellTotal(sum: $0.sum.number, count: $0.numbers, missing: $0.missing) }
    }

    private struct GroupSum {
        var sum = WideSum()
        var numbers = 0
        var missing = 0
    }

    private func withCells(_ body: (UnsafeBufferPointer<Cell>) -> Void) {
        let start = baseAddress.assumingMemoryBound(to: Cell.self)
        body(UnsafeBufferPointer(start: start, count: count))
    }
}

/// A sum in 128 bits at the finest scale met: 2^63 addends of 64 bits fit, and only the result may be too large.
private struct WideSum {
    private var mantissa: Int128 = 0
    private var scale: UInt8 = 0
    private var isTooLarge = false

    @inline(__always)
    mutating func add(_ number: ExactNumber) {
        if number.scale == scale {
            mantissa &+= Int128(number.mantissa)
        } else {
            addRescaled(number)
        }
    }

    private mutating func addRescaled(_ number: ExactNumber) {
        let finest = max(scale, number.scale)
        let (left, overflowLeft) = mantissa.multipliedReportingOverflow(
            by: Int128(ExactNumber.powers[Int(finest - scale)]))
        let (right, overflowRight) = Int128(number.mantissa).multipliedReportingOverflow(
            by: Int128(ExactNumber.powers[Int(finest - number.scale)]))
        let (sum, overflow) = left.addingReportingOverflow(right)
        isTooLarge = isTooLarge || overflowLeft || overflowRight || overflow
        (mantissa, scale) = (sum, finest)
    }

    var number: ExactNumber? {
        guard !isTooLarge, let narrow = Int64(exactly: mantissa) else { return nil }
        return ExactNumber(mantissa: narrow, scale: scale)
    }
}
