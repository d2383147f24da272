import Glibc

/// Shows what is taller than the screen.
public enum Pager {
    /// Whether to page: on a terminal only, and only what doesn't fit with the prompt below it.
    public static func isNeeded(widths: [Int], outputIsTerminal: Bool, size: ScreenSize) -> Bool {
        outputIsTerminal && widths.reduce(0) { $0 + max(1, ($1 + size.columns - 1) / size.columns) } >= size.lines
    }

    /// The user's `PAGER`, else less with colours, with lines that are cut rather than torn where the window has become
    /// narrower (unless the text `wraps`, having lines wider than the screen), and with `keys` below them, in ASCII: less prints other characters as their bytes. It is told that the
    /// text is UTF-8, as a locale that isn't installed would make it print Chinese as bytes; and to leave its last page on
    /// the screen, which is looked at while the next entry is typed. Nil where `PAGER` is set
    /// to nothing or to cat, and where less could not move the cursor.
    public static func command(keys: String, wraps: Bool = false, environment: (String) -> String?) -> String? {
        let isDumb = ["dumb", "", nil].contains(environment("TERM"))
        return switch environment("PAGER") {
        case "", "cat": nil
        case "less", nil: isDumb ? nil : "\(own) -RX\(wraps ? "" : "S") -P'\(keys)'"
        case let chosen: chosen
        }
    }

    /// Whether this is less as we start it, rather than a pager that the user has chosen.
    public static func isOwn(_ command: String) -> Bool { command.hasPrefix(own) }

    private static let own = "LESSCHARSET=utf-8 less"

    /// Runs the pager on a text and waits until it is left. False if it could not run; then nothing was shown.
    public static func show(_ text: String, command: String) -> Bool {
        InterruptSignal.ignored {
            // The pager may be left before it has read everything.
            defer {
                _ = InterruptSignal.takeEcho()
                // Control-C was the pager's.
                InterruptSignal.forget()
            }
            let old = SignalHandler.install(SIGPIPE, flags: SA_RESTART) { _ in }
            defer { SignalHandler.restore(SIGPIPE, old) }
            guard let pipe = popen(command, "we") else { return false }
            fputs(text, pipe)
            // A shell that finds no such command exits with 127, in the upper byte of the status.
            return pclose(pipe) >> 8 != 127
        }
    }
}
