/// How roles look: ANSI codes of the 16 colours that every terminal has and every user may have chosen.
public struct Palette: Sendable, Equatable {
    /// The parameters of the SGR sequence (ECMA-48, 8.3.117) for each role; a role without any is plain.
    private let codes: [Role: String]

    /// No colour at all: files, pipes, `NO_COLOR`.
    public static let plain = Palette(codes: [:])

    /// For a background that is not known: legible on black and on white, but for none as pleasant as its own.
    public static let either = Palette(codes: common.merging(onEither) { _, own in own })

    /// For a dark background.
    public static let dark = Palette(codes: common.merging(onDark) { _, own in own })

    /// For a light background, where yellow and cyan can't be read.
    public static let light = Palette(codes: common.merging(onLight) { _, own in own })

    // Bright black, which many use for the quiet, is the background itself in some themes.
    private static let common: [Role: String] = [
        .heading: "1", .quiet: "2", .bad: "31", .good: "32", .comment: "2", .error: "1;31", .match: "7",
    ]
    private static let onEither: [Role: String] = [
        .warning: "35", .keyword: "94", .string: "35", .prompt: "1;94", .number: "94",
    ]
    private static let onDark: [Role: String] = [
        .warning: "33", .keyword: "36", .string: "32", .prompt: "1;36", .number: "93",
    ]
    private static let onLight: [Role: String] = [
        .warning: "35", .keyword: "34", .string: "35", .prompt: "1;34", .number: "34",
    ]

    /// The palette for a terminal: plain where colour is off, light or dark where `COLORFGBG` (set by rxvt, Konsole and
    /// others as `foreground;background`) names the background.
    public static func fitting(colorIsOn: Bool, environment: (String) -> String?) -> Palette {
        guard colorIsOn else { return .plain }
        let background = environment("COLORFGBG")?.split(separator: ";").last.flatMap { Int($0) }
        guard let background else { return .either }
        return background == 7 || background == 15 ? .light : .dark
    }

    /// The text as bytes for the terminal.
    public func rendered(_ text: StyledText) -> String {
        text.spans.reduce(into: "") { result, span in
            guard let role = span.role, let code = codes[role] else {
                result += span.text
                return
            }
            result += "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
        }
    }
}
