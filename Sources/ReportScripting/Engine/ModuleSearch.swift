import LuaRuntime

/// Where `require` looks: Lua files in the given folders, never outside of them.
struct ModuleSearch: Sendable {
    let folders: [String]

    /// `a.b` is `a/b.lua`, in the first folder that has it.
    func source(of name: String) throws(LuaFailure) -> LuaModuleSource? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.contains("/") && !$0.utf8.contains(0) }) else { return nil }
        for folder in folders {
            let path = RealPath.join(folder, parts.joined(separator: "/") + ".lua")
            guard let real = RealPath.of(path), let root = RealPath.of(folder), RealPath.isInside(real, root)
            else { continue }
            // To open a pipe waits for whoever writes to it, maybe for ever.
            guard !RealPath.isDevice(real) else { throw ScriptMessages.notAFile(path) }
            return LuaModuleSource(source: try UserText.read(real), name: path)
        }
        return nil
    }
}
