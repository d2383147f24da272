import CLua
import CLuaShim
import Wording

/// The functions that C calls. None lets an error out: each returns the number of results, or -1 with an error value
/// on the stack, and C raises after it has returned.
extension LuaState {
    func hostTable() -> nb_host {
        nb_host(
            context: Unmanaged.passUnretained(self).toOpaque(),
            call: { context, _, function in
                LuaState.answering(context) { (state) throws(LuaFailure) in
                    guard let function else { return 0 }
                    return try state.callDeclared(Unmanaged.fromOpaque(function).takeUnretainedValue())
                }
            },
            get: { context, _, field in
                LuaState.answering(context) { (state) throws(LuaFailure) in
                    guard let field else { return 0 }
                    return try state.getField(Unmanaged.fromOpaque(field).takeUnretainedValue())
                }
            },
            event: { context, _, event in
                LuaState.answering(context) { (state) throws(LuaFailure) in try state.answer(event) }
            },
            explain: { context, _, origin, level, byUser in
                guard let origin else { return 0 }
                return LuaState.from(context)?.explain(origin: origin, level: level, raisedByUser: byUser != 0) ?? 0
            },
            show: { context, _ in
                LuaState.answering(context) { (state) throws(LuaFailure) in try state.showTableAtTop() }
            },
            elaborate: { context, _ in
                LuaState.answering(context) { (state) throws(LuaFailure) in try state.elaborateErrorAtTop() }
            },
            print: { context, _, text, count in
                LuaState.from(context)?.output(UnsafeRawBufferPointer(start: text, count: count))
                return 0
            },
            require: { context, _ in
                LuaState.answering(context) { (state) throws(LuaFailure) in try state.findRequired() }
            },
            release: { owner in
                if let owner { Unmanaged<AnyObject>.fromOpaque(owner).release() }
            })
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> LuaState? {
        context.map { Unmanaged<LuaState>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func answering(
        _ context: UnsafeMutableRawPointer?, _ work: (LuaState) throws(LuaFailure) -> Int32
    ) -> Int32 {
        from(context)?.answering(work) ?? 0
    }

    /// Runs a callback and pushes what it throws.
    private func answering(_ work: (LuaState) throws(LuaFailure) -> Int32) -> Int32 {
        do throws(LuaFailure) {
            return try work(self)
        } catch {
            pushError(located(error))
            return -1
        }
    }

    /// Adds the place of the call, where the failure has none of its own.
    private func located(_ failure: LuaFailure, of function: FunctionDeclaration? = nil) -> LuaFailure {
        guard failure.stop == nil, failure.place == nil, failure.raised == nil else { return failure }
        var failure = failure
        failure.trace = trace(of: stack, from: 0)
        failure.place = failure.trace.first?.place
        failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: failure.details["name"]) }
        if let position = failure.details["position"].flatMap({ Int($0) }), let line = failure.excerpt {
            failure.excerpt = LuaExcerpt(text: line.text, marked: LineMarks(line.text).index(position))
        }
        if let function, let line = failure.excerpt, line.marked == nil {
            let marks = LineMarks(line.text)
            let mark = marks.argument(failure.argument ?? 0, ofCall: function.key) ?? marks.whole
            failure.excerpt = LuaExcerpt(text: line.text, marked: mark)
        }
        return failure
    }

    // MARK: declared functions

    private func callDeclared(_ function: FunctionDeclaration) throws(LuaFailure) -> Int32 {
        // What the last call was given, in a loop of many.
        releaseReferences()
        do throws(LuaFailure) {
            let call = try checkedCall(function)
            let results = try function.body(call)
            for result in results { try push(result) }
            return Int32(results.count)
        } catch {
            throw located(error, of: function)
        }
    }

    private func getField(_ field: FieldDeclaration) throws(LuaFailure) -> Int32 {
        guard let object = object(at: 1) else { return 0 }
        try push(try field.get(object.box, self))
        return 1
    }

    // MARK: events of objects

    private func answer(_ event: Int32) throws(LuaFailure) -> Int32 {
        if event == NB_EVENT_LT || event == NB_EVENT_LE {
            try push(.boolean(try isOrdered(orEqual: event == NB_EVENT_LE)))
            return 1
        }
        guard let object = object(at: 1) else { return 0 }
        switch Int(event) {
        case Int(NB_EVENT_INDEX):
            let (key, member) = try member(of: object)
            try push(member)
            // Only of a list: what another object gives for a number may be another one next time.
            if isElement(key, of: object), member.object?.box.staysInItsList == true {
                try check(nb_keep_element(stack))
            }
        case Int(NB_EVENT_NEWINDEX):
            let name = LuaMember(group: "", key: try value(at: 2)).name
            throw LuaMessages.readOnly(typeName(at: 1).en, name, fix: object.declaration.insteadOfSetting)
        case Int(NB_EVENT_TOSTRING): try push(try description(of: object))
        case Int(NB_EVENT_LEN):
            guard let count = object.group == 0 ? try object.box.count(self) : nil else {
                throw LuaMessages.noEvent(typeName(at: 1).en, LuaMessages.hasNoLength)
            }
            lua_pushinteger(stack, lua_Integer(count))
        case Int(NB_EVENT_EQ): try push(.boolean(areEqual(object, self.object(at: 2))))
        case Int(NB_EVENT_CALL):
            guard object.group == 0 else { throw LuaMessages.noEvent(typeName(at: 1).en, LuaMessages.isNotCallable) }
            try push(try object.box.call(try arguments(from: 2), self))
        default: try push(.list(try pairNames(of: object)))
        }
        return 1
    }

    /// Whether the object at 1 comes before the one at 2; throws where one is something else.
    private func isOrdered(orEqual: Bool) throws(LuaFailure) -> Bool {
        if let a = object(at: 1), let b = object(at: 2), a.group == 0, b.group == 0 {
            if let before = orEqual ? b.box.precedes(a.box).map({ !$0 }) : a.box.precedes(b.box) { return before }
        }
        var failure = LuaMessages.noOrder(typeName(at: 1), typeName(at: 2))
        failure.hint = (object(at: 1) ?? object(at: 2))?.declaration.instead
        throw failure
    }

    private func arguments(from first: Int32) throws(LuaFailure) -> [LuaValue] {
        let top = lua_gettop(stack)
        guard first <= top else { return [] }
        var values: [LuaValue] = []
        for index in first...top { values.append(try value(at: index)) }
        return values
    }

    private func areEqual(_ a: LuaObject, _ b: LuaObject?) -> Bool {
        guard let b, a.group == b.group else { return false }
        return a.box === b.box || a.box.equals(b.box)
    }

    private func member(of object: LuaObject) throws(LuaFailure) -> (key: LuaValue, value: LuaValue) {
        let key = try value(at: 2)
        return (key, try member(of: object, key: key))
    }

    private func isElement(_ key: LuaValue, of object: LuaObject) -> Bool {
        object.group == 0 && object.box.hasElements && key.integer != nil
    }

    /// What an unknown key of an object stands for; throws where for nothing.
    private func member(of object: LuaObject, key: LuaValue) throws(LuaFailure) -> LuaValue {
        let box = object.box
        if isElement(key, of: object), let position = key.integer {
            guard position > 0 else { throw LuaMessages.noPosition(typeName(at: 1).en, position) }
            let element = try box.element(position, self)
            if element == nil { lastBeyond = LuaBeyond(typeName(at: 1).en, position, of: try box.count(self)) }
            return element ?? .none
        }
        let member = LuaMember(group: object.groupPath, key: key)
        guard member.name.utf8.count <= Self.longestName else {
            throw LuaMessages.unknownMember(of: typeName(at: 1).en, member.name.shortened, near: [])
        }
        if let value = try box.index(member, self) {
            if value.isNil, let lack = box.lack(member) { note(lack) }
            if case .string = value { lastText = LuaTextRead(box: box, member: member) }
            return value
        }
        let known = names(of: object)
        let near = HabitMessages.meant(member.name, in: known)
        if let failure = box.unknown(member, near: near) { throw failure }
        throw LuaMessages.unknownMember(of: typeName(at: 1).en, member.name, near: near) { name in
            box.gloss(of: name, in: member.group)
        }
    }

    /// No label is as long; to look for what is near to a longer one would take for ever.
    private static let longestName = 1_000

    /// Remembers what was missing, for the error of what the script does with the nil.
    public func note(_ lack: LuaLack) {
        nb_forget_missing(runtime.pointer)
        lastLack = lack
    }

    /// Begins the work on one of many: what was missing in another is no reason for what goes wrong in this one.
    public func forgetMissing() {
        nb_forget_missing(runtime.pointer)
        lastLack = nil
    }

    /// Keys of `pairs`: positions where it has elements, else names.
    private func pairNames(of object: LuaObject) throws(LuaFailure) -> [LuaValue] {
        if object.group == 0, object.box.hasElements, let count = try object.box.count(self), count > 0 {
            return (1...count).map { .integer($0) }
        }
        let path = object.groupPath
        let own = object.group == 0 ? object.declaration.fields.map(\.name) : []
        let cells = object.box.record?.layout.names(in: path) ?? []
        return (own + cells + object.box.names(in: path)).map { .string($0) }
    }

    /// Every name that may stand behind the dot of an object.
    func names(of object: LuaObject) -> [String] {
        let path = object.groupPath
        let own =
            object.group == 0 ? object.declaration.fields.map(\.name) + object.declaration.methods.map(\.key) : []
        return own + (object.box.record?.layout.allNames(in: path) ?? []) + object.box.names(in: path)
    }

    /// What `tostring` gives.
    func description(of object: LuaObject) throws(LuaFailure) -> String {
        let path = object.groupPath
        if let text = try object.box.description(of: path, self) { return text }
        return path.isEmpty ? object.typeName : "\(object.typeName).\(path)"
    }

    // MARK: errors and modules

    /// Pushes the error value that scripts see for the one at the top.
    private func explain(origin: OpaquePointer, level: Int32, raisedByUser: Bool) -> Int32 {
        let trace = pendingTrace ?? trace(of: origin, from: max(level, 0))
        pendingTrace = nil
        lastTrace = trace
        guard lua_type(stack, -1) == LUA_TSTRING, !raisedByUser else {
            if raisedByUser { complete(trace) }
            lua_pushvalue(stack, -1)
            return 1
        }
        let text = repairedString(at: -1)
        let isOfSource = Int(level) == NB_LEVEL_OF_SOURCE
        let failure = isOfSource ? syntaxFailure(text, loading: repairedString(at: -2)) : nil
        pushError(failure ?? translated(text, trace: trace))
        return 1
    }

    /// What is wrong with a source that a script loads, whose name another may have; nil for what is no syntax error.
    private func syntaxFailure(_ text: String, loading source: String) -> LuaFailure? {
        let located = locate(text)
        guard let place = located.place, LuaTranslations.translate(located.message)?.code == "syntax" else {
            return nil
        }
        let known = chunks
        defer { chunks = known }
        chunks.add(name: place.script, source: source)
        return syntaxFailure(text, source: source, place: place)
    }

    /// How the declared function at the top is called; nil for anything else.
    private var usageAtTop: Bilingual? {
        guard let pointer = nb_declared_function(stack, -1) else { return nil }
        return LuaMessages.uncalled(Unmanaged.fromOpaque(pointer).takeUnretainedValue())
    }

    /// How a declared function is called; nil for one of a script.
    public func usage(of function: LuaFunction) -> Bilingual? {
        let usage = try? balanced { () throws(LuaFailure) in
            try pushReference(function.reference)
            return usageAtTop
        }
        return usage ?? nil
    }

    private func showTableAtTop() throws(LuaFailure) -> Int32 {
        if let usage = usageAtTop {
            try push(.string(usage[language]))
            return 1
        }
        guard let table = try value(at: -1).table, let text = try showTable(table) else { return 0 }
        try push(.string(text))
        return 1
    }

    /// Of an error that the script has given other words nothing is known.
    private func elaborateErrorAtTop() throws(LuaFailure) -> Int32 {
        guard let failure = failure(inTableAt: -1),
            field("message", ofTableAt: -1) == failure.message[language]
        else { return 0 }
        let lines = failure.elaboration(in: language)
        guard !lines.isEmpty else { return 0 }
        try push(.string("\n" + lines.joined(separator: "\n")))
        return 1
    }

    private func findRequired() throws(LuaFailure) -> Int32 {
        let name = try longString(at: 1).shortened
        guard let module = try findModule(name) else { throw LuaMessages.noModule(name) }
        chunks.add(name: module.name, source: module.source)
        try push(module.source.withoutShebang)
        try push("=" + module.name)
        return 2
    }
}
