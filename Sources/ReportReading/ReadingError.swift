import Documents
import Wording

/// Why an input gave no report.
public struct ReadingError: Error, Sendable, Equatable {
    /// A stable name for programs: `not_found`, `unsupported_format`…
    public let code: String
    /// The path or record id as it was given.
    public let input: String
    /// What is wrong, where, and what to do.
    public let message: Bilingual

    public init(code: String, input: String, message: Bilingual) {
        self.code = code
        self.input = input
        self.message = message
    }

    public init(_ error: DocumentError, input: String) {
        let (code, message) = ReadingMessages.wording(of: error, input: input)
        self.init(code: code, input: input, message: message)
    }

    /// A folder that was to be read as a whole.
    public static func emptyFolder(_ path: String) -> ReadingError {
        ReadingError(code: "empty_folder", input: path, message: ReadingMessages.emptyFolder(path))
    }
}
