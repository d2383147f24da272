import LuaRuntime
import Wording

/// What to try after an error that a recipe, or a word at the prompt, solves.
enum RecipeHints {
    private struct Recipe {
        /// The code of the error.
        let code: String
        /// What the English message, or the entry, has in it; nothing for any.
        var message = ""
        var source = ""
        let hint: Bilingual

        func fits(_ failure: LuaFailure, _ entry: String) -> Bool {
            failure.code == code && (message.isEmpty || failure.message.en.contains(message))
                && (source.isEmpty || entry.contains(source))
        }
    }

    static func hint(for failure: LuaFailure, in source: String) -> Bilingual? {
        all.first { $0.fits(failure, source) }?.hint
            ?? (failure.code == "syntax" && failure.hint == nil ? misspeltKeyword(source) : nil)
    }

    private static func misspeltKeyword(_ source: String) -> Bilingual? {
        let bytes = Array(source.utf8)
        let keywords = Labels.keywords.filter { $0.count > 3 }
        for token in LuaLexer.tokens(of: source) where token.kind == .name && token.range.count > 3 {
            let word = String(decoding: bytes[token.range], as: UTF8.self)
            let near = Suggestions.nearest(to: word, in: keywords).first { $0.count <= word.count + 1 }
            if let near, near.first == word.first { return SessionMessages.tryKeyword(word, near) }
        }
        return nil
    }

    /// More particular ones stand first.
    private static let all = [
        Recipe(code: "unknown_name", message: "Reports has no", hint: SessionMessages.tryOneReport),
        Recipe(code: "type", message: "Reports", hint: SessionMessages.tryIterating),
        Recipe(code: "call", source: " in reports", hint: SessionMessages.tryIterating),
        Recipe(code: "arithmetic", message: "has no number", hint: SessionMessages.tryColumn),
        Recipe(code: "argument", message: "nb.frame", source: "reports", hint: SessionMessages.tryFrame),
        Recipe(code: "argument", message: "nb.compare", hint: SessionMessages.tryComparing),
        Recipe(code: "argument", message: "nb.check", hint: SessionMessages.tryChecking),
        Recipe(code: "too_few", hint: SessionMessages.tryFew),
        Recipe(code: "read_only", hint: SessionMessages.tryWith),
        Recipe(code: "ambiguous_label", hint: SessionMessages.tryLongerLabel),
        Recipe(code: "not_found", source: "\"", hint: SessionMessages.tryTab),
        Recipe(code: "no_files", hint: SessionMessages.tryTab),
        Recipe(code: "unknown_format", hint: SessionMessages.tryWriting),
        Recipe(code: "compare", message: "nil", hint: SessionMessages.trySorting),
        Recipe(code: "concatenate", hint: SessionMessages.tryToString),
    ]
}
