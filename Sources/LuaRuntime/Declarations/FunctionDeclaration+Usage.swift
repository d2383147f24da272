/// How a function is called, by its own examples.
extension FunctionDeclaration {
    private static let longestUsage = 100

    /// `f:filter{agency = "…"}`: the last call of it in its examples, behind what they make ready, that is on one line;
    /// nil for none. One with files of the samples says less than the names of the parameters.
    var usage: String? {
        let lines = examples.flatMap { $0.code.split(separator: "\n") }
        return lines.reversed().lazy.compactMap { self.call(in: Array($0)) }.first { !$0.contains("Samples") }
    }

    private func call(in line: [Character]) -> String? {
        let name = Array(receiver == nil ? name : ":" + key)
        guard line.count > name.count else { return nil }
        for start in 0..<(line.count - name.count) where line[start...].starts(with: name) {
            let object = receiver == nil ? start : Self.wordStart(before: start, in: line)
            guard receiver == nil || object < start, let end = Self.callEnd(from: start + name.count, in: line),
                end - object <= Self.longestUsage
            else { continue }
            return String(line[object..<end])
        }
        return nil
    }

    /// Where the name of the object begins that a method is called on.
    private static func wordStart(before position: Int, in line: [Character]) -> Int {
        var start = position
        while start > 0, line[start - 1].isASCII, line[start - 1].isLetter || line[start - 1] == "_" { start -= 1 }
        return start
    }

    /// Behind the brackets that open here; nil where none do, or where they go on in the next line.
    private static func callEnd(from position: Int, in line: [Character]) -> Int? {
        guard line.indices.contains(position), "({".contains(line[position]) else { return nil }
        var (depth, quote) = (0, Character?.none)
        for index in position..<line.count {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if "\"'".contains(character) {
                quote = character
            } else if "({[".contains(character) {
                depth += 1
            } else if ")}]".contains(character) {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
        }
        return nil
    }
}
