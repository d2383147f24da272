/// The language of messages, findings, help and column heads. The form's own terms stay Chinese in both.
public enum Language: String, Sendable, CaseIterable {
    case zh
    case en

    /// The first of these that names a language: the option `--lang`, `NIANBAO_LANG`, the locale
    /// (`LC_ALL`, `LC_MESSAGES`, `LANG`); Chinese where none does.
    public static func preferred(option: String? = nil, environment: (String) -> String?) -> Language {
        let candidates = [option, environment("NIANBAO_LANG")].compactMap { $0 }
        if let named = candidates.lazy.compactMap(Language.init(tag:)).first { return named }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        return locale.flatMap(Language.init(tag:)) ?? .zh
    }

    /// Reads `zh`, `zh_CN.UTF-8`, `en-GB`…; nil for any other language, `C` and `POSIX` included.
    public init?(tag: String) {
        let primary = tag.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self.init(rawValue: primary.lowercased())
    }
}
