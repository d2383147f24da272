import LuaRuntime

/// Whether values that scripts give are the same: numbers by what they come to, whichever way they are held.
enum ValueEquality {
    static func areEqual(_ a: LuaValue, _ b: LuaValue) -> Bool {
        switch (a, b) {
        case (.none, .none): true
        case (.string(let x), .string(let y)): x == y
        case (.boolean(let x), .boolean(let y)): x == y
        case (.integer(let x), .integer(let y)): x == y
        default: a.number != nil && a.number == b.number
        }
    }
}
