import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// Help as text, from the declarations: `?name`, `nb.help`.
public struct HelpText {
    private let catalogue: LuaCatalogue
    private let language: Language
    private let forms: [Form]

    /// `forms` are those whose fields have help.
    public init(catalogue: LuaCatalogue, language: Language, forms: [Form] = Form.all) {
        self.catalogue = catalogue
        self.language = language
        self.forms = forms
    }

    /// What there is, a line each.
    public var contents: String {
        let functions = catalogue.modules.flatMap(\.allFunctions).map { "  \($0.signature)\n      \($0.doc[language])" }
        let objects = catalogue.objects.map { "  \($0.name)\n      \($0.doc[language])" }
        return ([HelpWords.functions[language]] + functions + [HelpWords.objects[language]] + objects).joined(
            separator: "\n")
    }

    /// Help on a function, a method, an object or a field of the form; nil where there is nothing of that name.
    public func text(for name: String) -> String? {
        let plain = name.hasPrefix("nianbao.") ? "nb." + name.dropFirst("nianbao.".count) : name
        if let function = catalogue.function(named: plain) { return text(of: function) }
        if let object = catalogue.object(named: plain) { return text(of: object) }
        if let module = module(named: plain) { return text(of: module, named: plain) }
        if let chapter = Chapter.all.first(where: {
            [$0.file, $0.title.zh, $0.title.en.lowercased()].contains(plain.lowercased())
        }) {
            return chapter.text[language]
        }
        return field(plain) ?? label(plain) ?? HelpOfCodes.text(plain, language) ?? members(plain)
    }

    /// `nb`, or one inside it such as `nb.json`.
    private func module(named name: String) -> ModuleDeclaration? {
        for module in catalogue.modules {
            let names = [module.name, module.alias].compactMap { $0 }
            if names.contains(name) { return module }
            if let inner = module.modules.first(where: { inner in
                names.contains { name == "\($0).\(inner.name)" }
            }) {
                return inner
            }
        }
        return nil
    }

    /// What a module is for, and its functions, a line each.
    func text(of module: ModuleDeclaration, named name: String) -> String {
        let functions = module.functions.map { "  \($0.signature)\(HelpWords.colon[language])\($0.doc[language])" }
        let modules = module.modules.map { "  \(name).\($0.name)\(HelpWords.colon[language])\($0.doc[language])" }
        return ([name, module.doc[language]] + functions + modules).joined(separator: "\n")
    }

    /// Names near to one that is not there, also without what stands before their last dot.
    public func near(_ name: String) -> [String] {
        let near = Suggestions.nearest(to: name, in: names)
        guard near.isEmpty else { return near }
        let last = names.map { $0.split { ".:".contains($0) }.last.map(String.init) ?? $0 }
        let found = Suggestions.nearest(to: name, in: last)
        return Array(found.flatMap { word in zip(names, last).filter { $1 == word }.map(\.0) }.prefix(3))
    }

    /// Every name that has help, those of the form's fields left out.
    public var names: [String] {
        catalogue.functions.map(\.name) + catalogue.objects.map(\.name)
    }

    /// The fields of every edition, those of the present one first.
    private static let fields: [Field] = Form.all.flatMap(\.fields).reduce(into: (fields: [], ids: Set<String>())) {
        if $0.ids.insert($1.id).inserted { $0.fields.append($1) }
    }.fields

    /// Functions and objects whose name or text holds a word, metrics whose name does, and fields, of which there may be
    /// many. The text of the other language counts where nothing else has the word.
    public func search(_ word: String) -> [(name: String, doc: String)] {
        let found = search(word, in: language)
        return found.isEmpty ? search(word, in: language == .zh ? .en : .zh) : found
    }

    private func search(_ word: String, in text: Language) -> [(name: String, doc: String)] {
        let wanted = word.lowercased()
        func holding(_ entries: [(String, Bilingual)]) -> [(name: String, doc: String)] {
            entries.filter { name, doc in [name, doc[text]].contains { $0.lowercased().contains(wanted) } }
                .map { (name: $0, doc: $1[language]) }
        }
        return holding(described) + metrics(named: wanted) + holding(Self.fields.map { ($0.id, $0.wording) })
    }

    private var described: [(String, Bilingual)] {
        catalogue.functions.map { ($0.name, $0.doc) } + catalogue.objects.map { ($0.name, $0.doc) }
    }

    /// Functions and objects whose Chinese text a search holds of, and metrics whose Chinese name.
    public func entries(where holds: (String) -> Bool) -> [(name: String, doc: String)] {
        described.filter { holds($0.1.zh) }.map { (name: $0, doc: $1[language]) } + metrics { holds($0.name.zh) }
    }

    /// Functions of whose parameters and options the text holds a word.
    public func searchParameters(_ word: String) -> [(name: String, doc: String)] {
        let wanted = word.lowercased()
        return catalogue.functions.filter { function in
            function.parameters.contains { parameter in
                ([parameter.doc] + Self.options(parameter).map(\.doc)).contains {
                    $0[language].lowercased().contains(wanted)
                }
            }
        }.map { ($0.name, $0.doc[language]) }
    }

    private func metrics(named word: String) -> [(name: String, doc: String)] {
        metrics { $0.name.zh.contains(word) || $0.name.en.lowercased().contains(word) }
    }

    private func metrics(where holds: (Metric) -> Bool) -> [(name: String, doc: String)] {
        Metric.all.filter(holds)
            .map { ($0.name.zh, (language == .en ? "\($0.name.en) " : "") + "= \($0.formula)") }
    }

