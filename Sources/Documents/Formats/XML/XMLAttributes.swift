/// An attribute of a tag, by its places in the document.
struct XMLAttribute {
    var name: Range<Int>
    var value: Range<Int>
}

/// The attributes of one element, valid only while it is being reported.
struct XMLAttributes {
    private let attributes: UnsafeBufferPointer<XMLAttribute>
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ attributes: UnsafeBufferPointer<XMLAttribute>, of bytes: UnsafeBufferPointer<UInt8>) {
        self.attributes = attributes
        self.bytes = bytes
    }

    /// The value of the attribute with this local name, whatever its prefix.
    func value(_ name: StaticString) -> String? {
        let length = name.utf8CodeUnitCount
        for attribute in attributes where attribute.name.count >= length {
            let start = attribute.name.upperBound - length
            guard bytes.has(name, at: start),
                start == attribute.name.lowerBound || bytes[start - 1] == UInt8(ascii: ":")
            else { continue }
            return XMLReference.decoded(bytes.part(attribute.value))
        }
        return nil
    }
}

extension XMLScanner {
    /// More of them no element of an Office file has.
    private static let attributeLimit = 1_000

    /// Reads the attributes up to the end of the tag; true for the tag of an empty element.
    mutating func takeAttributes() throws(Failure) -> Bool {
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ">") {
            offset += 1
            return false
        }
        while true {
            let before = offset
            while offset < bytes.count, isASCIIWhitespace(bytes[offset]) { offset += 1 }
            guard offset < bytes.count else { throw .malformed("ends within a tag", at: before) }
            switch bytes[offset] {
            case UInt8(ascii: ">"):
                offset += 1
                return false
            case UInt8(ascii: "/") where bytes.has("/>", at: offset):
                offset += 2
                return true
            default:
                guard offset > before else { throw .malformed("a blank is missing before an attribute", at: offset) }
                try takeAttribute()
            }
        }
    }

    private mutating func takeAttribute() throws(Failure) {
        let name = try name(from: offset)
        offset = name.upperBound
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
            throw .malformed("the attribute \(string(name)) has no value", at: offset)
        }
        offset += 1
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'"),
            let end = bytes.firstOffset(of: bytes[offset], from: offset + 1)
        else { throw .malformed("the value of \(string(name)) is not quoted", at: offset) }
        let value = offset + 1..<end
        guard XMLReference.areSound(in: bytes.part(value)) else {
            throw .malformed("the value of \(string(name)) is not well-formed", at: offset)
        }
        guard attributes.count < Self.attributeLimit else { throw .malformed("too many attributes", at: offset) }
        attributes.append(XMLAttribute(name: name, value: value))
        offset = end + 1
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, isASCIIWhitespace(bytes[offset]) { offset += 1 }
    }
}
