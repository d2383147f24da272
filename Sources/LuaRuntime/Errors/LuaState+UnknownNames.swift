import CLua
import Wording

/// A global that nobody has set: what was meant.
extension LuaState {
    /// `fixes` says of names that users expect what to do instead.
    func unknownGlobal(_ name: String, fixes: [String: Bilingual]) -> LuaFailure {
        let place = trace(of: stack, from: 0).first?.place
        let chunk = place.flatMap { chunks.chunk(shortName: ChunkSources.shortName($0.script)) }
        let locals = chunk.map { LocalNames($0.lines.joined(separator: "\n")) }
        if let place, let found = locals?.declaration(of: name, unseenOn: place.line) {
            return LuaMessages.unknownGlobal(name, near: [], fix: HabitMessages.unseen(name, found))
        }
        let line = place.flatMap { chunks.line($0.line, shortName: ChunkSources.shortName($0.script)) }
        if let fix = fixes[name] ?? HabitMessages.constant(name, in: line ?? "") {
            return LuaMessages.unknownGlobal(name, near: [], fix: fix)
        }
        // Of what is as short as this, half of the globals would be near.
        let known = name.count > 2 ? (locals?.all.map(\.name) ?? []) + completions(of: []).names.map(\.name) : []
        return LuaMessages.unknownGlobal(name, near: Suggestions.nearest(to: name, in: known), fix: nil)
    }
}
