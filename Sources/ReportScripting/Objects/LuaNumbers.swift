import LuaRuntime
import ReportAnalysis
import ReportModel

/// Exact numbers as scripts see them: whole numbers are Lua integers, amounts are floats.
enum LuaNumbers {
    static func value(_ number: ExactNumber?) -> LuaValue {
        guard let number else { return .none }
        return number.scale == 0 ? .integer(Int(number.mantissa)) : .number(number.approximation)
    }

    static func value(_ ratio: Ratio?) -> LuaValue { .optional(ratio?.approximation) }

    /// A number that a script gives: a whole number, a float that is whole, or a decimal in quotes, exact. Floats
    /// with a fraction are taken by the digits that Lua prints for them.
    static func exact(_ value: LuaValue) -> ExactNumber? {
        switch value {
        case .integer(let integer): ExactNumber(Int64(integer))
        case .number(let number):
            Int64(exactly: number).map { ExactNumber($0) } ?? ExactNumber(parsing: "\(number)") ?? tiny(number)
        case .string(let text): ExactNumber(parsing: text)
        default: nil
        }
    }

    /// A number that Swift prints with an exponent, such as 1e-05; nil where 18 digits do not hold it.
    private static func tiny(_ number: Double) -> ExactNumber? {
        guard number.magnitude < 1e-4, number.magnitude > 1e-16 else { return nil }
        return ExactNumber(mantissa: Int64((number * 1e18).rounded()), scale: 18)?.normalized
    }
}
