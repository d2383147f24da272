extension StyledText {
    /// As `String.truncated(toWidth:)`; the `…` has the role of what it replaces.
    public func truncated(toWidth width: Int) -> StyledText {
        guard displayWidth > width else { return self }
        var kept = StyledText()
        var room = width
        for span in spans {
            let needed = span.text.displayWidth
            // A span that would leave no column for "…" is cut even where it fits exactly.
            guard needed >= room else {
                kept.append(span.text, span.role)
                room -= needed
                continue
            }
            let cut = needed > room ? span.text : span.text + " "
            kept.append(cut.truncated(toWidth: room), span.role)
            break
        }
        return kept
    }

    /// As `String.padded(toWidth:_:)`; the spaces have no role.
    public func padded(toWidth width: Int, _ alignment: Alignment = .left) -> StyledText {
        let (before, after) = alignment.split(width - displayWidth)
        return StyledText(String(repeating: " ", count: before)) + self
            + StyledText(String(repeating: " ", count: after))
    }

    /// As `String.wrapped(toWidth:)`, with the roles kept.
    public func wrapped(toWidth width: Int) -> [StyledText] {
        if displayWidth <= width, !spans.contains(where: { $0.text.contains("\n") }) { return [self] }
        var characters: [Character] = []
        var roles: [Role?] = []
        for span in spans {
            characters += span.text
            roles += repeatElement(span.role, count: characters.count - roles.count)
        }
        return LineBreaking.lines(of: characters, width: width).map { Self.slice(characters, roles, $0) }
    }

    /// As `wrapped`, with every line behind the spaces that the text begins with: an indented label stays a block.
    func wrappedKeepingIndent(toWidth width: Int) -> [StyledText] {
        let lines = wrapped(toWidth: width)
        let indent = plain.prefix { $0 == " " }.count
        guard lines.count > 1, indent > 0, indent < width else { return lines }
        let margin = StyledText(String(repeating: " ", count: indent))
        return withoutIndent(indent).wrapped(toWidth: width - indent).map { margin + $0 }
    }

    private func withoutIndent(_ count: Int) -> StyledText {
        var result = StyledText()
        var rest = count
        for span in spans {
            let dropped = min(rest, span.text.count)
            result.append(String(span.text.dropFirst(dropped)), span.role)
            rest -= dropped
        }
        return result
    }

    private static func slice(_ characters: [Character], _ roles: [Role?], _ range: Range<Int>) -> StyledText {
        var result = StyledText()
        var start = range.lowerBound
        while start < range.upperBound {
            let end = range[start...].dropFirst().first { roles[$0] != roles[start] } ?? range.upperBound
            result.append(String(characters[start..<end]), roles[start])
            start = end
        }
        return result
    }
}

extension StyledText {
    /// The text without the spaces that end it.
    var withoutTrailingSpaces: StyledText {
        var result = StyledText()
        var pending = StyledText()
        for span in spans {
            guard let last = span.text.lastIndex(where: { $0 != " " }) else {
                pending.append(span.text, span.role)
                continue
            }
            result.append(pending)
            result.append(String(span.text[...last]), span.role)
            pending = StyledText(String(span.text[span.text.index(after: last)...]), span.role)
        }
        return result
    }
}
