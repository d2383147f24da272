/// A PDF file of one page, 600 by 800 points, with the drawing operators given.
struct SmallPDF {
    private let objects: [String]
    private let trailer: String

    /// `form` are operators of a form that the page can draw as /F; `extra` goes among the page's own entries.
    init(
        _ operators: String, form: String = "", extra: String = "", font: String = helvetica, trailer: String = ""
    ) {
        let stream = { (entries: String, text: String) in
            "<< \(entries) /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
        }
        objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R \(extra) "
                + "/Resources << /Font << /H 4 0 R >> /XObject << /F 6 0 R >> >> >>",
            font,
            stream("", operators),
            stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 10 20] "
                    + "/Resources << /Font << /H 4 0 R >> >>", form),
        ]
        self.trailer = trailer
    }

    static let helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    /// Shapes with names of its own, and no table of what characters they are.
    static let unknownFont =
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 65 "
        + "/LastChar 66 /Widths [1000 1000] /CharProcs << /x1 6 0 R /x2 6 0 R >> /Resources << >> "
        + "/Encoding << /Type /Encoding /Differences [65 /x1 /x2] >> >>"

    var bytes: [UInt8] {
        var text = "%PDF-1.7\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    /// Operators that write text with its baseline's left end at a place.
    static func text(_ text: String, _ x: Int, _ y: Int) -> String { "BT /H 10 Tf \(x) \(y) Td (\(text)) Tj ET\n" }

    /// A table of two by two cells, stroked, in which the cells of the first row are merged.
    static let tableLines = """
        100 700 200 -20 re S 100 680 m 300 680 l S 100 660 m 300 660 l S
        100 680 m 100 660 l S 200 680 m 200 660 l S 300 680 m 300 660 l S

        """
    static let tableText = text("Head", 110, 685) + text("110", 110, 665) + text("22", 210, 665)
    static let table = SmallPDF(tableLines + tableText)
}
