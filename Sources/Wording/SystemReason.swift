import Glibc

/// Why the system refuses something, in the user's language. What is rare is told in the system's own words.
public enum SystemReason {
    private static let known: [Int32: String] = [
        ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "不允许", ENOTDIR: "路径中间有一段不是文件夹", EISDIR: "它是文件夹",
        EEXIST: "已经有了", ENOSPC: "磁盘已满", EDQUOT: "超出了磁盘配额", EROFS: "磁盘是只读的", ENAMETOOLONG: "名称太长",
        EMFILE: "打开的文件太多", ENFILE: "打开的文件太多", EIO: "磁盘读写出错", ENOMEM: "内存不够", ELOOP: "链接连成了环",
        EPIPE: "接收的一方已经关闭", EBUSY: "正被占用", EFBIG: "文件太大", ETXTBSY: "正被占用",
    ]

    /// The reason behind an `errno`.
    public static func of(_ code: Int32) -> Bilingual {
        let own = String(cString: strerror(code))
        return Bilingual(zh: known[code] ?? own, en: own)
    }
}
