/// Words compared byte by byte: folded texts have one spelling for each character.
extension StringProtocol {
    func ends(in word: String) -> Bool {
        withBytes(and: word) { own, word in own.count >= word.count && own.suffix(word.count).elementsEqual(word) }
            ?? hasSuffix(word)
    }

    func begins(with word: String) -> Bool {
        withBytes(and: word) { own, word in own.starts(with: word) } ?? hasPrefix(word)
    }

    /// Nil where the bytes of one of both do not lie side by side, as those of all of Swift's own strings do.
    @inline(__always)
    private func withBytes(
        and word: String, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Bool? {
        utf8.withContiguousStorageIfAvailable { own in
            word.utf8.withContiguousStorageIfAvailable { body(own, $0) }
        }.flatMap { $0 }
    }
}
