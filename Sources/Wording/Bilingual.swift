/// A sentence in both languages that Nianbao speaks.
///
/// Messages are written whole in each language, never glued from parts, and live together in one file per
/// target (`…Messages.swift`), where the tests read them word for word.
public struct Bilingual: Sendable, Hashable {
    public let zh: String
    public let en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The sentence in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
