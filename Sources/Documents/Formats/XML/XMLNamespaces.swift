/// The prefixes that are bound where the scan stands, the latest last.
struct XMLNamespaces {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var bindings: [(prefix: Range<Int>, namespace: XMLNamespace)] = []
    private var numbers: [String: Int] = [:]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var count: Int { bindings.count }

    /// The namespace of a prefix; nil where it is not bound. Without a prefix there need be none.
    subscript(prefix: Range<Int>) -> XMLNamespace? {
        for binding in bindings.reversed()
        where binding.prefix.count == prefix.count && bytes.part(binding.prefix).elementsEqual(bytes.part(prefix)) {
            return binding.namespace
        }
        return prefix.isEmpty || bytes.part(prefix).elementsEqual("xml".utf8) ? XMLNamespace.none : nil
    }

    /// Binds a prefix where the attribute does so: `xmlns:w="…"`, `xmlns="…"`.
    mutating func bind(_ attribute: XMLAttribute, _ events: XMLEvents) {
        guard bytes.has("xmlns", at: attribute.name.lowerBound) else { return }
        let behind = attribute.name.lowerBound + 5
        if behind == attribute.name.upperBound {
            bindings.append((behind..<behind, namespace(attribute.value, events)))
        } else if bytes[behind] == UInt8(ascii: ":") {
            bindings.append((behind + 1..<attribute.name.upperBound, namespace(attribute.value, events)))
        }
    }

    mutating func unbind(to count: Int) {
        bindings.removeSubrange(count...)
    }

    private mutating func namespace(_ value: Range<Int>, _ events: XMLEvents) -> XMLNamespace {
        guard !value.isEmpty else { return .none }
        let uri = XMLReference.decoded(bytes.part(value)) ?? ""
        if let known = numbers[uri] { return XMLNamespace(numbered: known) }
        let new = XMLNamespace(numbered: numbers.count + 1)
        numbers[uri] = new.number
        events.declare(new, uri: uri)
        return new
    }
}
