import CLua
import CLuaShim

/// A kind of object with one layout: it has its own metatable.
struct TypeKey: Hashable {
    let declaration: ObjectIdentifier
    let layout: ObjectIdentifier?
}

/// A type that this state's Lua knows.
struct DefinedType {
    /// The reference of its metatable.
    let metatable: Int32
    let groups: Int
}

/// Objects across the border.
extension LuaState {
    /// What holds more than this hurries the collector, which sees a few bytes of it only.
    private static let noticedWeight = 64 << 10

    /// Pushes an object, or a group of one.
    func push(_ object: LuaObject) throws(LuaFailure) {
        let box = object.box
        let type = try definedType(of: box)
        if box.weight > Self.noticedWeight { collectGarbage(worth: box.weight) }
        let owner = Unmanaged.passRetained(box).toOpaque()
        let cells = box.record?.cells.assumingMemoryBound(to: nb_cell.self)
        try check(
            nb_push_object(
                stack, type.metatable, owner, cells, UInt32(clamping: box.record?.count ?? 0), UInt32(type.groups)))
        if object.group != 0 { try replaceByGroup(object.groupPath) }
    }

    private func replaceByGroup(_ path: String) throws(LuaFailure) {
        try push(path)
        try check(nb_get(stack, -2))
        lua_copy(stack, -1, -2)
        nb_pop(stack, 1)
    }

    /// The object at an index; nil where there is something else.
    func object(at index: Int32) -> LuaObject? {
        guard let object = nb_object_at(stack, index), let owner = nb_owner_at(stack, index) else { return nil }
        let box = Unmanaged<AnyObjectBox>.fromOpaque(owner).takeUnretainedValue()
        return LuaObject(box: box, group: Int(object.pointee.node))
    }

    // MARK: types

    private func definedType(of box: AnyObjectBox) throws(LuaFailure) -> DefinedType {
        let declaration = box.anyDeclaration
        let layout = box.record?.layout
        let key = TypeKey(
            declaration: ObjectIdentifier(declaration), layout: layout.map { ObjectIdentifier($0) })
        if let lastType, lastType.key == key { return lastType.type }
        if let type = types[key] {
            lastType = (key, type)
            return type
        }
        let type = try define(declaration, layout: layout, isCallable: box.isCallable)
        types[key] = type
        retained.append(declaration)
        if let layout { retained.append(layout) }
        catalogue.add(declaration)
        return type
    }

    private func define(
        _ declaration: any AnyObjectDeclaration, layout: RecordLayout?, isCallable: Bool
    ) throws(LuaFailure) -> DefinedType {
        let names = CStrings()
        var members: [nb_member] = []
        for field in declaration.fields {
            let pointer = Unmanaged.passUnretained(field).toOpaque()
            members.append(nb_member(name: names.add(field.name), kind: Int32(NB_MEMBER_FIELD), pointer: pointer))
        }
        for method in declaration.methods {
            let pointer = Unmanaged.passUnretained(method).toOpaque()
            members.append(nb_member(name: names.add(method.key), kind: Int32(NB_MEMBER_METHOD), pointer: pointer))
        }
        let slots = (layout?.slots ?? []).map { $0.forC(names) }
        let groups = layout?.groups.count ?? 1
        var metatable: Int32 = 0
        let status = withExtendedLifetime(names) {
            members.withUnsafeBufferPointer { members in
                slots.withUnsafeBufferPointer { slots in
                    var type = nb_type(
                        name: names.add(declaration.name), members: members.baseAddress, member_count: members.count,
                        slots: slots.baseAddress, slot_count: slots.count, group_count: UInt32(groups),
                        callable: isCallable ? 1 : 0)
                    return nb_define_type(stack, &type, &metatable)
                }
            }
        }
        try check(status)
        return DefinedType(metatable: metatable, groups: groups)
    }
}

extension RecordLayout.Slot {
    fileprivate func forC(_ names: CStrings) -> nb_slot {
        switch target {
        case .cell(let cell): nb_slot(name: names.add(name), parent: UInt32(parent), cell: Int32(cell), child: 0)
        case .group(let group): nb_slot(name: names.add(name), parent: UInt32(parent), cell: -1, child: UInt32(group))
        }
    }
}

/// C strings that live as long as this does.
private final class CStrings {
    private var strings: [UnsafeMutablePointer<CChar>] = []

    func add(_ text: String) -> UnsafePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (offset, byte) in bytes.enumerated() { copy[offset] = byte }
        strings.append(copy)
        return UnsafePointer(copy)
    }

    deinit {
        for string in strings { string.deallocate() }
    }
}
