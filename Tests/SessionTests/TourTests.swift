import Terminal
import Testing
import Wording

@testable import Session

@Suite("The tour")
struct TourTests {
    /// What a newcomer types at a step: what it says; where it says to press Tab, that is done.
    private func entry(_ task: String, _ session: InteractiveSession) -> String {
        guard task.hasSuffix("xzfy") else { return task }
        let completions = session.completions(in: task, at: task.utf8.count)
        let start = String(decoding: Array(task.utf8)[..<completions.range.lowerBound], as: UTF8.self)
        return start + (completions.candidates.first?.text ?? "")
    }

    @Test("Typing what each of its ten steps says leads to the end", arguments: Language.allCases)
    func walk(_ language: Language) throws {
        let session = try Dialogue(language: language).session
        _ = session.submit(".tour")
        #expect(TourStep.all.count == 10)
        for (position, step) in TourStep.all.enumerated() {
            #expect(session.tour?.position == position)
            let output = session.submit(entry(step.task("Samples"), session))
            #expect(!output.isFailure, "step \(position + 1)")
            let lasting = output.lines.suffix(output.lastingLineCount)
            #expect(lasting.first?.plain.hasPrefix("✓") == true, "step \(position + 1) stays below the pager")
        }
        #expect(session.tour == nil)
    }

    @Test("Whoever has loaded reports goes on with them")
    func loaded() throws {
        let session = try Dialogue().session
        _ = session.submit(".load Samples")
        let output = session.submit(".tour").lines.map(\.plain)
        #expect(session.tour?.position == 1 && output.contains { $0.hasPrefix("第 2 步") })
        #expect(output.first?.hasPrefix("十步走一遍") == true)
        #expect(session.submit(".quit").lines.isEmpty)
    }

    @Test("Nothing but what a step asks for does it", arguments: TourStep.all.indices)
    func steps(_ position: Int) throws {
        let session = try Dialogue().session
        for entry in [".load Samples", "r = reports[1]", ".tour \(position + 1)"] { _ = session.submit(entry) }
        if position == 0 { _ = session.submit("reports = nil") }
        if position == 1 { _ = session.submit("r = nil") }
        _ = session.submit(".tour \(position + 1)")
        for other in ["x = 1", "'text'", "nothing.x", ".help", "", "-- comment"] {
            _ = session.submit(other)
            #expect(session.tour?.position == position, "\(other)")
        }
    }
}
