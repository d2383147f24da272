import LuaRuntime
import ReportWriting

/// Templates that an engine has compiled, each anew only where its text has changed. Belongs to the engine's thread.
final class TemplateCache: @unchecked Sendable {
    private var texts: [String: (text: String, template: CompiledTemplate)] = [:]
    private var documents: [String: (bytes: [UInt8], template: WordTemplate)] = [:]
    /// What runs a template.
    var start: LuaFunction?
    /// How many templates were compiled.
    private(set) var compiled = 0

    func text(_ text: String, name: String, _ state: LuaState) throws(LuaFailure) -> CompiledTemplate {
        if let known = texts[name], known.text == text { return known.template }
        let result = try AbandonableWork.run(state) { _ in
            Result { () throws(TemplateError) in try TemplateCompiler.compile(text, name: name) }
        }
        compiled += 1
        switch result {
        case .success(let template):
            texts[name] = (text, template)
            return template
        case .failure(let error): throw TemplateRunMessages.failure(error)
        }
    }

    func word(_ bytes: [UInt8], _ name: String, _ state: LuaState) throws(LuaFailure) -> WordTemplate {
        if let known = documents[name], known.bytes == bytes { return known.template }
        let result = try AbandonableWork.run(state) { _ in
            Result { () throws(WordTemplateError) in try WordTemplate.compile(bytes, name: name) }
        }
        compiled += 1
        switch result {
        case .success(let template):
            documents[name] = (bytes, template)
            return template
        case .failure(.document(let error)): throw TemplateRunMessages.notWord(name, error)
        case .failure(.template(let error)): throw TemplateRunMessages.failure(error)
        }
    }
}
