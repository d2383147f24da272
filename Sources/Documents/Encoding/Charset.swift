/// An encoding that files of this world are written in.
struct Charset: Equatable {
    /// The name that readers of a notice know.
    let name: String
    /// glibc's name for `iconv_open`.
    let iconvName: String

    static let utf8 = Charset(name: "UTF-8", iconvName: "UTF-8")
    static let utf16LE = Charset(name: "UTF-16LE", iconvName: "UTF-16LE")
    static let utf16BE = Charset(name: "UTF-16BE", iconvName: "UTF-16BE")
    static let gb18030 = Charset(name: "GB18030", iconvName: "GB18030")
    static let big5 = Charset(name: "Big5", iconvName: "BIG5-HKSCS")
    static let windows1252 = Charset(name: "windows-1252", iconvName: "CP1252")
    static let shiftJIS = Charset(name: "Shift_JIS", iconvName: "CP932")
    static let eucKR = Charset(name: "EUC-KR", iconvName: "UHC")

    /// The charset of a label, by the Encoding Standard's table as far as Chinese pages use it: every GB label
    /// means GB18030, whose pages so often hold characters that GB 2312 lacks.
    init?(label: String) {
        let key = label.trimmedASCII.lowercased()
        guard let known = Self.labels[key] else { return nil }
        self = known
    }

    private init(name: String, iconvName: String) {
        self.name = name
        self.iconvName = iconvName
    }

    private static let labels: [String: Charset] = [
        "utf-8": .utf8, "utf8": .utf8, "unicode-1-1-utf-8": .utf8,
        "gb2312": .gb18030, "gb_2312-80": .gb18030, "gb-2312": .gb18030, "gb2312-80": .gb18030,
        "gbk": .gb18030, "x-gbk": .gb18030, "cp936": .gb18030, "ms936": .gb18030, "windows-936": .gb18030,
        "gb18030": .gb18030, "gb-18030": .gb18030, "euc-cn": .gb18030, "chinese": .gb18030,
        "big5": .big5, "big5-hkscs": .big5, "x-x-big5": .big5, "cp950": .big5,
        "utf-16": .utf16LE, "utf-16le": .utf16LE, "unicode": .utf16LE, "utf-16be": .utf16BE,
        "iso-8859-1": .windows1252, "latin1": .windows1252, "windows-1252": .windows1252, "us-ascii": .windows1252,
        "ascii": .windows1252,
        "shift_jis": .shiftJIS, "sjis": .shiftJIS, "euc-kr": .eucKR,
    ]
}

extension String {
    fileprivate var trimmedASCII: String {
        let inner = utf8.drop { $0 <= 0x20 }
        guard let last = inner.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(Substring(inner[...last]))
    }
}
