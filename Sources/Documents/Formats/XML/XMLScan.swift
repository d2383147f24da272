import CLibXML

/// An element or attribute name of XML as libxml2 lends it.
struct XMLName {
    let local: UnsafePointer<UInt8>
    let namespace: UnsafePointer<UInt8>?

    /// The local name in one word.
    @inline(__always)
    var key: UInt64 {
        var key: UInt64 = 0
        var index = 0
        while local[index] != 0 {
            key = NameKey.extend(key, by: local[index])
            index += 1
        }
        return key
    }
}

/// The attributes of one element, valid only while it is being reported.
struct XMLAttributes {
    /// Five pointers each: local name, prefix, namespace, value, end of value.
    let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// The value of the attribute with this local name, whatever its prefix.
    func value(_ name: StaticString) -> String? {
        guard let pointers else { return nil }
        for index in 0..<count {
            let base = index * 5
            guard let local = pointers[base], let value = pointers[base + 3], let end = pointers[base + 4] else {
                continue
            }
            guard strcmp(local, name.utf8Start) == 0 else { continue }
            return UnsafeBufferPointer(start: value, count: end - value).string
        }
        return nil
    }

    private func strcmp(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>) -> Int32 {
        xmlStrcmp(left, right)
    }
}

/// Takes the events of an XML document. Subclasses override what they need.
class XMLEvents {
    /// Set by a subclass to stop the scan.
    var failure: DocumentError?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Runs libxml2's SAX2 parser over bytes: no tree, no network, no entities beyond XML's own five. A document type
/// declaration, which Office files must not have, stops the scan.
enum XMLScan {
    static func run(
        _ bytes: [UInt8], part: String, limits: ReadingLimits, into events: XMLEvents
    ) throws(DocumentError) {
        _ = initialized
        let session = Session(events: events, depthLimit: limits.depth)
        let detail = bytes.withUnsafeBytes { session.parse($0) }
        if let failure = session.failure ?? events.failure { throw failure }
        if let detail { throw .damaged(.zip, detail: part + ": " + detail) }
    }

    /// libxml2 must be made ready once before threads use it.
    private static let initialized: Void = xmlInitParser()
}

extension XMLScan {
    /// One run of the parser; the C callbacks find their way back through it.
    fileprivate final class Session {
        let events: XMLEvents
        let depthLimit: Int
        var depth = 0
        var failure: DocumentError?
        var hasDoctype = false
        var context: xmlParserCtxtPtr?

        init(events: XMLEvents, depthLimit: Int) {
            self.events = events
            self.depthLimit = depthLimit
        }

        /// Nil after a well-formed document, else what is wrong with it.
        func parse(_ bytes: UnsafeRawBufferPointer) -> String? {
            let memory = bytes.bindMemory(to: CChar.self).baseAddress
            guard let context = xmlCreateMemoryParserCtxt(memory, Int32(clamping: bytes.count)) else {
                return "empty"
            }
            defer { xmlFreeParserCtxt(context) }
            xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
            context.pointee.sax.pointee = Self.makeHandler()
            context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            self.context = context
            xmlParseDocument(context)
            self.context = nil
            if hasDoctype { return "document type declaration" }
            return context.pointee.wellFormed == 1 ? nil : Self.description(of: context)
        }

        func stop() {
            if let context { xmlStopParser(context) }
        }

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            depth += 1
            if depth > depthLimit {
                failure = .limitExceeded(what: "depth", limit: depthLimit)
                return stop()
            }
            events.start(name, attributes)
            if events.failure != nil { stop() }
        }

        func end(_ name: XMLName) {
            depth -= 1
            events.end(name)
            if events.failure != nil { stop() }
        }

        private static func description(of context: xmlParserCtxtPtr) -> String {
            guard let error = xmlCtxtGetLastError(context), let message = error.pointee.message else {
                return "not well-formed"
            }
            var text = String(cString: message)
            while text.last?.isNewline == true { text.removeLast() }
            return "line \(error.pointee.line): \(text)"
        }
    }
}

extension XMLScan.Session {
    private static func session(_ pointer: UnsafeMutableRawPointer?) -> XMLScan.Session? {
        pointer.map { Unmanaged<XMLScan.Session>.fromOpaque($0).takeUnretainedValue() }
    }

    /// What libxml2 calls; whatever is missing here is ignored by it, entity declarations included.
    static func makeHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.internalSubset = { pointer, _, _, _ in
            let session = XMLScan.Session.session(pointer)
            session?.hasDoctype = true
            session?.stop()
        }
        handler.startElementNs = { pointer, local, _, namespace, _, _, count, _, attributes in
            guard let local else { return }
            XMLScan.Session.session(pointer)?.start(
                XMLName(local: local, namespace: namespace),
                XMLAttributes(pointers: attributes, count: Int(count)))
        }
        handler.endElementNs = { pointer, local, _, namespace in
            guard let local else { return }
            XMLScan.Session.session(pointer)?.end(XMLName(local: local, namespace: namespace))
        }
        handler.characters = { pointer, characters, count in
            XMLScan.Session.session(pointer)?.events.text(UnsafeBufferPointer(start: characters, count: Int(count)))
        }
        handler.cdataBlock = handler.characters
        // Without a taker libxml2 would write to the standard error stream.
        handler.serror = { _, _ in }
        return handler
    }
}
