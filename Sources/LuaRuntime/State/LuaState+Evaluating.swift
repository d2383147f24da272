import CLua
import CLuaShim

/// What an input at the prompt came to.
public enum LuaEvaluation {
    /// It ran; an expression has values, a statement none (but those it returns).
    case values([LuaValue])
    /// It breaks off where more must follow: an open block, bracket or string.
    case incomplete
}

extension LuaState {
    /// Evaluates an input of the prompt: as an expression, else as a statement whose top-level `local` names become
    /// globals, so that they are there for the next input.
    ///
    /// `written` is what was typed, where the source is changed from it: errors quote that.
    public func evaluate(
        _ source: String, written: String? = nil, name: String
    ) throws(LuaFailure) -> LuaEvaluation {
        try entering { () throws(LuaFailure) in
            guard try compileInput(source, written ?? source, name: name) else { return .incomplete }
            return .values(try callPushed(arguments: 0))
        }
    }

    /// Pushes an input as a function; false where it is incomplete.
    private func compileInput(_ source: String, _ written: String, name: String) throws(LuaFailure) -> Bool {
        if let habit = ForeignHabit.decrement(asAllOf: source) { throw ineffective(habit, source, name: name) }
        let asExpression: LuaFailure
        do throws(LuaFailure) {
            try compile(written, text: "return " + source, name: name)
            return true
        } catch {
            guard error.code == "syntax" else { throw error }
            asExpression = error
        }
        do throws(LuaFailure) {
            try compile(written, text: LocalStatements.opened(source), name: name)
            return true
        } catch {
            if asExpression.isUnfinished || error.isUnfinished { return false }
            throw Self.beginsStatement(source) ? error : asExpression
        }
    }

    /// Whether an input could be a statement at all: `1 + + 2` is better judged as the expression it begins.
    private static func beginsStatement(_ source: String) -> Bool {
        switch LuaLexer.tokens(of: source).first(where: { $0.kind != .comment })?.kind {
        case .number, .string, .longString: false
        default: true
        }
    }
}
