import LuaRuntime
import Terminal
import Wording

/// `.time`: runs something, and tells what it took.
enum TimeCommand {
    static let command = Command(
        "time", usage: Bilingual(zh: "表达式、语句或命令", en: "EXPRESSION, STATEMENT or COMMAND"), .expression,
        doc: Bilingual(zh: "运行并说明用时和内存", en: "runs and times it"), body: time)

    private static func time(_ session: InteractiveSession, _ source: String) -> SessionOutput {
        guard !source.isEmpty, case let input = SessionInput(source) else {
            return session.failure(SessionMessages.needsExpression(".time"))
        }
        let files = session.readings.count
        let memory = session.engine.state.memoryUsed
        let start = session.configuration.now()
        if case .lua = input { _ = session.isExpression(source) || session.isScript(source) }
        let compiled = session.configuration.now()
        var output = run(input, session)
        let end = session.configuration.now()
        if output.next == .moreLines { return session.failure(SessionMessages.needsExpression(".time")) }
        let figures = TimeFigures(
            compiling: compiled - start, running: end - compiled, memory: session.engine.state.memoryUsed,
            growth: session.engine.state.memoryUsed - memory, files: session.readings.count - files)
        output.lines += figures.lines(session.language).map { StyledText($0, .quiet) }
        return output
    }

    private static func run(_ input: SessionInput, _ session: InteractiveSession) -> SessionOutput {
        switch input {
        case .lua(let source): session.evaluate(source)
        case .command(let name, let rest) where name != "time": session.run(command: name, rest)
        default: SessionOutput(next: .moreLines)
        }
    }
}

/// What an evaluation took.
struct TimeFigures {
    let compiling: Duration
    let running: Duration
    /// Bytes of Lua's own values, and how many more they are than before.
    let memory: Int
    let growth: Int
    /// How many files were read.
    let files: Int

    func lines(_ language: Language) -> [String] {
        let sign = growth < 0 ? "−" : "+"
        let first = SessionMessages.time(
            Figures.time(running), compiling: Figures.time(compiling), memory: Figures.size(memory),
            growth: sign + Figures.size(growth.magnitude))
        guard files > 0 else { return [first[language]] }
        let seconds = max(running / .seconds(1), 1e-6)
        let rate = Figures.grouped(Int(Double(files) / seconds))
        return [first[language], SessionMessages.filesRead(Figures.grouped(files), rate: rate)[language]]
    }
}

/// Times, sizes and counts in a few digits.
enum Figures {
    /// `0.4 ms`, `12 ms`, `3.25 s`.
    static func time(_ duration: Duration) -> String {
        let microseconds = Int(duration / .microseconds(1))
        if microseconds < 10_000 { return "\(microseconds / 1000).\(microseconds % 1000 / 100) ms" }
        if microseconds < 1_000_000 { return "\(microseconds / 1000) ms" }
        let hundredths = microseconds / 10_000
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) s"
    }

    /// `640 KB`, `12.5 MB`.
    static func size(_ bytes: some BinaryInteger) -> String {
        let bytes = Int(bytes)
        guard bytes >= 1 << 20 else { return "\((bytes + 1023) >> 10) KB" }
        let tenths = (bytes * 10) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }

    /// `18,204`.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let groups = stride(from: digits.count, to: 0, by: -3).reversed().map {
            String(digits[max(0, $0 - 3)..<$0])
        }
        return (number < 0 ? "-" : "") + groups.joined(separator: ",")
    }
}
