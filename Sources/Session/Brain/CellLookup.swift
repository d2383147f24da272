import LuaRuntime
import ReportScripting

/// An entry that only looks something up: `r["本年新收"]["科研机构"]`, `reports[1]:get("requests.new.total")`.
struct CellLookup {
    /// The report that it looks at, as it is written; nil where that is not known.
    let report: String?

    /// Nil for all other entries.
    init?(_ source: String, _ engine: ScriptEngine) {
        let before = SourceBefore(source)
        guard let chain = AccessChain(before, endingAt: before.tokens.count - 1), chain.position == 0,
            !chain.steps.isEmpty, chain.steps.allSatisfy(Self.looksUp)
        else { return nil }
        let resolver = ChainResolver(engine: engine)
        report =
            (0...1).lazy.map { chain.beginning($0) }.first {
                resolver.target(of: $0).flatMap(resolver.typeName) == "Report"
            }?.text
    }

    private static func looksUp(_ step: AccessChain.Step) -> Bool {
        switch step {
        case .member, .element(.some), .method("get"), .method("cell"): true
        case .element(nil), .method, .call: false
        }
    }
}

extension AccessChain {
    fileprivate func beginning(_ count: Int) -> AccessChain {
        AccessChain(root: root, at: position, steps: Array(steps.prefix(count)))
    }

    /// `reports[1]`; nil where a step is not as simple.
    fileprivate var text: String? {
        switch steps.first {
        case nil: root
        case .element(let position?): "\(root)[\(position)]"
        default: nil
        }
    }
}
