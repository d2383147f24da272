/// Words compared byte by byte, from the side where they differ: folded texts have one spelling for each character.
extension StringProtocol {
    func ends(in word: String) -> Bool {
        utf8.count >= word.utf8.count && utf8.reversed().starts(with: word.utf8.reversed())
    }

    func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }
}
