import Wording

/// Why a file gives no document. `ReportReading` puts it into words.
public enum DocumentError: Error, Sendable, Equatable {
    case notFound
    case isDirectory
    /// A pipe with a name, or a socket.
    case isPipe
    /// A zip archive of files, where one file was asked for.
    case isArchive
    /// A zip archive of files that all need a password.
    case lockedArchive
    /// A path that names nothing in its archive: the archive, what was sought in it, and names that are near to that.
    case notInArchive(archive: String, name: String, near: [String])
    /// An archive within an archive.
    case nestedArchive
    case notPermitted
    /// The system's own word for any other failure to read.
    case unreadable(reason: Bilingual)
    case empty
    /// Over the limit, in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// Bytes that are no text and no format known by name.
    case binary
    /// A format that is known and not read (yet).
    case unsupportedFormat(DocumentFormat)
    /// Locked with a password.
    case encrypted(DocumentFormat)
    /// A version of a readable format that is older than what is read.
    case oldVersion(DocumentFormat, version: String)
    /// The container is broken or cut off: which part, and the library's word for it.
    case damaged(DocumentFormat, detail: String)
    /// A PDF of pictures of text: the number of its pages.
    case scanned(pages: Int)
    /// Its fonts don't say which characters most of their shapes are.
    case unknownCharacters(DocumentFormat)
    /// PDFium, which reads PDF files, is not installed.
    case pdfLibraryMissing
    /// The program that runs PDFium does not lie beside this one.
    case pdfProgramMissing
    /// A limit that protects from hostile files: what (`cells`, `depth`, `entries`, `unpackedBytes`, `ratio`; of PDF pages
    /// `lines` and `tables`), and the limit.
    case limitExceeded(what: String, limit: Int)
}
