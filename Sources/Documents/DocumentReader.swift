/// Reads files of every known format into a `Document`.
///
/// What a file is, its content says: signatures, the entries of a zip, tags. Its name decides only where the
/// content leaves a choice, between Markdown and plain text for one.
///
///     let document = try DocumentReader.read(path: "report.docx")
public enum DocumentReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file's path, as the system takes it, or one into a zip archive: `reports.zip/某局.html`.
    ///   - format: The format to read it as; nil to find out.
    ///   - limits: Bounds against hostile files.
    ///   - archives: Where archives stay open between files that are read from them.
    /// - Throws: Why the file gives no document. A file over the limit is refused before it is read.
    public static func read(
        path: String, format: DocumentFormat? = nil, limits: ReadingLimits = ReadingLimits(),
        archives: ArchiveShelf = ArchiveShelf()
    ) throws(DocumentError) -> Document {
        do throws(DocumentError) {
            let contents = try FileContents(path: path, limit: limits.fileBytes)
            return try decode(contents.bytes, format: format, name: path, limits: limits)
        } catch .notFound {
            guard let bytes = try archives.contents(path, limits: limits) else { throw .notFound }
            return try decodeEntry(bytes, format: format, name: path, limits: limits)
        } catch .unsupportedFormat(.zip) {
            throw .isArchive
        }
    }

    /// Reads a file of an archive, which must not be one itself.
    private static func decodeEntry(
        _ bytes: [UInt8], format: DocumentFormat?, name: String, limits: ReadingLimits
    ) throws(DocumentError) -> Document {
        do throws(DocumentError) {
            return try decode(bytes, format: format, name: name, limits: limits)
        } catch .unsupportedFormat(.zip) {
            throw .nestedArchive
        }
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - format: The format to read it as; nil to find out.
    ///   - name: The file's name, for its extension.
    ///   - limits: Bounds against hostile files.
    /// - Throws: Why the bytes give no document.
    public static func decode(
        _ bytes: [UInt8], format: DocumentFormat? = nil, name: String? = nil, limits: ReadingLimits = ReadingLimits()
    ) throws(DocumentError) -> Document {
        try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
            try decode(buffer, format: format, name: name, limits: limits)
        }
    }

    /// Reads bytes that lie elsewhere in memory, without copying them.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - format: The format to read it as; nil to find out.
    ///   - name: The file's name, for its extension.
    ///   - limits: Bounds against hostile files.
    /// - Throws: Why the bytes give no document.
    public static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, format: DocumentFormat? = nil, name: String? = nil,
        limits: ReadingLimits = ReadingLimits()
    ) throws(DocumentError) -> Document {
        if bytes.isEmpty { throw .empty }
        if bytes.count > limits.fileBytes { throw .tooLarge(bytes: bytes.count, limit: limits.fileBytes) }
        if let locked = FileSignature.encryptedFormat(bytes, name: name) { throw .encrypted(locked) }
        switch format ?? FileSignature.format(of: bytes, name: name) {
        case .zip, .docx, .xlsx: return try decodeZip(bytes, name: name, limits: limits)
        case .rtf: return try RTFReader.read(bytes, limits: limits)
        case .mhtml: return try MHTMLReader.read(bytes, limits: limits)
        case .doc: return try DocReader.read(bytes, limits: limits)
        case .pdf: return try PDFReader.read(bytes, limits: limits)
        // Text under the name of an Office file is what is left of one; pages under such names are read.
        case nil where ZipContent.isPromised(by: name) && TextFormat.format(of: bytes, name: nil) != .html:
            return try decodeZip(bytes, name: name, limits: limits)
        case nil: return try decodeText(bytes, format: nil, name: name, limits: limits)
        case .text, .markdown, .html: return try decodeText(bytes, format: format, name: name, limits: limits)
        case .some(let known): throw .unsupportedFormat(known)
        }
    }

    /// Reads bytes that are text; `charset` is what stands outside of it about its encoding.
    static func decodeText(
        _ bytes: UnsafeBufferPointer<UInt8>, format: DocumentFormat?, name: String? = nil, charset: String? = nil,
        limits: ReadingLimits
    ) throws(DocumentError) -> Document {
        let decoded = try TextDecoding.decode(bytes, charset: charset)
        var document = try decoded.withBytes(of: bytes) { (text) throws(DocumentError) in
            if text.trimmed.isEmpty { throw .empty }
            let format = format ?? TextFormat.format(of: text, name: name)
            return format == .html
                ? try HTMLReader.read(text, limits: limits)
                : try TextReader.read(text, format: format, limits: limits)
        }
        document.notices = decoded.notices + document.notices
        return document
    }

    private static func decodeZip(
        _ bytes: UnsafeBufferPointer<UInt8>, name: String?, limits: ReadingLimits
    ) throws(DocumentError) -> Document {
        do throws(DocumentError) {
            let archive = try ZipArchive(bytes, limits: limits)
            switch ZipContent.format(of: archive) {
            case .docx: return try DocxReader.read(archive, limits: limits)
            case .xlsx: return try XlsxReader.read(archive, limits: limits)
            case .zip where DocumentArchive.isLocked(archive): throw .lockedArchive
            case let other: throw .unsupportedFormat(other)
            }
        } catch {
            throw error.inside(ZipContent.guess(bytes, name: name))
        }
    }
}
