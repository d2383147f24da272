import LuaRuntime

/// What stands before a dot or a bracket: `r`, `nb.compare(a, b)`, `reports[1]["本年新收"]`.
struct AccessChain: Equatable {
    enum Step: Equatable {
        case member(String)
        case element(Int)
        /// `:name(…)`
        case method(String)
        /// `(…)` behind a function.
        case call
    }

    let root: String
    private(set) var steps: [Step]

    /// The chain whose last token is at `position`; nil for anything else.
    init?(_ source: SourceBefore, endingAt position: Int) {
        var steps: [Step] = []
        var position = position
        while source.tokens.indices.contains(position) {
            if source.tokens[position].kind == .name {
                let name = source.text(position)
                guard source.text(position - 1) == "." else {
                    self.init(root: name, steps: steps.reversed())
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

    init(root: String, steps: [Step] = []) {
        self.root = root
        self.steps = steps
    }

    /// A subscript or a call that ends at `position`, and where what it belongs to ends.
    private static func step(_ source: SourceBefore, _ position: Int) -> (Step, next: Int)? {
        let isString = source.tokens[position].kind == .string
        guard let open = isString ? position : source.opening(of: position) else { return nil }
        if source.text(open) == "[" {
            guard open == position - 2 else { return nil }
            if source.tokens[open + 1].kind == .string { return (.member(source.content(open + 1)), open - 1) }
            return Int(source.text(open + 1)).map { (.element($0), open - 1) }
        }
        guard isString || ["(", "{"].contains(source.text(open)) else { return nil }
        if source.text(open - 2) == ":" { return (.method(source.text(open - 1)), open - 3) }
        return (.call, open - 1)
    }
}
