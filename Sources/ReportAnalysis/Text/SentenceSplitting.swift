/// Takes prose apart into sentences.
public enum SentenceSplitting {
    /// Sentences with their closing marks, in order; together they are the text without white space around them.
    public static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var current = Substring.UnicodeScalarView()
        var isClosed = false
        for scalar in text.unicodeScalars {
            if isClosed, !closers.contains(scalar), !enders.contains(scalar) {
                if !goesOn(current, with: scalar) {
                    append(current, to: &sentences)
                    current = Substring.UnicodeScalarView()
                }
                isClosed = false
            }
            current.append(scalar)
            if enders.contains(scalar) { isClosed = true }
        }
        append(current, to: &sentences)
        return sentences
    }

    private static let enders: Set<Unicode.Scalar> = ["。", "！", "？", "；", "!", "?", ";", "\n"]
    /// Marks that still belong to the sentence before them.
    private static let closers: Set<Unicode.Scalar> = ["”", "’", "）", ")", "」", "』", "》"]

    /// `（国务院令第711号。）等规定`: what was closed is a part of the sentence around it.
    private static func goesOn(_ sentence: Substring.UnicodeScalarView, with scalar: Unicode.Scalar) -> Bool {
        continuations.contains(scalar) && sentence.last.map(closers.contains) ?? false
    }

    private static let continuations: Set<Unicode.Scalar> = ["，", "、", "：", ",", ":", "等", "的", "和", "及", "与"]

    private static func append(_ scalars: Substring.UnicodeScalarView, to sentences: inout [String]) {
        let trimmed = Substring(scalars).drop(while: \.isWhitespace)
        guard let end = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return }
        sentences.append(String(trimmed[...end]))
    }
}
