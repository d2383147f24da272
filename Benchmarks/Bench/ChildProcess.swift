import Glibc

/// A program that is run to its end.
struct ChildProcess {
    /// The program and its arguments; the program is looked up as a shell would.
    let command: [String]

    /// Runs it with its output going to a file. Throws where it can't be started or does not end with 0.
    func run(output: String = "/dev/null") throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let problem = posix_spawnp(&child, command[0], &actions, nil, &arguments, environ)
        guard problem == 0 else { throw BenchError("\(command[0]): \(String(cString: strerror(problem)))") }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw BenchError("\(command.joined(separator: " ")) ended with \(status >> 8 & 0xFF)")
        }
    }
}
