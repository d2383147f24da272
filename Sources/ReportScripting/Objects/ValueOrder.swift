import LuaRuntime

/// Whether values that scripts give are the same: numbers by what they come to, whichever way they are held.
enum ValueOrder {
    static func areEqual(_ a: LuaValue, _ b: LuaValue) -> Bool {
        rank(a) == rank(b) && compare(a, b) == 0
    }

    private static func rank(_ value: LuaValue) -> Int {
        switch value {
        case .number(let number) where number.isNaN: 3
        case .integer, .number: 0
        case .string: 1
        case .boolean: 2
        case .none: 4
        default: 3
        }
    }

    private static func compare(_ a: LuaValue, _ b: LuaValue) -> Int {
        switch (a, b) {
        case (.string(let x), .string(let y)): return x == y ? 0 : x.utf8.lexicographicallyPrecedes(y.utf8) ? -1 : 1
        case (.boolean(let x), .boolean(let y)): return x == y ? 0 : x ? 1 : -1
        case (.integer(let x), .integer(let y)): return x == y ? 0 : x < y ? -1 : 1
        default:
            guard let x = a.number, let y = b.number else { return 0 }
            return x == y ? 0 : x < y ? -1 : 1
        }
    }
}
