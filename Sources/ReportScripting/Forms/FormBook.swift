import LuaRuntime
import ReportModel
import ReportReading
import Synchronization
import Wording

/// The forms that one engine knows: the built-in editions and those that scripts have added with `nb.form`.
final class FormBook: Sendable {
    private struct Own {
        var forms: [Form] = []
        var layouts: [String: RecordLayout] = [:]
        var reader: ReportReader?
    }

    private let own = Mutex(Own())

    /// Built-in ones first.
    var all: [Form] { Form.all + own.withLock { $0.forms } }

    /// One of the same name is replaced: a script may be run again at the prompt.
    func add(_ form: Form, _ state: LuaState) throws(LuaFailure) {
        let forms = own.withLock { $0.forms }.filter { $0.edition != form.edition } + [form]
        let result = try AbandonableWork.run(state) { _ in
            Result { () throws(FormConflict) in (try ReportReader(variants: forms), ReportLayout.of(form)) }
        }
        switch result {
        case .success(let (reader, layout)):
            own.withLock { own in
                (own.reader, own.forms) = (reader, forms)
                own.layouts[form.edition] = layout
            }
        case .failure(let error): throw ScriptMessages.of(error.message, code: "form")
        }
    }

    func form(_ edition: String) throws(LuaFailure) -> Form {
        let all = all
        if let form = all.first(where: { $0.edition == edition }) { return form }
        throw FormMessages.noForm(edition, known: all.map(\.edition))
    }

    /// Made once for each form: a layout is a type of its own in Lua.
    func layout(of form: Form) -> RecordLayout {
        if let known = ReportLayout.known(form) { return known }
        return own.withLock { own in own.forms.contains { $0 === form } ? own.layouts[form.edition] : nil }
            ?? ReportLayout.of(form)
    }

    /// Made where it is used: the first one takes a millisecond, which a script that reads nothing should not pay.
    var reader: ReportReader { own.withLock { $0.reader } ?? ReportReader() }
}
