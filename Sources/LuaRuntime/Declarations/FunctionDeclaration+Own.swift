import Wording

/// Functions that a program adds for its own scripts, said in its own language.
extension FunctionDeclaration {
    /// `office.due(year)`: `["year": .integer]` are its parameters in order, `doc` says what it does.
    public convenience init(
        _ name: String, _ parameters: KeyValuePairs<String, LuaType>, returns: LuaType? = nil, doc: String,
        body: @escaping Body
    ) {
        self.init(
            name, parameters.map { Parameter($0.key, $0.value, doc: Bilingual(zh: "", en: "")) },
            returns: returns.map { ReturnDeclaration($0, Bilingual(zh: "", en: "")) },
            doc: Bilingual(zh: doc, en: doc), body: body)
    }
}

extension LuaState {
    /// Declares functions of a program's own as one module: `office.due` and `office.name` become the table `office`.
    public func declare(_ functions: FunctionDeclaration..., as module: String, doc: String) throws(LuaFailure) {
        try declare(ModuleDeclaration(module, doc: Bilingual(zh: doc, en: doc), functions: functions))
    }
}
