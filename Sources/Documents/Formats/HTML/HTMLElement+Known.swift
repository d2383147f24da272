extension HTMLElement {
    /// The elements by the rules that hold for them (HTML, 13.2.4.2 and 13.2.6.4).
    static let known: [HTMLElement] = {
        var elements: [HTMLElement] = []
        func add(_ names: String, _ tag: Tag, _ traits: Traits = [], level: UInt8 = 0) {
            for name in names.split(separator: " ") {
                elements.append(HTMLElement(key: HTMLName.key(String(name)), tag: tag, traits: traits, level: level))
            }
        }
        add("html head body frameset frame", .document, .special)
        add("table", .table, [.block, .special, .scope, .table])
        add("caption", .caption, [.block, .special, .scope, .table])
        add("colgroup col", .column, .table)
        add("tbody thead tfoot", .section, [.special, .table])
        add("tr", .row, [.special, .table])
        add("td th", .cell, [.block, .special, .scope, .table])
        add("p", .paragraph, [.block, .special])
        add("li", .listItem, [.block, .special])
        add("dd dt", .definition, [.block, .special])
        for level in 1...6 { add("h\(level)", .heading, [.block, .special], level: UInt8(level)) }
        add("pre listing", .preformatted, [.block, .special])
        add("address article aside blockquote center details dialog dir div dl fieldset", .block, [.block, .special])
        add("figcaption figure footer header hgroup main menu nav ol search", .block, [.block, .special])
        add("section summary ul", .block, [.block, .special])
        add("form", .form, [.block, .special])
        add("applet marquee object", .block, [.special, .scope])
        add("button", .block, [.special, .button])
        add("br", .lineBreak, .special)
        add("hr", .rule, [.block, .special])
        add("img image", .image, .special)
        add("input", .input, .special)
        add("area base basefont bgsound embed keygen link param source track wbr", .void, .special)
        add("script style noscript noframes iframe noembed xmp textarea template", .raw, .special)
        add("svg math", .foreign)
        add("title", .title, .special)
        add("meta", .meta, .special)
        add("select datalist", .select, .special)
        add("a abbr acronym b bdi big cite code data dfn em font i ins kbd label mark nobr", .inline)
        add("bdo", .override)
        add("sup", .raised)
        add("sub", .lowered)
        add("del rp rt s strike", .struck)
        add("option optgroup output q ruby samp small span strong time tt u var", .inline)
        return elements
    }()
}
