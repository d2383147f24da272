import LuaRuntime
import ReportAnalysis
import ReportModel

/// The columns that a script asks for: names in a list, and `name = function` or `name = "other name"` behind them, in
/// the order of their letters, because Lua keeps none.
struct FrameSpecification {
    enum Source {
        case named(String)
        case computed(LuaFunction)
    }

    let columns: [(name: String, source: Source)]

    /// Columns under the names that they are found by.
    init(named names: [String]) { columns = names.map { ($0, .named($0)) } }

    init(_ table: LuaTable, of function: String) throws(LuaFailure) {
        var columns: [(name: String, source: Source)] = []
        for (offset, element) in try table.elements().enumerated() {
            guard let name = element.string else { throw FrameMessages.notAColumn(function, offset + 1) }
            columns.append((name, .named(name)))
        }
        let named = try Self.named(table)
        guard try table.pairs().count == columns.count + named.count else {
            throw FrameMessages.gapInColumns(function, behind: columns.count)
        }
        for (key, value) in named {
            if let computed = value.function {
                columns.append((key, .computed(computed)))
            } else if let other = value.string {
                columns.append((key, .named(other)))
            } else {
                throw FrameMessages.notAFunction(function, key)
            }
        }
        self.columns = columns
    }

    /// The same of a table that has nothing else: what stands in a list would be passed over in silence.
    static func named(
        _ table: LuaTable, only function: String, as example: String
    ) throws(LuaFailure) -> [(key: String, value: LuaValue)] {
        let named = try named(table)
        guard try table.pairs().count == named.count else { throw FrameMessages.unnamed(function, example: example) }
        return named
    }

    /// What stands under names, by their letters.
    static func named(_ table: LuaTable) throws(LuaFailure) -> [(key: String, value: LuaValue)] {
        var named: [(key: String, value: LuaValue)] = []
        for pair in try table.pairs() {
            if let key = pair.key.string { named.append((key, pair.value)) }
        }
        return named.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}

/// Values of scripts as values of frames, and back. What a division by 0 leaves is no number: it would spoil every sum,
/// and sort nowhere.
extension FrameValue {
    init?(_ value: LuaValue) {
        switch value {
        case .none: self = .missing(.absent)
        case .integer(let integer): self = .number(ExactNumber(Int64(integer)))
        case .number(let number): self = number.isFinite ? .decimal(number) : .missing(.notApplicable)
        case .string(let text): self = .text(text)
        case .boolean(let boolean): self = .boolean(boolean)
        default: return nil
        }
    }

    var lua: LuaValue {
        switch self {
        case .number(let number): LuaNumbers.value(number)
        case .decimal(let value): .number(value)
        case .text(let text): .string(text)
        case .boolean(let value): .boolean(value)
        case .missing: .none
        }
    }
}

/// Runs what takes its time with frames of many cells, for as long as the evaluation goes on.
func framing<Result: Sendable>(
    _ state: LuaState, cells: Int, _ work: @escaping @Sendable () throws(FrameError) -> Result
) throws(LuaFailure) -> Result {
    let result = try AbandonableWork.run(state, steps: cells) { Swift.Result { () throws(FrameError) in try work() } }
    return try framing { () throws(FrameError) in try result.get() }
}

/// Runs something of frames, its errors as scripts see them.
func framing<Result>(_ work: () throws(FrameError) -> Result) throws(LuaFailure) -> Result {
    do throws(FrameError) {
        return try work()
    } catch {
        throw FrameMessages.failure(error)
    }
}

extension FrameColumn {
    /// A column of what a function or a table of a script gave.
    init(_ name: String, of values: [LuaValue], _ state: LuaState? = nil) throws(LuaFailure) {
        var column: [FrameValue] = []
        column.reserveCapacity(values.count)
        for (row, value) in values.enumerated() {
            if row & 1_023 == 0 { try state?.checkpoint() }
            guard let value = FrameValue(value) else {
                throw FrameMessages.notAValue(name, row + 1, HelpText.kind(of: value))
            }
            column.append(value)
        }
        self.init(name, column)
    }
}
