/// The keys: Emacs' and those with names on them.
public enum Keymap {
    /// The action of a key, nil for keys that have none.
    public static func action(for press: KeyPress) -> EditorAction? {
        switch press.key {
        case .scalar(let scalar): typed(scalar, press.modifiers)
        case .paste(let text): .insert(text)
        default: named(press.key, press.modifiers)
        }
    }

    private static func typed(_ scalar: Unicode.Scalar, _ modifiers: KeyPress.Modifiers) -> EditorAction? {
        if modifiers.contains(.control) { return modifiers.contains(.alt) ? nil : control[scalar] }
        if modifiers.contains(.alt) { return alt[scalar] }
        return .insert(String(scalar))
    }

    private static func named(_ key: KeyPress.Key, _ modifiers: KeyPress.Modifiers) -> EditorAction? {
        let byWord = !modifiers.isDisjoint(with: [.alt, .control])
        return switch key {
        case .enter: modifiers.isEmpty ? .enter : .newline
        case .tab: modifiers.contains(.shift) ? .completeBack : .complete
        case .backspace: byWord ? .killWordBack : .deleteBack
        case .delete: byWord ? .killWordForward : .deleteForward
        case .left: byWord ? .wordLeft : .left
        case .right: byWord ? .wordRight : .right
        case .home: byWord ? .entryStart : .lineStart
        case .end: byWord ? .entryEnd : .lineEnd
        case .up: byWord ? .historyPrevious : .up
        case .down: byWord ? .historyNext : .down
        case .pageUp: .historyPrevious
        case .pageDown: .historyNext
        case .escape: .abort
        case .insert, .unknown, .scalar, .paste: nil
        }
    }

    private static let control: [Unicode.Scalar: EditorAction] = [
        "a": .lineStart, "b": .left, "c": .interrupt, "d": .deleteOrLeave, "e": .lineEnd, "f": .right, "g": .abort,
        "k": .killLineEnd, "l": .clearScreen, "n": .down, "o": .newline, "p": .up, "r": .search, "t": .transpose,
        "u": .killLineStart, "w": .killWordBack, "y": .yank, "z": .suspend, "_": .undo,
    ]

    private static let alt: [Unicode.Scalar: EditorAction] = [
        "b": .wordLeft, "d": .killWordForward, "f": .wordRight, "y": .yankOlder, "<": .entryStart, ">": .entryEnd,
        "p": .historyPrevious, "n": .historyNext, "_": .redo, "/": .redo,
        "t": .transposeWords, "u": .upcaseWord, "l": .downcaseWord, "c": .capitalizeWord, ".": .recallWord,
    ]
}
