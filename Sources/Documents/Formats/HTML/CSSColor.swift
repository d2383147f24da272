/// What a color of CSS makes of a number on a page, whose ground is white where nothing else is said.
enum CSSColor: Equatable {
    /// It can be read on white.
    case dark
    /// White, nearly white, or a color that is not known: the number may be seen by nobody.
    case doubtful
    /// All behind it shows through.
    case transparent

    /// Nil for a value that is no color: browsers pass over its declaration.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        let value = CSSValue(text)
        if value.contains("/*") || value.contains("\\") {
            // `#333\9` is meant for an old browser alone.
            if text.hasASCII("\\9", at: text.count - 2) || text.hasASCII("\\0", at: text.count - 2) { return nil }
            self = .doubtful
        } else if value.starts("#") {
            guard let digits = Self.digits(text.part(1..<text.count)) else { return nil }
            let channels = Self.channels(digits)
            self.init(channels: channels.prefix(3), opacity: channels.count > 3 ? channels[3] / 255 : 1)
        } else if let open = text.firstOffset(of: UInt8(ascii: "("), from: 0) {
            self.init(function: value, arguments: text.part(open + 1..<text.count))
        } else {
            guard let color = Self.names[text.reduce(0) { NameKey.extend($0, by: $1 | 0x20) }] else { return nil }
            self = color
        }
    }

    /// A color as it looks on white, by its red, green and blue from 0 to 255.
    private init(channels: some Sequence<Double>, opacity: Double) {
        if opacity <= 0 {
            self = .transparent
        } else {
            let lightest = channels.allSatisfy { 255 - (255 - $0) * min(opacity, 1) >= Self.nearlyWhite }
            self = lightest ? .doubtful : .dark
        }
    }

    /// From here on nobody tells a channel from white.
    private static let nearlyWhite = 250.0

    /// A function that is not known here, or has other arguments than numbers, is doubted. What `var` stands for is not
    /// looked up: many sites write all their colors so.
    private init(function value: CSSValue, arguments: UnsafeBufferPointer<UInt8>) {
        if value.starts("var(") {
            self = .dark
            return
        }
        guard let numbers = Self.arguments(arguments), numbers.count > 2 else {
            self = .doubtful
            return
        }
        let opacity = numbers.count > 3 ? numbers[3].share(of: 1) : 1
        if value.starts("rgb(") || value.starts("rgba(") {
            self.init(channels: numbers.prefix(3).map { $0.share(of: 255) }, opacity: opacity)
        } else if value.starts("hsl(") || value.starts("hsla(") {
            let (saturation, light) = (numbers[1].part, numbers[2].part)
            // The darkest of the channels says whether all are light.
            self.init(channels: [255 * (light - saturation * min(light, 1 - light))], opacity: opacity)
        } else if value.starts("hwb(") {
            let (white, black) = (numbers[1].part, numbers[2].part)
            self.init(channels: [255 * white / max(1, white + black)], opacity: opacity)
        } else {
            self = .doubtful
        }
    }

    private struct Argument {
        let value: Double
        let isPercent: Bool

        /// A percentage of the whole, or the number as it stands.
        func share(of whole: Double) -> Double { isPercent ? value / 100 * whole : value }

        /// From 0 to 1, of a number that means a percentage with or without its sign.
        var part: Double { min(max(value / 100, 0), 1) }
    }

    /// Nil where one is no number; `none` is 0.
    private static func arguments(_ text: UnsafeBufferPointer<UInt8>) -> [Argument]? {
        var arguments: [Argument] = []
        for part in text.split(whereSeparator: { isASCIIWhitespace($0) || parting.contains($0) }) {
            let own = UnsafeBufferPointer(rebasing: part)
            if own.count == 4, CSSValue(own).starts("none") {
                arguments.append(Argument(value: 0, isPercent: false))
            } else if let (value, end) = CSSValue.number(own, at: 0), own.part(end..<own.count).allSatisfy(mayBeUnit) {
                arguments.append(Argument(value: value, isPercent: end < own.count && own[end] == UInt8(ascii: "%")))
            } else {
                return nil
            }
        }
        return arguments
    }

    private static let parting: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ")")]

    private static func mayBeUnit(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "%") || isASCIILetter(byte) }

    /// Three, four, six or eight digits of base 16, nil for anything else.
    private static func digits(_ text: UnsafeBufferPointer<UInt8>) -> [Int]? {
        guard [3, 4, 6, 8].contains(text.count) else { return nil }
        let digits = text.compactMap(digit)
        return digits.count == text.count ? digits : nil
    }

    /// Of one digit each, which stands for two, or of two.
    private static func channels(_ digits: [Int]) -> [Double] {
        if digits.count < 6 { return digits.map { Double($0 * 17) } }
        return stride(from: 0, to: digits.count, by: 2).map { start in
            Double(digits[start] * 16 + digits[start + 1])
        }
    }

    fileprivate static func digit(_ byte: UInt8) -> Int? {
        if isASCIIDigit(byte) { return Int(byte - 0x30) }
        let letter = byte | 0x20
        return (0x61...0x66).contains(letter) ? Int(letter - 0x61 + 10) : nil
    }
}

