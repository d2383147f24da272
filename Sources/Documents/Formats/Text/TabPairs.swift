/// Texts in which two tabs part the cells, as resiliparse writes them: a blank cell stands between four.
enum TabPairs {
    /// Few runs of tabs are even by chance.
    private static let fewestRuns = 3

    /// Whether every run of tabs in a text is even.
    static func partCells(of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var (runs, index) = (0, 0)
        while let start = text.firstOffset(of: tab, from: index) {
            var end = start
            while end < text.count, text[end] == tab { end += 1 }
            guard (end - start) % 2 == 0 else { return false }
            (runs, index) = (runs + 1, end)
        }
        return runs >= fewestRuns
    }

    private static let tab = UInt8(ascii: "\t")
}
