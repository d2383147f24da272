import LuaRuntime
import Wording

/// A function that a compiled template calls, bound to its run.
struct TemplateOperation: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case text, value, raw, paragraph, include, extends, block, unknown
    }

    let kind: Kind
    let run: TemplateRun

    static func wrap(_ kind: Kind, of run: TemplateRun) -> LuaValue {
        declaration.wrap(TemplateOperation(kind: kind, run: run))
    }

    private static let declaration = ObjectDeclaration<TemplateOperation>(
        "TemplateOperation", doc: Bilingual(zh: "模板内部使用。", en: "Used inside of templates."),
        behaviour: .with {
            $0.call = { (operation, arguments, _) throws(LuaFailure) in
                try operation.run.perform(operation.kind, arguments)
                return .none
            }
        })
}
