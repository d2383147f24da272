/// Finds Chinese labels by the first letters of their syllables: `bnxs` is 本年新收.
///
/// The characters of the form's labels are here (`Tests/SessionTests` sees to it that all are), sorted by the letter
/// that their reading begins with; 重 has two readings. For names of bodies and files `CommonCharacters` knows the rest.
enum PinyinInitials {
    private static let characters: [(letter: Character, characters: String)] = [
        ("a", "安按案"), ("b", "不保八办报本版补被部"), ("c", "出处存成持措查程采重"), ("d", "到动单大定对度当的第"),
        ("e", "二额"), ("f", "分反发复府废方服法罚范访费"), ("g", "供公关告国工改构果概管规购过"), ("h", "会函号合后和或护获"),
        ("j", "举九件具决减卷及基家接机禁纠经结继缴计进金集"), ("k", "况可开科"), ("l", "六另律理类量"), ("m", "密明没目秘"),
        ("n", "内年纳"), ("q", "七企全其区取强情期权求确请起"), ("r", "人仍容然认"), ("s", "三上事十商四审尚属收数施申社涉讼诉述"),
        ("t", "他体投提条通题"), ("w", "万五位务危外握文无未物稳维问"), ("x", "下信形性息效新现相续行许询需项"),
        ("y", "一业予于以依元因已有用由益研要议逾"), ("z", "中主作再制只在增总执掌政止正直至知章组织者自转这重"),
    ]

    private static let listed: [Unicode.Scalar: InitialLetters] = characters.reduce(into: [:]) { letters, entry in
        for scalar in entry.characters.unicodeScalars {
            letters[scalar, default: []].insert(InitialLetters(entry.letter))
        }
    }

    /// The letters of all that a typed letter may stand for, by the place of the character behind 一: a search looks up
    /// thousands of characters.
    private static let han: [InitialLetters] = {
        var letters = [InitialLetters](repeating: [], count: 0x9FFF - firstHan + 1)
        for (scalar, letter) in CommonCharacters.letters { letters[Int(scalar.value) - firstHan] = letter }
        for (scalar, own) in listed { letters[Int(scalar.value) - firstHan] = own }
        return letters
    }()
    private static let firstHan = 0x4E00

    /// The letters that a character may begin with: of the form's characters all that occur there, of others the one by
    /// which dictionaries sort it.
    static func letters(of scalar: Unicode.Scalar) -> InitialLetters {
        let place = Int(scalar.value) - firstHan
        return han.indices.contains(place) ? han[place] : []
    }

    /// Whether a letter is known for a character of the form's own.
    static func knows(_ scalar: Unicode.Scalar) -> Bool { listed[scalar] != nil }

    /// Whether a text begins with what is typed: with its characters or with their initials, in any mixture, such as
    /// `本年xs` for 本年新收. Punctuation in the text is passed over.
    static func match(_ typed: String, _ text: String) -> Bool { TypedInitials(typed).match(text) }
}

/// Letters from a to z that a character may begin with.
struct InitialLetters: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Nothing for what is no small letter.
    init(_ letter: Character) {
        let place = letter.asciiValue.map { Int($0) - 0x61 } ?? -1
        rawValue = (0..<26).contains(place) ? 1 << UInt32(place) : 0
    }
}

/// What is typed, ready to be looked for in many texts.
struct TypedInitials {
    private let typed: String
    private let wanted: [(scalar: Unicode.Scalar, letter: InitialLetters)]

    init(_ typed: String) {
        self.typed = typed
        wanted = typed.lowercased().unicodeScalars.map { ($0, InitialLetters(Character($0))) }
    }

    /// Whether a text fits: all do where nothing is typed.
    func fits(_ text: String) -> Bool { typed.isEmpty || match(text) || text.hasPrefix(typed) }

    /// As `PinyinInitials.match`: nothing typed matches nothing.
    func match(_ text: String) -> Bool {
        guard !wanted.isEmpty else { return false }
        var next = 0
        for scalar in text.unicodeScalars where next < wanted.count {
            let letters = PinyinInitials.letters(of: scalar)
            if wanted[next].scalar == Self.lowercased(scalar) || !letters.isDisjoint(with: wanted[next].letter) {
                next += 1
            } else if !letters.isEmpty || Self.isWord(scalar) {
                return false
            }
        }
        return next == wanted.count
    }

    /// Whether characters of these initials stand somewhere in a text.
    func stand(in text: String) -> Bool { text.indices.contains { match(String(text[$0...])) } }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII {
            return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar
        }
        // From here on there are radicals and characters, which have no case.
        guard scalar.value < 0x2E80 else { return scalar }
        return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
