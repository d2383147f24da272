extension EntrySyntax {
    mutating func block() throws(Halt) {
        try deeper { reader throws(Halt) in
            while try !reader.isAt(Self.blockEnds) {
                if try reader.isAt("return") { return try reader.returning() }
                try reader.statement()
            }
        }
    }

    mutating func blockToEnd() throws(Halt) {
        try block()
        try expect("end")
    }

    mutating func statement() throws(Halt) {
        let mark = try mark()
        guard mark != "", Self.beginnings.contains(mark) else { return try assignmentOrCall() }
        position += 1
        switch mark {
        case "if": try conditions()
        case "while":
            try expression()
            try expect("do")
            try blockToEnd()
        case "do": try blockToEnd()
        case "for": try loop()
        case "repeat":
            try block()
            try expect("until")
            try expression()
        case "function":
            try name()
            while try take(".") { try name() }
            if try take(":") { try name() }
            try body()
        case "local": try local()
        case "::":
            try name()
            try expect("::")
        case "goto": try name()
        default: break
        }
    }

    static let blockEnds: Set<Mark> = ["end", "else", "elseif", "until"]
    static let beginnings: Set<Mark> = [
        ";", "if", "while", "do", "for", "repeat", "function", "local", "::", "break", "goto",
    ]

    mutating func conditions() throws(Halt) {
        repeat {
            try expression()
            try expect("then")
            try block()
        } while try take("elseif")
        if try take("else") { try block() }
        try expect("end")
    }

    mutating func loop() throws(Halt) {
        try name()
        if try take("=") {
            try expression()
            try expect(",")
            try expression()
            if try take(",") { try expression() }
        } else {
            while try take(",") { try name() }
            try expect("in")
            try expressions()
        }
        try expect("do")
        try blockToEnd()
    }

    mutating func local() throws(Halt) {
        if try take("function") {
            try name()
            return try body()
        }
        repeat {
            try name()
            if try take("<") {
                try name()
                try expect(">")
            }
        } while try take(",")
        if try take("=") { try expressions() }
    }

    static let assigning: Set<Mark> = ["=", ","]

    mutating func assignmentOrCall() throws(Halt) {
        var kind = try suffixed()
        guard try isAt(Self.assigning) else {
            if kind == .call { return }
            throw .wrong
        }
        while kind == .variable, try take(",") { kind = try suffixed() }
        guard kind == .variable else { throw .wrong }
        try expect("=")
        try expressions()
    }
}
