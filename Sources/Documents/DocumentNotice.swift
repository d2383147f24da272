/// Something that the decoder saw and could live with, for findings further up.
public enum DocumentNotice: Sendable, Equatable {
    /// Bytes that are not of the encoding: replaced by U+FFFD, `count` of them, the first at byte `offset`.
    case undecodableBytes(count: Int, offset: Int, encoding: String)
    /// The file declares one charset and is written in another, which was used.
    case wrongCharset(declared: String, used: String)
    /// Tables contained images instead of text.
    case imageInTable(Location)
    /// A page shows no table; what stands in parts that are invisible until its scripts have run was read with the rest.
    case invisibleContent
}
