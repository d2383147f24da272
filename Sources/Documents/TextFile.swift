/// A text file that is no report: a table of the user's own, in any encoding that reports come in.
public enum TextFile {
    /// The text without its byte order mark, and what was noticed on the way.
    public static func read(
        path: String, limits: ReadingLimits = ReadingLimits()
    ) throws(DocumentError) -> (text: String, notices: [DocumentNotice]) {
        let bytes = try FileContents(path: path, limit: limits.fileBytes).bytes
        if bytes.isEmpty { throw .empty }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
            let decoded = try TextDecoding.decode(buffer)
            let text = decoded.withBytes(of: buffer) { String(decoding: $0, as: UTF8.self) }
            return (text, decoded.notices)
        }
    }
}
