/// An end tag behind its `</` as it is mostly written, its `>` right behind its name.
struct HTMLEndTag {
    private let name: UInt64
    private let width: Int

    /// Nil for names of more than seven bytes, and for that of the document.
    @inline(__always)
    init?(of key: UInt64) {
        width = (71 &- key.leadingZeroBitCount) / 8
        guard width > 0, width < 8 else { return nil }
        name = key.byteSwapped &>> UInt64(64 &- 8 &* width)
    }

    /// Behind the tag, where its name stands at a place in upper or lower case.
    @inline(__always)
    func end(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard let word = ByteWord(bytes, at: place),
            word.begins(with: name, width, setting: 0x20, then: UInt8(ascii: ">"))
        else { return nil }
        return place + width + 1
    }
}
