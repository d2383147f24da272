/// Reads Rich Text Format (specification 1.9.1), which so many files are that are called doc.
///
/// Its paragraphs, cells and rows are a Word document's, told by words instead of tables of bytes. Groups that hold
/// no text of the body (fonts, styles, pictures, headers) are passed over.
struct RTFReader: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: ReadingLimits
    private var offset = 0
    private var text: RTFText
    private var group = Group()
    private var outerGroups: [Group] = []
    private var styles = RTFStyles()
    /// The numbers of colors that nobody can tell from white.
    private var whites: Set<Int> = []

    /// What the end of a group takes back.
    private struct Group {
        var isSkipped = false
        /// Within the list of styles.
        var isStyleList = false
        var look = TextLook()
        /// Characters behind a `\u`, for readers that don't know it.
        var fallbackLength = 1
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(DocumentError) -> Document {
        var reader = RTFReader(bytes, limits: limits)
        try reader.run()
        return try reader.text.document()
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) {
        self.bytes = bytes
        self.limits = limits
        text = RTFText(limits: limits)
    }

    private mutating func run() throws(DocumentError) {
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "{"): try openGroup()
            case UInt8(ascii: "}"): try closeGroup()
            case UInt8(ascii: "\\"): try readControl()
            case 0x0A, 0x0D, 0: break
            default: try addByte(byte)
            }
        }
    }

    private mutating func openGroup() throws(DocumentError) {
        if outerGroups.count >= limits.depth { throw .limitExceeded(what: "depth", limit: limits.depth) }
        try text.flush()
        outerGroups.append(group)
    }

    private mutating func closeGroup() throws(DocumentError) {
        try text.flush()
        if group.isStyleList { styles.endStyle() }
        if let outer = outerGroups.popLast() { group = outer }
        try text.move(to: group.look.position)
    }

    private var isShown: Bool { !group.isSkipped && !group.look.isHidden }

    private mutating func addByte(_ byte: UInt8) throws(DocumentError) {
        guard isShown else { return }
        text.add(byte)
        if let mark = group.look.mark(behind: UInt16(byte)) { try text.add(unit: mark) }
    }
}

// MARK: Controls

extension RTFReader {
    private mutating func readControl() throws(DocumentError) {
        guard offset < bytes.count else { return }
        guard isASCIILetter(bytes[offset]) else { return try readSymbol() }
        let word = readWord()
        let number = readNumber()
        // A blank ends the word and is none of the text.
        if offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        if word == "bin" {
            offset += Swift.min(Swift.max(number ?? 0, 0), bytes.count - offset)
        } else if group.isStyleList {
            styles.take(word, number)
        } else if Self.destinations.contains(word) {
            // In a group that is passed over stands no table of colors, however often its name comes there.
            if word == "colortbl", !group.isSkipped { noteColors() }
            group.isSkipped = true
            group.isStyleList = word == "stylesheet"
        } else if !group.isSkipped {
            try apply(word, number)
        }
    }

    private mutating func readWord() -> String {
        let start = offset
        // No word is longer than 32 letters.
        while offset < bytes.count, offset - start < 32, isASCIILetter(bytes[offset]) { offset += 1 }
        return bytes.part(start..<offset).string
    }

    private mutating func readNumber() -> Int? {
        let start = offset
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let digits = offset
        while offset < bytes.count, offset - digits < 10, isASCIIDigit(bytes[offset]) { offset += 1 }
        guard offset > digits else {
            offset = start
            return nil
        }
        return Int(bytes.part(start..<offset).string)
    }

    private mutating func readSymbol() throws(DocumentError) {
        let symbol = bytes[offset]
        offset += 1
        switch symbol {
        case UInt8(ascii: "'"): try readHexByte()
        case UInt8(ascii: "*"): skipUnknownGroup()
        case UInt8(ascii: "~") where isShown: try text.add(unit: 0xA0)
        case UInt8(ascii: "_") where isShown: try text.add(unit: 0x1E)
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): try addByte(symbol)
        case 0x0A, 0x0D: if !group.isSkipped { try text.endParagraph() }
        default: break
        }
    }

    private mutating func readHexByte() throws(DocumentError) {
        let digits = bytes.part(offset..<Swift.min(offset + 2, bytes.count)).string
        guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) else { return }
        offset += 2
        try addByte(byte)
    }

    /// Groups that older readers don't know are marked. Of them, one holds what a table in a table is like, two formulas.
    private mutating func skipUnknownGroup() {
        let rest = bytes.part(offset..<bytes.count)
        let isKnown = ["\\nesttableprops", "\\moMath"].contains { rest.hasPrefix([UInt8]($0.utf8)) }
        if !isKnown { group.isSkipped = true }
    }

    /// `{\colortbl;\red255\green255\blue255;…}`: the first is the automatic color.
    private mutating func noteColors() {
        let end = bytes.firstOffset(of: UInt8(ascii: "}"), from: offset) ?? bytes.count
        for (index, color) in bytes.part(offset..<end).string.split(separator: ";", omittingEmptySubsequences: false)
            .enumerated()
        {
            let channels = color.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
            if channels.count == 3, TextLook.isWhite(channels[0], channels[1], channels[2]) { whites.insert(index) }
        }
    }

    private mutating func apply(_ word: String, _ number: Int?) throws(DocumentError) {
        switch word {
        case "u": if isShown { try text.add(unicode: number ?? 0, fallback: group.fallbackLength) }
        case "uc": group.fallbackLength = Swift.min(Swift.max(number ?? 1, 0), 16)
        case "cf": group.look.setColor(isWhite: whites.contains(number ?? 0))
        case "plain": try setLook(TextLook())
        case "s", "cs":
            if let look = styles.look(of: word, number) { try setLook(look) }
        default:
            if let unit = Self.characters[word] {
                if isShown { try text.add(unit: unit) }
            } else if group.look.read(word, number) {
                try text.move(to: group.look.position)
            } else {
                try text.apply(word, number)
            }
        }
    }

    private mutating func setLook(_ look: TextLook) throws(DocumentError) {
        group.look = look
        try text.move(to: look.position)
    }

    private static let characters: [String: UInt16] = [
        "tab": 0x09, "line": 0x0B, "lbr": 0x0B, "emdash": 0x2014, "endash": 0x2013, "lquote": 0x2018, "rquote": 0x2019,
        "ldblquote": 0x201C, "rdblquote": 0x201D, "bullet": 0x2022, "emspace": 0x2003, "enspace": 0x2002,
    ]

    /// Groups without text of the body. `nonesttables` is for readers that know no table in a table.
    private static let destinations: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "fldinst", "header", "headerl", "headerr",
        "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "listtext", "pntext",
        "nonesttables", "filetbl",
    ]
}
