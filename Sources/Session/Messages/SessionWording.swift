import Terminal
import Wording

/// The sentences that the shell around a session says.
public enum SessionWording {
    /// Before the progress of reading files.
    public static let reading = SessionMessages.reading
    /// Before the query of a history search.
    public static let searchLabel = SessionMessages.searchLabel
    /// After Control-C twice on an empty line.
    public static let interruptHint = SessionMessages.interruptHint

    /// After an empty `.edit`.
    public static let nothingWritten = SessionMessages.nothingWritten

    /// The editor that `.edit` wants did not run.
    public static func noEditor(_ command: String) -> Bilingual { SessionMessages.noEditor(command) }

    /// The history file could not be read.
    public static func historyUnread(_ error: SystemError) -> Bilingual {
        SessionMessages.historyUnread(error.description)
    }

    /// The history file could not be written.
    public static func historyUnwritten(_ error: SystemError) -> Bilingual {
        SessionMessages.historyUnwritten(error.description)
    }
}
