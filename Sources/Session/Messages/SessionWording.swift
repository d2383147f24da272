import Terminal
import Wording

/// The sentences that the shell around a session says.
public enum SessionWording {
    /// Before the progress of long work: reading, checking, a script's own.
    public static let working = SessionMessages.working
    /// Before the query of a history search.
    public static let searchLabel = SessionMessages.searchLabel
    /// The same where no entry fits it.
    public static let failedSearchLabel = SessionMessages.failedSearchLabel
    /// Below names that Tab has listed, where there are `more`, or their docs are not seen.
    public static func menuHint(more: Int) -> Bilingual { SessionMessages.menuHint(more: more) }
    /// Below a page of what is taller than the screen; and above it where that must be ASCII and says too little.
    public static let pagerKeys = SessionMessages.pagerKeys
    public static let pagerHint = SessionMessages.pagerHint
    /// After Control-C twice on an empty line.
    public static let interruptHint = SessionMessages.interruptHint

    /// After an empty `.edit`.
    public static let nothingWritten = SessionMessages.nothingWritten

    /// After an `.edit` that changed nothing.
    public static let nothingChanged = SessionMessages.nothingEdited

    /// Below an entry that an empty line has not ended.
    public static let unfinishedHint = SessionMessages.unfinishedHint

    /// Behind the first lines of what was paged: how many there are more, which are not the rows of a table.
    public static func paged(_ lines: Int) -> Bilingual { SessionMessages.paged(lines) }

    /// The editor that `.edit` wants did not run.
    public static func noEditor(_ command: String) -> Bilingual { SessionMessages.noEditor(command) }

    /// The history file could not be read.
    public static func historyUnread(_ error: SystemError) -> Bilingual {
        SessionMessages.historyUnread(SystemReason.of(error.code))
    }

    /// The history file could not be written.
    public static func historyUnwritten(_ error: SystemError) -> Bilingual {
        SessionMessages.historyUnwritten(SystemReason.of(error.code))
    }
}
