/// Finds Chinese labels by the first letters of their syllables: `bnxs` is 本年新收.
///
/// The characters of the form's labels are here (`Tests/SessionTests` sees to it that all are), sorted by the letter
/// that their reading begins with; 重 has two readings. For names of bodies and files `CommonCharacters` knows the rest.
enum PinyinInitials {
    private static let characters: [(letter: Character, characters: String)] = [
        ("a", "安按案"), ("b", "不保八办报本版补被部"), ("c", "出处存成持措查程采重"), ("d", "到动单大定对度当的第"),
        ("e", "二额"), ("f", "分反发复府废方服法罚范访费"), ("g", "供公关告国工改构果概管规购过"), ("h", "会函号合后和或护获"),
        ("j", "举九件具决减卷及基家接机禁纠经结继缴计进金集"), ("k", "况可开科"), ("l", "六另律理类量"), ("m", "密明没目秘"),
        ("n", "内年纳"), ("q", "七企全其区取强情期权求确请起"), ("r", "人仍容然认"), ("s", "三上事十商四审尚属收数施申社讼诉述"),
        ("t", "他体投提条通题"), ("w", "万五位务危外握文无未物稳维问"), ("x", "下信形性息效新现相续行许询需项"),
        ("y", "一业予于以依元因已有用由益研要议逾"), ("z", "中主作再制只在增总执掌政止正直知章组织者自转这重"),
    ]

    private static let letters: [Character: Set<Character>] = characters.reduce(into: [:]) { letters, entry in
        for character in entry.characters { letters[character, default: []].insert(entry.letter) }
    }

    /// The letters that a character may begin with: of the form's characters all that occur there, of others the one by
    /// which dictionaries sort it.
    static func letters(of character: Character) -> Set<Character> {
        if let known = letters[character] { return known }
        return CommonCharacters.letter(of: character).map { [$0] } ?? []
    }

    /// Whether a letter is known for a character of the form's own.
    static func knows(_ character: Character) -> Bool { letters[character] != nil }

    /// Whether a text begins with what is typed: with its characters or with their initials, in any mixture, such as
    /// `本年xs` for 本年新收. Punctuation in the text is passed over.
    static func match(_ typed: String, _ text: String) -> Bool {
        var wanted = typed.lowercased()[...]
        guard !wanted.isEmpty else { return false }
        for character in text {
            guard let next = wanted.first else { return true }
            if String(next) == character.lowercased() || letters(of: character).contains(next) {
                wanted = wanted.dropFirst()
            } else if character.isLetter || character.isNumber {
                return false
            }
        }
        return wanted.isEmpty
    }
}
