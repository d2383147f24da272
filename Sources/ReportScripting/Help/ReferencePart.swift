import LuaRuntime

/// A part of the reference with a heading of its own.
struct ReferencePart {
    enum Kind: CaseIterable {
        case chapter, module, object
    }

    let kind: Kind
    /// The page that it is where each part is one.
    let file: String
    let title: String
    /// What it is about, in a sentence.
    var about: String?
    var functions: [FunctionDeclaration] = []
    /// All below the heading.
    let lines: [String]
}

/// How the parts are written: on one page, or on a page each.
struct ReferenceStyle: Sendable {
    let functionHeading: String
    /// The name of an object, as a link where it has a page.
    let link: @Sendable (String) -> String

    static let onePage = ReferenceStyle(functionHeading: "###") { $0 }

    /// A type, its object linked: `[Report](Report.md)[]`.
    func linked(_ type: LuaType) -> String {
        switch type {
        case .object(let name): link(name)
        case .list(let element): linked(element) + "[]"
        default: type.annotation
        }
    }
}
