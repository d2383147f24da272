import LuaRuntime
import ReportScripting
import Terminal
import Wording

/// A session for editors and notebooks: a request in, lines of JSON out.
///
/// Belongs to one thread at a time; only `interrupter` may act from elsewhere.
public final class ServeSession {
    /// Changes when a client could notice.
    public static let protocolVersion = 1

    private let session: InteractiveSession
    private let send: @Sendable ([UInt8]) -> Void
    private let printed: ServeOutput

    /// `send` takes whole lines, from any thread.
    public init(
        _ scripting: ScriptConfiguration, width: Int = 80, send: @escaping @Sendable ([UInt8]) -> Void
    ) throws(LuaFailure) {
        let printed = ServeOutput(send)
        self.printed = printed
        self.send = send
        session = try InteractiveSession(
            SessionConfiguration(
                scripting: scripting, width: width, progress: { printed.progress($0, of: $1) },
                printing: { printed.write($0) }))
        session.isRich = true
    }

    public var interrupter: LuaInterrupter { session.interrupter }

    /// The first line: who speaks, and how.
    public func greet(version: String) {
        var answer = ServeAnswer(nil, event: "ready")
        answer.add("protocol", Self.protocolVersion)
        answer.add("version", version)
        answer.add("language", session.language.rawValue)
        send(answer.line)
    }

    /// Reads reports before the first request, and shows what came of it. False where a file could not be read.
    public func load(_ files: [String]) -> Bool {
        printed.id = .null
        let output = session.load(files)
        display(output, .null)
        return !output.isFailure && session.loaded?.collection.failures.isEmpty == true
    }

    /// Answers a request. False when it was the last one.
    public func answer(_ request: ServeRequest) -> Bool {
        printed.id = request.id
        switch request.method {
        case .failure(let problem): refuse(request.id, "request", SessionMessages.refused(problem)[session.language])
        case .success(.evaluate(let code)): return evaluate(code, request.id)
        case .success(.complete(let code, let cursor)): complete(code, cursor, request.id)
        case .success(.inspect(let code, let cursor)): inspect(code, cursor, request.id)
        case .success(.completeness(let code)): judge(code, request.id)
        case .success(.interrupt): done(request.id)
        case .success(.quit):
            done(request.id)
            return false
        }
        return true
    }

    /// Answers a request that an interrupt has overtaken before it could begin.
    public func skip(_ request: ServeRequest) {
        refuse(request.id, "interrupted", SessionMessages.overtaken[session.language])
    }

    // MARK: methods

    /// Several entries are run one after the other, up to the first that fails.
    private func evaluate(_ code: String, _ id: JSONValue) -> Bool {
        let number = session.number
        for entry in session.entries(of: code) {
            let output = session.submitUnfinished(entry.text)
            session.history.append(entry.text)
            printed.flush()
            guard !output.isFailure else {
                let text = Self.text(output)
                refuse(id, output.errorCode ?? "failed", output.sentence ?? text, text)
                return true
            }
            display(output, id)
            guard output.next != .leave else {
                done(id)
                return false
            }
        }
        done(id) { $0.add("number", number) }
        return true
    }

    private func display(_ output: SessionOutput, _ id: JSONValue) {
        guard !output.lines.isEmpty else { return }
        var answer = ServeAnswer(id, event: "display")
        answer.add("text", Self.text(output))
        answer.add("html", output.rich?.html)
        answer.add("svg", output.rich?.svg)
        send(answer.line)
    }

    private func complete(_ code: String, _ cursor: Int?, _ id: JSONValue) {
        let before = Self.before(cursor, in: code)
        let found = session.completions(in: code, at: before.utf8.count)
        let start = String(decoding: before.utf8.prefix(found.range.lowerBound), as: UTF8.self).unicodeScalars.count
        let end = before.unicodeScalars.count
        done(id) {
            $0.add("start", found.candidates.isEmpty ? end : start)
            $0.add("end", end)
            $0.add(found.candidates)
        }
    }

    private func inspect(_ code: String, _ cursor: Int?, _ id: JSONValue) {
        let output = Inspection(session).output(code, at: Self.before(cursor, in: code).utf8.count)
        done(id) {
            $0.add("found", output != nil)
            $0.add("text", output.map(Self.text))
            $0.add("html", output?.rich?.html)
        }
    }

    private func judge(_ code: String, _ id: JSONValue) {
        let completeness = session.completeness(of: code)
        done(id) {
            $0.add("complete", completeness == .complete)
            if case .incomplete(let indent) = completeness { $0.add("indent", indent) }
        }
    }

    // MARK: answers

    private func done(_ id: JSONValue, _ details: (inout ServeAnswer) -> Void = { _ in }) {
        var answer = ServeAnswer(id, event: "done")
        answer.add("ok", true)
        details(&answer)
        send(answer.line)
    }

    private func refuse(_ id: JSONValue, _ code: String, _ sentence: String, _ text: String? = nil) {
        var answer = ServeAnswer(id, event: "done")
        answer.addError(code: code, sentence: sentence, text: text ?? sentence)
        send(answer.line)
    }

    private static func text(_ output: SessionOutput) -> String { output.lines.map(\.plain).joined(separator: "\n") }

    private static func before(_ cursor: Int?, in code: String) -> String {
        guard let cursor else { return code }
        return String(String.UnicodeScalarView(code.unicodeScalars.prefix(max(0, cursor))))
    }
}
