import LuaRuntime
import ReportModel
import Wording

/// What a script says of bodies that were renamed: `{["旧名"] = "新名"}`.
struct RenamedBodies {
    /// From each former name to the last.
    let names: [String: String]

    /// Throws for names that no report has, for what is no name, and for names that lead back to themselves.
    init(_ table: LuaTable?, in agencies: [String]) throws(LuaFailure) {
        var renamed: [(old: String, new: String)] = []
        for pair in try table?.pairs() ?? [] {
            guard let old = pair.key.string, let new = pair.value.string else {
                throw Self.notAName(pair.key.string == nil ? pair.key : pair.value)
            }
            renamed.append((old, new))
        }
        renamed.sort { $0.old.utf8.lexicographicallyPrecedes($1.old.utf8) }
        let steps = Dictionary(renamed.map { (LabelFolding.fold($0.old), $0.new) }) { first, _ in first }
        let known = Set(agencies.map { LabelFolding.fold($0) })
        for name in renamed.flatMap({ [$0.old, $0.new] }) {
            let folded = LabelFolding.fold(name)
            guard known.contains(folded) || steps[folded] != nil && renamed.contains(where: { $0.new == name }) else {
                throw Self.unknown(name, near: Suggestions.nearest(to: name, in: Array(Set(agencies)).sorted()))
            }
        }
        var names: [String: String] = [:]
        for (old, new) in renamed { names[old] = try Self.last(from: old, new, steps) }
        self.names = names
    }

    private static func last(from old: String, _ new: String, _ steps: [String: String]) throws(LuaFailure) -> String {
        var (path, name) = ([old], new)
        while let next = steps[LabelFolding.fold(name)] {
            path.append(name)
            guard !path.contains(where: { LabelFolding.fold($0) == LabelFolding.fold(next) }) else {
                throw circle(path + [next])
            }
            name = next
        }
        return name
    }

    private static func failure(zh: String, en: String) -> LuaFailure {
        LuaFailure(code: "argument", message: Bilingual(zh: "nb.chain: \(zh)", en: "nb.chain: \(en)"))
    }

    private static func notAName(_ value: LuaValue) -> LuaFailure {
        let kind = HelpText.kind(of: value)
        return failure(
            zh: "选项 renamed 应写成 {[\"旧名\"] = \"新名\"}，里面有\(kind.zh)。",
            en: "the option renamed is written {[\"FORMER\"] = \"PRESENT\"}; there is \(kind.en) in it.")
    }

    private static func unknown(_ name: String, near: [String]) -> LuaFailure {
        let names = near.map { "“\($0)”" }
        return failure(
            zh: "选项 renamed 里的“\(name.shortened)”没有报告" + (near.isEmpty ? "。" : "，是否指\(names.joined(separator: "、"))？"),
            en: "no report is by “\(name.shortened)”, which the option renamed has."
                + (near.isEmpty ? "" : " Did you mean \(names.joined(separator: ", "))?"))
    }

    private static func circle(_ path: [String]) -> LuaFailure {
        let names = path.suffix(4).map { "“\($0.shortened)”" }.joined(separator: " → ")
        return failure(
            zh: "选项 renamed 里的名称绕成了圈：\(names)。", en: "the names in the option renamed lead in a circle: \(names).")
    }
}
