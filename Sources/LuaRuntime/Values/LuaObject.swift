import Wording

/// An object that Lua holds: a Swift value, or one of the groups of a record (`r.requests`).
public struct LuaObject {
    let box: AnyObjectBox
    /// The group's number in the layout; 0 for the object itself.
    let group: Int

    /// The name of its declaration.
    public var typeName: String { box.typeName }

    /// The declaration, for help and completion.
    public var declaration: any AnyObjectDeclaration { box.anyDeclaration }

    /// The dotted path of a group; "" for the object itself.
    public var groupPath: String {
        guard let layout = box.record?.layout, layout.groups.indices.contains(group) else { return "" }
        return layout.groups[group]
    }

    /// Tells it from all other objects; lives as long as it does.
    public var identity: AnyObject { box }

    /// The names of its cells; nil for what has none.
    public var layout: RecordLayout? { box.record?.layout }

    /// The names of a group's members, in every wording.
    public var memberNames: [String] { box.record?.layout.allNames(in: groupPath) ?? [] }

    /// The object itself, for a group too.
    public var whole: LuaObject { LuaObject(box: box, group: 0) }
}

/// A Swift value as Lua holds it, its type erased.
class AnyObjectBox {
    /// Whether the object that it is an element of gives it again whenever its position is asked for.
    var staysInItsList = false
    var typeName: String { "" }
    var record: HotRecord? { nil }
    var isCallable: Bool { false }
    var anyDeclaration: any AnyObjectDeclaration { NoDeclaration.shared }

    func element(_ position: Int, _ state: LuaState) throws(LuaFailure) -> LuaValue? { nil }
    var hasElements: Bool { false }
    func count(_ state: LuaState) throws(LuaFailure) -> Int? { nil }
    func index(_ member: LuaMember, _ state: LuaState) throws(LuaFailure) -> LuaValue? { nil }
    func unknown(_ member: LuaMember, near: [String]) -> LuaFailure? { nil }
    func gloss(of name: String, in group: String) -> String? { nil }
    func names(in group: String) -> [String] { [] }
    func description(of group: String, _ state: LuaState) throws(LuaFailure) -> String? { nil }
    func equals(_ other: AnyObjectBox) -> Bool { self === other }
    /// Nil where the two have no order.
    func precedes(_ other: AnyObjectBox) -> Bool? { nil }
    func call(_ arguments: [LuaValue], _ state: LuaState) throws(LuaFailure) -> LuaValue { .none }
    /// About how many bytes it holds in Swift, where these are many.
    var weight: Int { 0 }
    func reasonWithoutNumber(cell: Int) -> Bilingual? { nil }
    func lack(_ member: LuaMember) -> LuaLack? { nil }
}

/// Stands in the base class only; every object has a declaration of its own.
private final class NoDeclaration: AnyObjectDeclaration {
    static let shared = NoDeclaration()
    let name = ""
    let doc = Bilingual(zh: "", en: "")
    let fields: [FieldDeclaration] = []
    let methods: [FunctionDeclaration] = []
    let elements: String? = nil
    let instead: Bilingual? = nil
    let insteadOfSetting: Bilingual? = nil
}

/// A Swift value with its declaration.
final class TypedObjectBox<Value>: AnyObjectBox {
    let value: Value
    let declaration: ObjectDeclaration<Value>
    private let storedRecord: HotRecord?

    init(_ value: Value, _ declaration: ObjectDeclaration<Value>) {
        self.value = value
        self.declaration = declaration
        storedRecord = declaration.behaviour.record?(value)
    }

    private var behaviour: ObjectBehaviour<Value> { declaration.behaviour }

    override var typeName: String { declaration.name }
    override var record: HotRecord? { storedRecord }
    override var isCallable: Bool { behaviour.call != nil }
    override var hasElements: Bool { behaviour.element != nil }
    override var anyDeclaration: any AnyObjectDeclaration { declaration }

    override func element(_ position: Int, _ state: LuaState) throws(LuaFailure) -> LuaValue? {
        guard let element = behaviour.element else { return nil }
        return try element(value, position, state)
    }

    override func count(_ state: LuaState) throws(LuaFailure) -> Int? {
        guard let count = behaviour.count else { return nil }
        return try count(value, state)
    }

    override func index(_ member: LuaMember, _ state: LuaState) throws(LuaFailure) -> LuaValue? {
        guard let index = behaviour.index else { return nil }
        return try index(value, member, state)
    }

    override func unknown(_ member: LuaMember, near: [String]) -> LuaFailure? {
        behaviour.unknown?(value, member, near)
    }

    override func gloss(of name: String, in group: String) -> String? {
        behaviour.gloss?(value, name, group)
    }

    override func names(in group: String) -> [String] {
        behaviour.names?(value, group) ?? []
    }

    override func description(of group: String, _ state: LuaState) throws(LuaFailure) -> String? {
        guard let description = behaviour.description else { return nil }
        return try description(value, group, state)
    }

    override func equals(_ other: AnyObjectBox) -> Bool {
        guard let equals = behaviour.equals, let other = TypedObjectBox.typed(other) else { return self === other }
        return other.declaration === declaration && equals(value, other.value)
    }

    override func precedes(_ other: AnyObjectBox) -> Bool? {
        guard let precedes = behaviour.precedes, let other = TypedObjectBox.typed(other),
            other.declaration === declaration
        else { return nil }
        return precedes(value, other.value)
    }

    override func call(_ arguments: [LuaValue], _ state: LuaState) throws(LuaFailure) -> LuaValue {
        guard let call = behaviour.call else { return .none }
        return try call(value, arguments, state)
    }

    override var weight: Int { behaviour.weight?(value) ?? 0 }

    override func reasonWithoutNumber(cell: Int) -> Bilingual? {
        behaviour.missing?(value, cell)
    }

    override func lack(_ member: LuaMember) -> LuaLack? {
        behaviour.lack?(value, member)
    }

    /// The box of a value of this type. Comparing the class first is five times as fast as a dynamic cast.
    static func typed(_ box: AnyObjectBox) -> TypedObjectBox? {
        type(of: box) == TypedObjectBox<Value>.self ? unsafeDowncast(box, to: TypedObjectBox<Value>.self) : nil
    }
}