extension CSSColor {
    /// The value of the attribute `color`, in which anything makes a color: what is no digit of base 16 counts as 0, and
    /// the digits are cut into three parts (HTML, 2.3.6).
    init?(attribute text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return nil }
        if let name = Self.names[text.reduce(0) { NameKey.extend($0, by: $1 | 0x20) }] {
            self = name
            return
        }
        if text.count == 4, text[0] == UInt8(ascii: "#"), let short = CSSColor(text) {
            self = short
            return
        }
        // Each character counts once, however many bytes it has.
        var digits: [Int] = text.filter { $0 & 0xC0 != 0x80 }.prefix(128).map { Self.digit($0) ?? 0 }
        if text[0] == UInt8(ascii: "#") { digits.removeFirst() }
        let length = max(1, (digits.count + 2) / 3)
        digits += [Int](repeating: 0, count: length * 3 - digits.count)
        let parts = stride(from: 0, to: length * 3, by: length).map { digits[$0..<($0 + length)].suffix(8) }
        let zeros = parts.map { $0.prefix { $0 == 0 }.count }.min() ?? 0
        let dropped = min(zeros, max((parts.first?.count ?? 0) - 2, 0))
        self.init(
            channels: parts.map { Double($0.dropFirst(dropped).prefix(2).reduce(0) { $0 * 16 + $1 }) }, opacity: 1)
    }

    /// Of the system's colors those for text are dark; its grounds and edges are mostly light.
    private static let names = NameTable<CSSColor>(
        [(NameKey.of("transparent"), .transparent)] + words(lightNames, .doubtful) + words(darkNames, .dark))

    private static func words(_ words: String, _ color: CSSColor) -> [(key: UInt64, value: CSSColor)] {
        words.split(separator: " ").map { (NameKey.of(String($0)), color) }
    }

    private static let lightNames = """
        white snow canvas window field buttonface buttonhighlight threedface threedhighlight threedlightshadow \
        buttonborder highlighttext captiontext inactivecaption inactiveborder infobackground menu scrollbar \
        appworkspace background activeborder activecaption accentcolortext selecteditemtext revert revert-layer
        """

    private static let darkNames = """
        inherit initial unset currentcolor canvastext windowtext buttontext fieldtext linktext visitedtext activetext \
        graytext infotext menutext inactivecaptiontext marktext mark highlight buttonshadow threeddarkshadow \
        threedshadow windowframe accentcolor selecteditem \
        aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown \
        burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan \
        darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred \
        darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink \
        deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold \
        goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush \
        lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey \
        lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow \
        lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen \
        mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin \
        navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise \
        palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue \
        saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey \
        springgreen steelblue tan teal thistle tomato turquoise violet wheat whitesmoke yellow yellowgreen
        """
}