    /// The fields of every edition: id, label, label as it is shown, and the row's as it is shown.
    public var fieldNames: [(name: String, label: String, doc: String, row: String)] {
        Self.fields.map { field in
            let row = field.label.lastIndex(of: "·").map { String(field.label[..<$0]) } ?? ""
            return (
                field.id, field.label, field.wording[language], FormGloss.wording(row, field.rowGloss)[language]
            )
        }
    }

    private func text(of function: FunctionDeclaration) -> String {
        var lines = [function.signature, function.doc[language]]
        lines += function.parameters.map {
            "  \($0.name): \($0.type.name[language])\(HelpWords.colon[language])\($0.doc[language])"
        }
        lines += function.parameters.flatMap(Self.options).map {
            "    \($0.name)\(HelpWords.colon[language])\($0.doc[language])"
        }
        lines += function.returns.map { "  → \($0.type.annotation)\(HelpWords.colon[language])\($0.doc[language])" }
        for example in function.examples {
            lines.append(HelpWords.example[language])
            lines += example.code.split(separator: "\n").map { "  \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// The line above an example's code.
    public static func exampleTitle(_ language: Language) -> String { HelpWords.example[language] }

    private static func options(_ parameter: Parameter) -> [OptionDeclaration] {
        if case .options(let options) = parameter.type { options } else { [] }
    }

    private func text(of object: any AnyObjectDeclaration) -> String {
        let fields = object.fields.map { "  .\($0.name)\(HelpWords.colon[language])\($0.doc[language])" }
        let methods = object.methods.map { "  \($0.signature)\(HelpWords.colon[language])\($0.doc[language])" }
        return ([object.name, object.doc[language]] + fields + methods).joined(separator: "\n")
    }

    /// Fields of objects: `Report.level`, or `level` of all objects that have it.
    private func members(_ name: String) -> String? {
        let lines = catalogue.objects.flatMap { object in
            object.fields.filter { name == $0.name || name == "\(object.name).\($0.name)" }
                .map { "\(object.name).\($0.name)\(HelpWords.colon[language])\($0.doc[language])" }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// By its id, or by the labels of its row and column.
    private func field(_ name: String) -> String? {
        for lookup in forms.lazy.map(FieldLookup.of) {
            guard let index = try? lookup.known(name) else { continue }
            let field = lookup.form.fields[index]
            let path = (field.rowPath + field.columnPath).joined(separator: " / ")
            let gloss = language == .en ? field.gloss.map { "\n\($0)" } ?? "" : ""
            let unit = FormGloss.wording(field.unit.rawValue, field.unit.gloss)
            return "\(field.id)\n\(path)\(gloss)\n\(HelpWords.unit[language])\(unit[language])"
        }
        return nil
    }

    /// Rows by their Chinese labels.
    private func label(_ name: String) -> String? {
        let targets = LabelIndex(.edition2021).targets(name)
        guard !targets.isEmpty else { return nil }
        return targets.map { target in
            let fields = Form.edition2021.fields.filter { $0.id.hasPrefix(target.path + ".") }
            return ([target.path] + fields.map { "  \($0.id)  \($0.wording[language])" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// What a value is, in one or more lines.
    static func description(of value: LuaValue, _ language: Language) -> String {
        guard let object = value.object else { return kind(of: value)[language] }
        if !object.groupPath.isEmpty { return group(object, language) }
        return HelpText(catalogue: LuaCatalogue(), language: language).text(of: object.declaration)
    }

    /// What stands in a group of a report's cells, by the ids and the labels of its rows or columns.
    private static func group(_ object: LuaObject, _ language: Language) -> String {
        let path = object.groupPath
        let names = Set(object.memberNames)
        var lines: [String] = []
        for field in fields where field.id.hasPrefix(path + ".") {
            let name = String(field.id.dropFirst(path.count + 1).prefix { $0 != "." })
            let line = "  .\(name)\(HelpWords.colon[language])\(label(of: field, below: path)[language])"
            if names.contains(name), !lines.contains(where: { $0.hasPrefix("  .\(name)\(HelpWords.colon[language])") })
            {
                lines.append(line)
            }
        }
        return ([path] + lines).joined(separator: "\n")
    }

    /// The label of the row, the rows or the column that a field's id names right below a path.
    private static func label(of field: Field, below path: String) -> Bilingual {
        let depth = path.split(separator: ".").count - 1
        let keys = field.rowKey.split(separator: ".").count
        guard depth < keys else { return FormGloss.wording(field.columnPath.last ?? "", field.columnGloss) }
        let labels = field.rowPath.suffix(keys)
        let label = labels.dropFirst(depth).first ?? field.rowPath.last ?? ""
        return FormGloss.wording(label, FormGloss.headings[label] ?? field.rowGloss)
    }

    /// What a value is, in a word or two.
    static func kind(of value: LuaValue) -> Bilingual {
        switch value {
        case .none: Bilingual(zh: "nil", en: "nil")
        case .boolean: HelpWords.boolean
        case .integer: HelpWords.integer
        case .number: HelpWords.number
        case .string, .bytes: HelpWords.string
        case .table(let table): HelpWords.table(table.count)
        case .function: HelpWords.function
        case .object(let object): Bilingual(zh: object.typeName, en: object.typeName)
        case .list, .record, .strict: HelpWords.table(0)
        case .other: HelpWords.coroutine
        }
    }
}
