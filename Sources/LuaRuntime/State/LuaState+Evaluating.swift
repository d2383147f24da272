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
    public func evaluate(_ source: String, name: String) throws(LuaFailure) -> LuaEvaluation {
        try entering { () throws(LuaFailure) in
            var isOpen = false
            do throws(LuaFailure) {
                try compile(source, text: "return " + source, name: name)
                return .values(try callPushed(arguments: 0))
            } catch {
                guard error.code == "syntax" else { throw error }
                isOpen = error.isUnfinished
            }
            do throws(LuaFailure) {
                try compile(source, text: LocalStatements.opened(source), name: name)
            } catch {
                if isOpen || error.isUnfinished { return .incomplete }
                throw error
            }
            return .values(try callPushed(arguments: 0))
        }
    }
}
