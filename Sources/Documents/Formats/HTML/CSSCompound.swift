/// Which elements a compound of a selector fits.
extension CSSSelector.Compound {
    func fits(_ name: UInt64, _ classes: UnsafeBufferPointer<UInt8>, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
        if let element, element != name { return false }
        guard ids.allSatisfy({ $0.count == id.count && $0.elementsEqual(id) }) else { return false }
        return self.classes.allSatisfy { HTMLClasses.contain($0, classes) }
    }

    /// What rules are found by: the same for all elements that they may fit.
    var key: UInt64 {
        if let id = ids.first { return id.withUnsafeBufferPointer { Self.key(id: $0[...]) } }
        if let name = classes.first { return name.withUnsafeBufferPointer { Self.key(class: $0[...]) } }
        return element.map { Self.key(element: $0) } ?? 0
    }

    static func key(element: UInt64) -> UInt64 { element << 2 | 1 }
    static func key(id: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
        id.reduce(0) { NameKey.extend($0, by: $1) } << 2 | 2
    }
    static func key(class name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
        name.reduce(0) { NameKey.extend($0, by: $1) } << 2 | 3
    }
}

/// The words of a `class` attribute.
enum HTMLClasses {
    static func contain(_ name: [UInt8], _ classes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let found = classes.firstOffset(of: name, from: start) {
            let end = found + name.count
            let begins = found == 0 || isASCIIWhitespace(classes[found - 1])
            if begins, end == classes.count || isASCIIWhitespace(classes[end]) { return true }
            start = found + 1
        }
        return false
    }
}
