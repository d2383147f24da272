/// Words compared byte by byte: folded texts have one spelling for each character.
extension StringProtocol {
    func ends(in word: String) -> Bool {
        let before = utf8.count - word.utf8.count
        return before >= 0 && utf8.dropFirst(before).elementsEqual(word.utf8)
    }

    func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }
}
