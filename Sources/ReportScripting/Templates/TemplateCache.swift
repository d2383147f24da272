import ReportWriting

/// Templates that an engine has compiled, each anew only where its text has changed. Belongs to the engine's thread.
final class TemplateCache: @unchecked Sendable {
    private var texts: [String: (text: String, template: CompiledTemplate)] = [:]
    private var documents: [String: (bytes: [UInt8], template: WordTemplate)] = [:]
    /// How many templates were compiled.
    private(set) var compiled = 0

    func text(_ text: String, name: String) throws(TemplateError) -> CompiledTemplate {
        if let known = texts[name], known.text == text { return known.template }
        let template = try TemplateCompiler.compile(text, name: name)
        compiled += 1
        texts[name] = (text, template)
        return template
    }

    func word(_ bytes: [UInt8], _ name: String) throws(WordTemplateError) -> WordTemplate {
        if let known = documents[name], known.bytes == bytes { return known.template }
        let template = try WordTemplate.compile(bytes, name: name)
        compiled += 1
        documents[name] = (bytes, template)
        return template
    }
}
