import LuaRuntime
import Terminal
import Wording

/// A walk through ten steps, each of which is done by typing the real thing.
struct Tour {
    let folder: String
    /// Counted from 0.
    var position = 0
}

/// `.tour`.
enum TourCommand {
    static let command = Command(
        "tour", usage: TourMessages.usage, .words(["stop", "skip"]), doc: TourMessages.doc, body: tour)

    private static func tour(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        switch rest {
        case "stop":
            guard session.tour != nil else { return session.failure(TourMessages.noTour) }
            session.tour = nil
            return session.remark(TourMessages.stopped)
        case "skip":
            guard session.tour != nil else { return session.failure(TourMessages.noTour) }
            return session.advanceTour()
        case "": return begin(session, at: session.tour?.position ?? firstStep(session))
        default:
            guard let number = Int(rest), TourStep.all.indices.contains(number - 1) else {
                return session.failure(TourMessages.wrongStep(rest, of: TourStep.all.count))
            }
            return begin(session, at: number - 1)
        }
    }

    /// Whoever has loaded reports that can be compared need not load the samples.
    private static func firstStep(_ session: InteractiveSession) -> Int {
        session.loaded.map { $0.collection.reports.count > 1 } ?? false ? 1 : 0
    }

    private static func begin(_ session: InteractiveSession, at position: Int) -> SessionOutput {
        guard let folder = SampleFolder.path else { return session.failure(TourMessages.noSamples) }
        let isNew = session.tour == nil && position <= firstStep(session)
        session.tour = Tour(folder: folder, position: position)
        var output = isNew ? session.remark(TourMessages.welcome) : SessionOutput()
        output.append(session.tourStep())
        return output
    }
}

extension InteractiveSession {
    /// The step that is due, as lines.
    func tourStep() -> SessionOutput {
        guard let tour, TourStep.all.indices.contains(tour.position) else { return SessionOutput() }
        let step = TourStep.all[tour.position]
        let title = TourMessages.title(tour.position + 1, of: TourStep.all.count, step.title)[language]
        let lack = lack(for: step, tour).map { StyledText($0[language], .quiet).wrapped(toWidth: width) } ?? []
        let task = StyledText("  ") + Highlighter.styled(step.task(tour.folder))
        return SessionOutput(
            [StyledText(), StyledText(title, .heading)] + StyledText(step.text[language]).wrapped(toWidth: width)
                + lack + task.wrapped(toWidth: width))
    }

    /// What must be typed before a step that somebody came to without those before it.
    private func lack(for step: TourStep, _ tour: Tour) -> Bilingual? {
        let evidence = TourEvidence(entry: "", input: .nothing, session: self)
        let hasReports = (try? engine.hasReports(in: evidence.global("reports"))) == true
        switch step.needs {
        case "reports" where !hasReports: return TourMessages.first([TourStep.all[0].task(tour.folder)])
        case "r" where !evidence.isObject(evidence.global("r"), "Report"):
            return TourMessages.first((hasReports ? [] : [TourStep.all[0].task(tour.folder)]) + ["r = reports[1]"])
        default: return nil
        }
    }

    func advanceTour() -> SessionOutput {
        tour?.position += 1
        guard let tour, tour.position >= TourStep.all.count else { return tourStep() }
        self.tour = nil
        return SessionOutput(
            [StyledText()] + StyledText(TourMessages.end[language], .good).wrapped(toWidth: width))
    }

    /// Looks whether what was entered is what the step asks for. Anything else may be tried meanwhile.
    func followTour(_ entry: String, _ output: SessionOutput) -> SessionOutput {
        guard mode == .table, let tour, TourStep.all.indices.contains(tour.position), !isTourCommand(entry),
            output.next != .leave, case let input = SessionInput(entry), input != .nothing
        else { return output }
        let step = TourStep.all[tour.position]
        guard !output.isFailure, step.isDone(TourEvidence(entry: entry, input: input, session: self)) else {
            let task = lack(for: step, tour) ?? TourMessages.toType(step.task(tour.folder), step.keys)
            return output.lasting(remark(TourMessages.goOn(tour.position + 1, task)))
        }
        let praise = StyledText("✓ " + step.praise[language], .good).wrapped(toWidth: width)
        return output.lasting(SessionOutput(praise + advanceTour().lines))
    }

    private func isTourCommand(_ entry: String) -> Bool {
        if case .command("tour", _) = SessionInput(entry) { true } else { false }
    }
}
