/// The prefixes that are bound where the scan stands, the latest last.
struct XMLNamespaces {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var bindings: [(prefix: UInt64, namespace: XMLNamespace)] = []
    private var numbers: [String: Int] = [:]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Prefixes that may be bound at once; Office binds some thirty.
    static let limit = 1_000

    var count: Int { bindings.count }

    /// The namespace of a prefix, in one word; nil where it is not bound. Without a prefix there need be none.
    subscript(prefix: UInt64) -> XMLNamespace? {
        for index in bindings.indices.reversed() where bindings[index].prefix == prefix {
            return bindings[index].namespace
        }
        return prefix == 0 || prefix == Self.xml ? XMLNamespace.none : nil
    }

    private static let xml = NameKey.of("xml")

    /// Binds a prefix where the attribute does so: `xmlns:w="…"`, `xmlns="…"`.
    mutating func bind<Events: XMLEvents & ~Copyable>(_ attribute: XMLAttribute, _ events: inout Events) {
        let behind = attribute.name.lowerBound + 5
        guard behind == attribute.name.upperBound || bytes[behind] == UInt8(ascii: ":") else { return }
        let prefix = bytes.part(behind..<attribute.name.upperBound).dropFirst()
        let key = prefix.reduce(0) { NameKey.extend($0, by: $1) }
        bindings.append((key, namespace(attribute.value, &events)))
    }

    mutating func unbind(to count: Int) {
        bindings.removeSubrange(count...)
    }

    private mutating func namespace<Events: XMLEvents & ~Copyable>(
        _ value: Range<Int>, _ events: inout Events
    ) -> XMLNamespace {
        guard !value.isEmpty else { return .none }
        let uri = XMLReference.decoded(bytes.part(value)) ?? ""
        if let known = numbers[uri] { return XMLNamespace(numbered: known) }
        let new = XMLNamespace(numbered: numbers.count + 1)
        numbers[uri] = new.number
        events.declare(new, uri: uri)
        return new
    }
}
