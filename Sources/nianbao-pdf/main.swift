import CPDFium
import Glibc
import PDFPages

// nianbao-pdf LIBRARY: answers requests for the pages of PDF files until its input ends. Nianbao starts it and
// talks to it over the descriptors 0 and 1; see PDFMessage for what is said.
ProcessLimits.closeInherited()
ProcessLimits.apply()
let library = CommandLine.arguments.dropFirst().first.flatMap { PDFium(path: $0) }
PageServer(library: library, input: STDIN_FILENO, output: STDOUT_FILENO).run()
