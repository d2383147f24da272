import LuaRuntime

extension EntrySyntax {
    mutating func expressions() throws(Halt) {
        repeat { try expression() } while try take(",")
    }

    mutating func expression() throws(Halt) {
        try deeper { reader throws(Halt) in
            repeat {
                while try reader.isAt(Self.signs) { reader.position += 1 }
                try reader.operand()
            } while try reader.takesOperator()
        }
    }

    static let signs: Set<Mark> = ["-", "not", "#", "~"]
    static let operators: Set<Mark> = [
        "+", "-", "*", "/", "//", "^", "%", "&", "~", "|", ">>", "<<", "..", "<", "<=", ">", ">=", "==", "~=", "and",
        "or",
    ]

    mutating func takesOperator() throws(Halt) -> Bool {
        guard try isAt(Self.operators) else { return false }
        position += 1
        return true
    }

    static let constants: Set<Mark> = ["nil", "true", "false", "..."]

    mutating func operand() throws(Halt) {
        switch try kind() {
        case .number, .string, .longString: position += 1
        default:
            if try isAt(Self.constants) {
                position += 1
            } else if try take("function") {
                try body()
            } else if try isAt("{") {
                try table()
            } else {
                _ = try suffixed()
            }
        }
    }

    /// A name or brackets, and what is looked up in it or called.
    mutating func suffixed() throws(Halt) -> Kind {
        var kind = Kind.variable
        if try take("(") {
            try expression()
            try expect(")")
            kind = .other
        } else {
            try name()
        }
        while let next = try suffix() { kind = next }
        return kind
    }

    mutating func suffix() throws(Halt) -> Kind? {
        if try take(".") {
            try name()
            return .variable
        }
        if try take("[") {
            try expression()
            try expect("]")
            return .variable
        }
        if try take(":") {
            try name()
            guard try hasArguments() else { throw .wrong }
            return .call
        }
        return try hasArguments() ? .call : nil
    }

    mutating func hasArguments() throws(Halt) -> Bool {
        if [.string, .longString].contains(try kind()) {
            position += 1
        } else if try isAt("{") {
            try table()
        } else if try take("(") {
            if try take(")") { return true }
            try expressions()
            try expect(")")
        } else {
            return false
        }
        return true
    }

    static let separators: Set<Mark> = [",", ";"]

    mutating func table() throws(Halt) {
        try expect("{")
        while try !isAt("}") {
            try field()
            guard try isAt(Self.separators) else { break }
            position += 1
        }
        try expect("}")
    }

    mutating func field() throws(Halt) {
        if try take("[") {
            try expression()
            try expect("]")
            try expect("=")
        } else if try kind() == .name, position + 1 < tokens.count, marks[position + 1] == "=" {
            position += 2
        }
        try expression()
    }

    /// Parameters and what a function does.
    mutating func body() throws(Halt) {
        try expect("(")
        if try !take(")") {
            repeat {
                if try take("...") { break }
                try name()
            } while try take(",")
            try expect(")")
        }
        try blockToEnd()
    }
}
