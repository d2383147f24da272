/// Something that the decoder saw and could live with, for findings further up.
public enum DocumentNotice: Sendable, Equatable {
    /// Bytes that are not of the encoding: replaced by U+FFFD, `count` of them, the first at byte `offset`.
    case undecodableBytes(count: Int, offset: Int, encoding: String)
    /// The file declares one charset and is written in another, which was used.
    case wrongCharset(declared: String, used: String)
    /// Tables contained images instead of text.
    case imageInTable(Location)
    /// A page shows no table and little text; what stands in blocks that it keeps invisible was read with the rest.
    case invisibleContent

    /// The same of what stands below a line of another file.
    func moved(below line: Int) -> DocumentNotice {
        guard case .imageInTable(var place) = self else { return self }
        place.line += Int32(clamping: line)
        return .imageInTable(place)
    }
}
