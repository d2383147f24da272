/// What well-formed attributes have to be, each by itself and beside the others (XML, section 3.1; namespaces, 5 and 6.3).
extension XMLScanner {
    /// More attributes than this are compared through a set.
    private static let comparedOneByOne = 16

    func checkAttributes(of tag: Range<Int>) throws(Failure) {
        guard !attributes.isEmpty else { return }
        let elementPrefix = prefix(of: tag)
        for attribute in attributes {
            // Most have the prefix of their element, which has been looked up.
            if starts(attribute.name, with: elementPrefix) { continue }
            let prefix = prefix(of: attribute.name)
            if prefix.isEmpty { continue }
            if prefix.count == 5, bytes.has("xmlns", at: prefix.lowerBound) {
                try checkBinding(attribute)
            } else {
                _ = try resolve(attribute.name)
            }
        }
        if attributes.count > 1 { try checkTwins() }
    }

    /// A prefix that is bound to nothing is bound to no namespace: only `xmlns=""` may do that.
    private func checkBinding(_ attribute: XMLAttribute) throws(Failure) {
        if attribute.value.isEmpty {
            throw .malformed("\(string(attribute.name)) declares an empty namespace", at: attribute.name.lowerBound)
        }
    }

    /// The part of a name before its colon; empty where it has none.
    private func prefix(of name: Range<Int>) -> Range<Int> {
        let colon = bytes.part(name).firstOffset(of: UInt8(ascii: ":"), from: 0)
        return name.lowerBound..<name.lowerBound + (colon ?? 0)
    }

    private func starts(_ name: Range<Int>, with prefix: Range<Int>) -> Bool {
        guard name.count > prefix.count, bytes[name.lowerBound + prefix.count] == UInt8(ascii: ":") else {
            return false
        }
        for index in 0..<prefix.count where bytes[name.lowerBound + index] != bytes[prefix.lowerBound + index] {
            return false
        }
        return true
    }

    private func checkTwins() throws(Failure) {
        if attributes.count > Self.comparedOneByOne {
            var names: Set<String> = []
            for attribute in attributes where !names.insert(string(attribute.name)).inserted { throw twin(attribute) }
            return
        }
        for (index, attribute) in attributes.enumerated() {
            for other in attributes[..<index] where areTwins(other.name, attribute.name) { throw twin(attribute) }
        }
    }

    private func areTwins(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count && bytes.part(one).equals(bytes.part(other))
    }

    private func twin(_ attribute: XMLAttribute) -> Failure {
        .malformed("the attribute \(string(attribute.name)) stands twice", at: attribute.name.lowerBound)
    }
}
