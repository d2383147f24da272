import Fuzzing
import Glibc

// swift run -c release fuzz [--minutes 10] [--seed N] [--only html] [--into FOLDER]
// Damages sound files of every format and reads them, whole road, until the time is over. An input that crashes the reader,
// takes it over two seconds or much memory, or gives something unsound is saved, by default among the fixtures, where a
// test reads it from then on.
guard let options = FuzzOptions(Array(CommandLine.arguments.dropFirst())) else {
    print(FuzzOptions.usage)
    exit(64)
}
print("seed \(options.seed), \(options.minutes) minutes, findings into \(options.folder)")
mkdir(options.folder, 0o777)
let found = FuzzRun(options).finish()
exit(found == 0 ? 0 : 1)
