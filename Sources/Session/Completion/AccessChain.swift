import LuaRuntime

/// What stands before a dot or a bracket: `r`, `nb.compare(a, b)`, `reports[1]["本年新收"]`.
struct AccessChain: Equatable {
    enum Step: Equatable {
        case member(String)
        /// A position, nil where it is not written as a number.
        case element(Int?)
        /// `:name(…)`
        case method(String)
        /// `(…)` behind a function.
        case call
    }

    let root: String
    /// The place of the root among the tokens.
    let position: Int
    private(set) var steps: [Step]

    /// The chain whose last token is at `position`; nil for anything else.
    init?(_ source: SourceBefore, endingAt position: Int) {
        var steps: [Step] = []
        var position = position
        while source.tokens.indices.contains(position) {
            if source.tokens[position].kind == .name {
                let name = source.text(position)
                guard source.text(position - 1) == "." else {
                    self.init(root: name, at: position, steps: steps.reversed())
                    return
                }
                steps.append(.member(name))
                position -= 2
            } else {
                guard let (step, next) = Self.step(source, position) else { return nil }
                steps.append(step)
                position = next
            }
        }
        return nil
    }

    init(root: String, at position: Int = 0, steps: [Step] = []) {
        self.root = root
        self.position = position
        self.steps = steps
    }

    /// A subscript or a call that ends at `position`, and where what it belongs to ends.
    private static func step(_ source: SourceBefore, _ position: Int) -> (Step, next: Int)? {
        let isString = source.tokens[position].kind == .string
        guard let open = isString ? position : source.opening(of: position) else { return nil }
        if source.text(open) == "[" {
            guard open < position - 1 else { return nil }
            let isAlone = open == position - 2
            if isAlone, source.tokens[open + 1].kind == .string {
                return (.member(source.content(open + 1)), open - 1)
            }
            return (.element(isAlone ? Int(source.text(open + 1)) : nil), open - 1)
        }
        guard isString || ["(", "{"].contains(source.text(open)) else { return nil }
        if source.text(open - 2) == ":" { return (.method(source.text(open - 1)), open - 3) }
        return (.call, open - 1)
    }
}
