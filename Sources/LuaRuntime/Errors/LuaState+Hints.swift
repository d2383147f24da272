import Wording

/// What to do about an error of running.
extension LuaState {
    /// What to do about an error of running: the right name, Lua's own way.
    func hint(
        _ found: LuaTranslations.Found, name: String?, line: String, at place: LuaPlace?
    ) -> Bilingual? {
        switch found.code {
        case "undefined": name.flatMap { HabitMessages.constant($0, in: line) ?? nearGlobal($0) }
        case "index" where name == nil && found.parts.contains("nil") && line.contains(":find"): HabitMessages.notFound
        case "index" where LineMarks(line).hasIndex(0): HabitMessages.fromOne
        case "index" where name == nil && found.parts.contains("nil"): HabitMessages.noValue
        case "index" where found.parts.first == "number":
            place.flatMap { place in name.flatMap { loop(over: $0, before: place) ?? ofNumber($0, in: line) } }
        case "argument" where found.sentence.en.hasSuffix("should be a whole number"): HabitMessages.whole
        case "argument" where found.sentence.en.hasPrefix("format: ") && found.sentence.en.hasSuffix(" is missing"):
            HabitMessages.percent
        case "arithmetic" where name == nil && found.parts.contains("nil") && line.contains("tonumber"):
            HabitMessages.noNumber
        case "arithmetic" where found.parts.contains("string") && instead(of: found.parts) == nil && line.contains("+"):
            HabitMessages.joining
        case "compare" where Set(found.parts) == ["number", "string"]: HabitMessages.numberAgainstText
        case "call": found.parts.first == "nil" ? name.flatMap(HabitMessages.ofTable) : ofField(found, in: line)
        default: instead(of: found.parts)
        }
    }

    /// What was called as a method and is a value.
    private func ofField(_ found: LuaTranslations.Found, in line: String) -> Bilingual? {
        guard found.parts.count == 2, ["string", "number", "boolean"].contains(found.parts[0]) else { return nil }
        return HabitMessages.noMethod(found.parts[1])
    }

    /// What is asked of a number that a name stands for.
    private func ofNumber(_ name: String, in line: String) -> Bilingual? {
        LineMarks(line).member(of: name).flatMap { numberMembers[$0] }
    }

    /// The loop near above a place, whose only variable is no element.
    private func loop(over variable: String, before place: LuaPlace) -> Bilingual? {
        let script = ChunkSources.shortName(place.script)
        for line in (max(1, place.line - 100)...max(1, place.line)).reversed() {
            let function = chunks.line(line, shortName: script).flatMap { LineMarks($0).loopOverPositions(variable) }
            if let function { return HabitMessages.positionFirst(function, variable) }
        }
        return nil
    }

    /// Where one of the types that an error names is an object that has numbers within.
    private func instead(of names: [String]) -> Bilingual? {
        catalogue.objects.lazy.filter { names.contains($0.name) }.compactMap(\.instead).first
    }

    private func nearGlobal(_ name: String) -> Bilingual? {
        let near = Suggestions.nearest(to: name, in: completions(of: []).names.map(\.name))
        return near.isEmpty ? nil : ExplanationMessages.didYouMean(near)
    }
}
