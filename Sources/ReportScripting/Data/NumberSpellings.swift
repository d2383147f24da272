import LuaRuntime
import Wording

/// How the fractions of a text were written, and whole numbers too large for Lua: `0.10`, `1e3`, `12345678901234567890`.
struct NumberSpellings {
    /// By the number's bits; empty where one number was written in several ways.
    private var texts: [UInt64: String] = [:]

    mutating func note(_ number: Double, _ text: String) {
        if let known = texts.updateValue(text, forKey: number.bitPattern), known != text {
            texts[number.bitPattern] = ""
        }
    }

    /// Nil for a number that was not there, or not in one spelling.
    func text(of number: Double) -> String? {
        guard !texts.isEmpty, let text = texts[number.bitPattern], !text.isEmpty else { return nil }
        return text
    }
}

/// A null in a list, which Lua's lists can't hold.
struct JSONNull: Sendable {
    static var value: LuaValue { declaration.wrap(JSONNull()) }

    private static let declaration = ObjectDeclaration<JSONNull>(
        "null", doc: Bilingual(zh: "JSON 列表里的 null。", en: "A null in a list of JSON."),
        behaviour: .with { $0.description = { _, _, _ in "null" } })

    static func isNull(_ object: LuaObject) -> Bool { declaration.value(of: object) != nil }
}
