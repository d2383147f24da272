import Wording

/// What went wrong in a script, or in a function that it called, told for people.
///
/// A function declared in Swift throws one; the script sees a table with `message`, `code` and `place`. What a script
/// raises comes out of `LuaState.run` and its siblings as one too.
public struct LuaFailure: Error, Sendable {
    /// What kind of error, in ASCII, stable: `"unknown_name"`, `"argument"`, `"syntax"`….
    public let code: String
    /// One sentence, without place.
    public let message: Bilingual
    /// What to do about it, where that is known.
    public var hint: Bilingual?
    /// Where it happened.
    public var place: LuaPlace?
    /// The line it happened on.
    public var excerpt: LuaExcerpt?
    /// The script's own functions that were running, innermost first.
    public var trace: [LuaTraceEntry] = []
    /// Set where a limit or the user stopped the script.
    public let stop: LuaStop?
    /// More that scripts can read from the error's table; `name` is the name at fault, which the excerpt marks.
    public var details: [String: String] = [:]
    /// What a syntax error says is not closed, and the line that opens it.
    public internal(set) var unclosed: (word: String, line: Int)?
    /// Whether a syntax error is only that the source breaks off.
    var isUnfinished = false
    /// The argument at fault, counted from 1, where it is one.
    var argument: Int?
    /// The value that a script raised, to be raised again as it was.
    var raised: LuaReference?

    /// Of a message that quotes more than anybody reads, as scripts may have written it, the middle is left out.
    public init(code: String, message: Bilingual, hint: Bilingual? = nil) {
        self.init(code: code, message: message.abridged, hint: hint?.abridged, stop: nil)
    }

    /// One whose message is as long as it is: a text that somebody asked for.
    public init(code: String, wholeText text: Bilingual) {
        self.init(code: code, message: text, hint: nil, stop: nil)
    }

    /// The same error in other words, as of whoever knows what it happened for.
    public func saying(_ message: Bilingual) -> LuaFailure {
        var failure = LuaFailure(code: code, message: message.abridged, hint: hint, stop: stop)
        (failure.place, failure.excerpt, failure.trace, failure.details) = (place, excerpt, trace, details)
        return failure
    }

    init(code: String, message: Bilingual, hint: Bilingual?, stop: LuaStop?) {
        self.code = code
        self.message = message
        self.hint = hint
        self.stop = stop
    }
}

/// Why a script was stopped from outside.
public enum LuaStop: Sendable, Hashable {
    case deadline
    case interrupted
    case memory
    case output
}

extension LuaFailure: BilingualError {
    public var explanation: Bilingual {
        let place = self.place.map { "\($0.script):\($0.line): " } ?? ""
        func plain(_ text: String) -> String {
            text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
        }
        return Bilingual(zh: place + plain(message.zh), en: place + plain(message.en))
    }
}

/// A line of a script.
public struct LuaPlace: Sendable, Hashable {
    /// The script as it was named when it was loaded.
    public let script: String
    /// Counted from 1.
    public let line: Int
    /// In characters, counted from 1; known for some errors only.
    public var column: Int?

    public init(script: String, line: Int, column: Int? = nil) {
        self.script = script
        self.line = line
        self.column = column
    }
}

/// The line of an error, with the characters at fault.
public struct LuaExcerpt: Sendable, Hashable {
    public let text: String
    /// Characters of `text` at fault, as offsets; nil where only the line is known.
    public let marked: Range<Int>?

    public init(text: String, marked: Range<Int>? = nil) {
        self.text = text
        self.marked = marked
    }
}

/// A function of the script that was running.
public struct LuaTraceEntry: Sendable, Hashable {
    public let place: LuaPlace
    /// Its name as the caller used it; nil for a chunk and for functions without name.
    public let function: String?
}
