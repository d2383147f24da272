import ReportModel
import Wording

/// Places, for people.
public enum PlaceWording {
    /// A place behind the sentence that it belongs to.
    public static func behind(_ place: String) -> Bilingual { Bilingual(zh: "〔\(place)〕", en: " [\(place)]") }

    /// `a.html 第 12 行 表 2 第 3 行第 4 列`; nil where nothing is known.
    public static func text(_ place: Place, source: String, _ language: Language) -> String? {
        guard place.isKnown else { return nil }
        var parts = source.isEmpty ? [] : [source]
        if place.page > 0 { parts.append(language == .zh ? "第 \(place.page) 页" : "page \(place.page)") }
        if place.line > 0 { parts.append(language == .zh ? "第 \(place.line) 行" : "line \(place.line)") }
        if place.table > 0 {
            parts.append(
                language == .zh
                    ? "表 \(place.table) 第 \(place.row) 行第 \(place.column) 格"
                    : "table \(place.table), row \(place.row), cell \(place.column)")
        }
        return parts.joined(separator: language == .zh ? " " : ", ")
    }
}
