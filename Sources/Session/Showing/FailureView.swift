import LuaRuntime
import Terminal
import Wording

/// An error: its sentence first, then the line with carets, the fix, and what was running.
struct FailureView {
    let width: Int
    let language: Language

    func lines(of failure: LuaFailure) -> [StyledText] {
        let lines = failure.rendered(in: language).beginning.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let sentence = failure.sentence(in: language).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).count
        return lines.enumerated().flatMap { number, line -> [StyledText] in
            if number < sentence { return StyledText(String(line), .error).wrapped(toWidth: width) }
            // The excerpt is cut rather than wrapped: its carets point at columns.
            guard let bar = line.firstIndex(of: "|"), line.hasPrefix("  ") else {
                return StyledText(String(line)).wrapped(toWidth: width)
            }
            return [excerpt(line, bar).truncated(toWidth: width)]
        }
    }

    /// `  3 | r.requsts` and `    |   ^^^^^^^`.
    private func excerpt(_ line: Substring, _ bar: Substring.Index) -> StyledText {
        let end = line.index(after: bar)
        let isCarets = line[..<bar].allSatisfy { $0 == " " }
        let source = String(line[end...])
        return StyledText(String(line[..<end]), .quiet)
            + (isCarets ? StyledText(source, .bad) : Highlighter.styled(source))
    }
}
