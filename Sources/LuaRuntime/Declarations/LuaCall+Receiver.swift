extension LuaCall {
    /// The object that the method is called on: for methods that give it back.
    public var receiverValue: LuaValue { receiver.map { .object(LuaObject(box: $0, group: 0)) } ?? .none }

    /// The value of an object of the kind that the method is called on; nil for anything else.
    public func likeReceiver<Value>(_ object: LuaObject?) -> Value? {
        receiver.flatMap { TypedObjectBox<Value>.typed($0) }?.declaration.value(of: object)
    }

    /// A value as an object of the kind that the method is called on: for methods that give a changed copy.
    public func wrapLikeReceiver<Value>(_ value: Value) -> LuaValue {
        guard let box = receiver.flatMap({ TypedObjectBox<Value>.typed($0) }) else { return .none }
        return box.declaration.wrap(value)
    }
}
