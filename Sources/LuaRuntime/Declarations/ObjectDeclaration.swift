import Wording

/// What all object declarations have, whatever their value.
public protocol AnyObjectDeclaration: AnyObject, Sendable {
    var name: String { get }
    var doc: Bilingual { get }
    var fields: [FieldDeclaration] { get }
    var methods: [FunctionDeclaration] { get }
    /// The name of the objects at 1, 2, …, where there are any.
    var elements: String? { get }
    /// What to write where it stands in place of a number.
    var instead: Bilingual? { get }
    /// What to write where a script sets something of it.
    var insteadOfSetting: Bilingual? { get }
}

/// A kind of object that scripts see: a Swift value with fields, methods and what else `ObjectBehaviour` says.
public final class ObjectDeclaration<Value>: AnyObjectDeclaration {
    public let name: String
    public let doc: Bilingual
    public var fields: [FieldDeclaration] { lateFields.value }
    public var methods: [FunctionDeclaration] { lateMethods.value }
    private let lateFields: Late<[FieldDeclaration]>
    private let lateMethods: Late<[FunctionDeclaration]>
    public let elements: String?
    public var instead: Bilingual? { behaviour.instead }
    public var insteadOfSetting: Bilingual? { behaviour.insteadOfSetting }
    let behaviour: ObjectBehaviour<Value>

    /// Fields and methods are made when the first object of this kind, help or completion asks for them.
    public init(
        _ name: String, doc: Bilingual, fields: @autoclosure @escaping @Sendable () -> [Field] = [],
        methods: @autoclosure @escaping @Sendable () -> [Method] = [], elements: String? = nil,
        behaviour: ObjectBehaviour<Value> = ObjectBehaviour()
    ) {
        self.name = name
        self.doc = doc
        self.elements = elements
        lateFields = Late { fields().map(\.declaration) }
        lateMethods = Late { methods().map { $0.declaration(of: name) } }
        self.behaviour = behaviour
    }

    /// The value as an object, to be given to Lua.
    public func wrap(_ value: Value) -> LuaValue { .object(LuaObject(box: TypedObjectBox(value, self), group: 0)) }

    /// The same of an element that its list gives again whenever its position is asked for: Lua need not ask again.
    public func wrapElement(_ value: Value) -> LuaValue {
        let box = TypedObjectBox(value, self)
        box.staysInItsList = true
        return .object(LuaObject(box: box, group: 0))
    }

    /// The value of an object of this kind (not of one of its groups); nil for anything else.
    public func value(of object: LuaObject?) -> Value? {
        guard let object, object.group == 0, let box = TypedObjectBox<Value>.typed(object.box), box.declaration === self
        else {
            return nil
        }
        return box.value
    }

    /// A field: read as `x.name`, computed by Swift, without effects.
    public struct Field: Sendable {
        let declaration: FieldDeclaration

        public init(
            _ name: String, _ type: LuaType, _ doc: Bilingual,
            get: @escaping @Sendable (Value, LuaState) throws(LuaFailure) -> LuaValue
        ) {
            declaration = FieldDeclaration(name: name, type: type, doc: doc) { (box, state) throws(LuaFailure) in
                guard let box = TypedObjectBox<Value>.typed(box) else { return .none }
                return try get(box.value, state)
            }
        }
    }

    /// A method: called as `x:name(…)`.
    public struct Method: Sendable {
        private let make: @Sendable (String) -> FunctionDeclaration

        public init(
            _ name: String, _ parameters: [Parameter] = [], returns: ReturnDeclaration? = nil, doc: Bilingual,
            examples: [Example] = [], errors: [ErrorDeclaration] = [], since: String = "0.1",
            body: @escaping @Sendable (Value, borrowing LuaCall) throws(LuaFailure) -> LuaValue
        ) {
            make = { type in
                FunctionDeclaration(
                    name: "\(type):\(name)", parameters: parameters, returns: returns.map { [$0] } ?? [], doc: doc,
                    examples: examples, errors: errors, since: since,
                    receiver: Receiver(type: type) { $0.typeName == type && TypedObjectBox<Value>.typed($0) != nil }
                ) { (call: borrowing LuaCall) throws(LuaFailure) in
                    guard let box = call.receiver.flatMap({ TypedObjectBox<Value>.typed($0) }) else { return [] }
                    return [try body(box.value, call)]
                }
            }
        }

        func declaration(of type: String) -> FunctionDeclaration { make(type) }
    }
}

/// A declared field, whatever the value of its object.
public final class FieldDeclaration: Sendable {
    public let name: String
    public let type: LuaType
    public let doc: Bilingual
    let get: @Sendable (AnyObjectBox, LuaState) throws(LuaFailure) -> LuaValue

    init(
        name: String, type: LuaType, doc: Bilingual,
        get: @escaping @Sendable (AnyObjectBox, LuaState) throws(LuaFailure) -> LuaValue
    ) {
        self.name = name
        self.type = type
        self.doc = doc
        self.get = get
    }
}
