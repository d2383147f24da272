/// Which ways the lines of a box drawing character run.
struct BoxStroke: OptionSet {
    let rawValue: UInt8

    static let up = BoxStroke(rawValue: 1)
    static let down = BoxStroke(rawValue: 2)
    static let left = BoxStroke(rawValue: 4)
    static let right = BoxStroke(rawValue: 8)
    static let across: BoxStroke = [.left, .right]

    /// nil for other characters, and those that draw no line of a table.
    static func of(_ scalar: Unicode.Scalar) -> BoxStroke? {
        (0x2500...0x257F).contains(scalar.value) ? all[Int(scalar.value) - 0x2500] : nil
    }

    private static let shapes: [(String, BoxStroke)] = [
        ("─━═", across), ("│┃║", [up, down]), ("┌┍┎┏╒╓╔╭", [down, right]), ("┐┑┒┓╕╖╗╮", [down, left]),
        ("└┕┖┗╘╙╚╰", [up, right]), ("┘┙┚┛╛╜╝╯", [up, left]), ("├┝┞┟┠┡┢┣╞╟╠", [up, down, right]),
        ("┤┥┦┧┨┩┪┫╡╢╣", [up, down, left]), ("┬┭┮┯┰┱┲┳╤╥╦", [down, left, right]),
        ("┴┵┶┷┸┹┺┻╧╨╩", [up, left, right]), ("┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬", [up, down, left, right]),
    ]

    private static let all: [BoxStroke?] = {
        var strokes = [BoxStroke?](repeating: nil, count: 0x80)
        for (characters, stroke) in shapes {
            for scalar in characters.unicodeScalars { strokes[Int(scalar.value) - 0x2500] = stroke }
        }
        return strokes
    }()
}
