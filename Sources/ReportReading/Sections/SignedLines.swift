import ReportModel

/// What signs a report: the body's name and the date below the text, on two lines or on one.
enum SignedLines {
    private static let (longestName, longestDate) = (40, 12)
    /// How many bodies sign together.
    private static let mostNames = 3

    /// The lines without the signature. It stands behind a sentence, at the end; a date is
    /// none where neither a body's name stands above it nor the text ends.
    static func removed(from lines: [TextSection.Paragraph]) -> [TextSection.Paragraph] {
        guard let end = lines.lastIndex(where: { mayEndWithDate($0.text) }), end + mostBehind >= lines.count else {
            return lines
        }
        let words = LabelFolding.fold(lines[end].text)
        var start = end
        if isDate(words[...]) {
            while start > 0, end - start < mostNames, isName(LabelFolding.fold(lines[start - 1].text)[...]) {
                start -= 1
            }
            guard isBehindSentence(start, of: lines), start < end || end == lines.count - 1 else { return lines }
        } else {
            guard let year = yearStart(of: words), isDate(words[year...]), isName(words[..<year]) else { return lines }
        }
        return Array(lines[..<start] + lines[(end + 1)...])
    }

    /// Whether the line in front ends a sentence, and announces nothing: `统计截止日期：`.
    private static func isBehindSentence(_ line: Int, of lines: [TextSection.Paragraph]) -> Bool {
        guard line > 0, let last = LabelFolding.fold(lines[line - 1].text).unicodeScalars.last else { return line == 0 }
        return sentenceEnds.contains(last.value)
    }

    private static let sentenceEnds = FewCharacters("。!?;)\"")
    /// Lines that may follow a date: whom to ask, what is attached.
    private static let mostBehind = 3

    /// A short line with 日 at its end.
    private static func mayEndWithDate(_ text: String) -> Bool {
        text.utf8.count <= (longestName + longestDate) * 3
            && text.unicodeScalars.last { LabelFolding.fold($0) != nil } == "日"
    }

    /// `2022年1月20日`, in digits or Chinese numerals.
    private static func isDate(_ words: Substring) -> Bool {
        guard words.count <= longestDate, words.last == "日", words.contains("月"),
            words.dropFirst(4).first == "年"
        else { return false }
        return words.allSatisfy { $0.isDigit || "年月日〇○零一二三四五六七八九十".contains($0) }
    }

    private static func yearStart(of words: String) -> String.Index? {
        words.firstIndex(of: "年").flatMap { words.index($0, offsetBy: -4, limitedBy: words.startIndex) }
    }

    /// A body's name, with a word for its seal behind it or without.
    private static func isName(_ words: Substring) -> Bool {
        let name = Signature.withoutSeal(words)
        return name.count <= longestName && !name.isEmpty && BodyName.endsLikeABody(name)
            && !name.contains { "。,;:!?\"".contains($0) } && BodyName.cleaned(String(name)) == String(name)
    }
}
