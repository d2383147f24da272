"""Runs the real program at a pseudo-terminal: python3 smoke.py PATH-OF-NIANBAO HOME

Exits with 77 where pexpect is missing, with 1 and what was on the screen where something is wrong.
"""

import os
import random
import resource
import select
import signal
import socket
import struct
import subprocess
import sys
import termios
import time

try:
    import pexpect
except ImportError:
    print("pexpect is missing (apt-get install python3-pexpect)")
    sys.exit(77)

program, home = sys.argv[1:]
# Who starts this in the background may have these ignored, and children inherit it.
for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
    signal.signal(number, signal.SIG_DFL)
environment = dict(
    os.environ, HOME=home, XDG_STATE_HOME=home, XDG_CONFIG_HOME=home, NIANBAO_LANG="zh", TERM="xterm", NO_COLOR="1")
environment.pop("VISUAL", None)


def start(*arguments, wait="nb 1> ", size=(40, 100), preexec_fn=None, **variables):
    child = pexpect.spawn(
        program, list(arguments), env=dict(environment, **variables), encoding="utf-8", timeout=20, dimensions=size,
        codec_errors="replace", preexec_fn=preexec_fn)
    if wait:
        child.expect_exact(wait)
    return child


def leave(child, code=0):
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code, f"exit status {child.exitstatus}, signal {child.signalstatus}"


def is_cooked(child):
    flags = termios.tcgetattr(child.child_fd)[3]
    return bool(flags & termios.ICANON) and bool(flags & termios.ECHO)


def first_session():
    child = start("Samples", wait=None)
    child.expect("reports .*16")
    child.expect("nb 1> ")
    child.send("r = reports[1]\r")
    child.expect("nb 2> ")
    child.send('r["bnxs\t')
    child.expect('本年新收"\\]')
    child.send('["zj\t\r')
    child.expect("406")
    child.expect("nb 3> ")
    child.send("print('go' .. 'ing') while true do end\r")
    child.expect("going\r\n")
    child.sendintr()
    # What is said about it begins a line of its own.
    child.expect("\\^C\r\n[^\r\n]*已按要求中断")
    child.expect("nb 4> ")
    child.send("abc\x03")
    child.expect("nb 4> ")
    child.send("r.year\r")
    child.expect("2020")
    child.send(".lod\r")
    child.expect("是否指 .load")
    # Before the prompt the terminal itself would take the key, as the end of a line.
    child.expect("nb 5> ")
    child.sendeof()
    leave(child)
    history = os.path.join(home, "nianbao", "history")
    assert os.stat(history).st_mode & 0o777 == 0o600, "the history is not private"
    assert "r.year" in open(history, encoding="utf-8").read(), "the history was not written"


def progress_makes_room():
    script = os.path.join(home, "progress.lua")
    with open(script, "w", encoding="utf-8") as file:
        file.write("local till = os.clock() + 1.5 while os.clock() < till do nb.progress(1, 2) end print('printed')")
    child = start("run", script, wait=None)
    child.expect("1/2")
    child.expect("printed")
    # Right behind the line that was taken away.
    assert child.before.endswith("\r\x1b[K"), f"glued to {child.before[-40:]!r}"
    leave(child)


def interrupts_at_once():
    child = start()
    for _ in range(20):
        child.send("while true do end\r")
        child.expect("\n")
        child.sendintr()
        child.expect("已按要求中断")
        child.expect("nb [0-9]+> ")
    child.send(".quit\r")
    leave(child)


def ended_by_force():
    """Loops of Lua's own that no hook interrupts: keys that collide as a table grows, a long chain of __index."""
    child = start("Samples")
    loops = (
        "keys = {} for i = 1, 1 << 18 do keys[i * ((1 << 19) - 1)] = true end print('go' .. 'ing') keys.x = 1",
        "t = {} for _ = 1, 1990 do t = setmetatable({}, {__index = t}) end print('go' .. 'ing') table.unpack(t, 1, 900000)")
    for loop in loops:
        child.send(loop + "\r")
        child.expect("going\r\n")
        # Not before the loop is there: till then a hook would stop it.
        time.sleep(1)
        child.sendintr()
        child.expect("已按要求中断")
        child.expect("读入的报告仍在")
        child.expect("nb [0-9]+> ")
        child.send("#reports\r")
        child.expect("16\r\n")
        child.expect("nb [0-9]+> ")
    child.send(".quit\r")
    leave(child)


def earlier_entries():
    child = start("Samples")
    child.send("r.y\x1b[A")
    child.expect("r.year")
    child.send("\x03.quit\r")
    leave(child)


def lines_that_indent():
    child = start()
    child.send("for i = 1, 2 do\rprint(i * 21)\rend")
    # The last line has moved back: it begins right behind its mark.
    child.expect("… +end")
    child.send("\r")
    child.expect("21\r\n42")
    child.send(".quit\r")
    leave(child)


def two_at_once():
    one, two = start(), start()
    for number in range(20):
        one.send(f"one = {number}\r")
        two.send(f"two = {number}\r")
    for child in (one, two):
        child.expect_exact("nb 21> ")
        child.send(".quit\r")
        leave(child)
    written = open(os.path.join(home, "nianbao", "history"), encoding="utf-8").read().splitlines()
    for number in range(20):
        assert f"one = {number}" in written and f"two = {number}" in written, f"entry {number} is lost"


def input_that_breaks_off():
    """A connection that is reset: the half line before it is no request and no record."""
    doubling = os.path.join(home, "doubling.lua")
    with open(doubling, "w", encoding="utf-8") as file:
        file.write("return function(record) return {twice = record.n * 2} end\n")
    half = b'{"id":2,"n":12'
    runs = (["filter", doubling], b'{"id":1,"n":21}\n'), (["serve"], b'{"id":1,"method":"evaluate","code":"42"}\n')
    for arguments, line in runs:
        listening = socket.create_server(("127.0.0.1", 0))
        writer = socket.create_connection(listening.getsockname())
        reader = listening.accept()[0]
        child = subprocess.Popen(
            [program, *arguments], stdin=reader, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        reader.close()
        writer.sendall(line + half)
        while b"42" not in child.stdout.readline():
            pass
        writer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.close()
        rest, errors = child.communicate(timeout=20)
        assert child.returncode == 4 and "标准输入没有读完" in errors.decode(), (child.returncode, errors)
        assert b'"error"' not in rest and b"24" not in rest, rest


def own_editor():
    editor = os.path.join(home, "editor")
    with open(editor, "w", encoding="utf-8") as file:
        file.write('#!/bin/sh\nprintf "edited = 6 * 7\\nprint(edited)\\n" > "$1"\n')
    os.chmod(editor, 0o755)
    child = start(EDITOR=editor)
    child.send(".edit\r")
    child.expect("… print\\(edited\\)")
    child.expect("42")
    script = os.path.join(home, "script.lua")
    open(script, "w", encoding="utf-8").close()
    child.send(f".edit {script}\r")
    child.expect("42")
    child.expect_exact("nb 2> ")
    # What is edited next is what was typed, no command that nobody has typed; and a path may hold quotes.
    quoting = os.path.join(home, 'so-"called".lua')
    open(quoting, "w", encoding="utf-8").close()
    child.send(f".edit '{quoting}'\r")
    child.expect("42")
    child.expect_exact("nb 2> ")
    child.send(".history\r")
    child.expect_exact("nb 2> ")
    assert ".run" not in child.before, child.before
    # An editor that leaves everything as it is runs nothing; what it is given is the last Lua, no command.
    child.send(".quit\r")
    leave(child)
    with open(editor, "w", encoding="utf-8") as file:
        file.write('#!/bin/sh\ncat "$1"\n')
    child = start(EDITOR=editor)
    child.send("print(6 * 7)\r")
    child.expect_exact("nb 2> ")
    child.send(".history 1\r")
    child.expect_exact("nb 2> ")
    for command in (".edit", f".edit {script}"):
        child.send(command + "\r")
        child.expect("没有改动，没有运行。")
        assert command != ".edit" or "print(6 * 7)" in child.before, child.before
    child.send(".quit\r")
    leave(child)
    child = start(EDITOR="/nonexistent/editor")
    child.send(".edit\r")
    child.expect("编辑器 /nonexistent/editor 没有运行成")
    child.send(".quit\r")
    leave(child)


def startup_file():
    path = os.path.join(home, "nianbao", "startup.lua")
    with open(path, "w", encoding="utf-8") as file:
        file.write("function greet() return '来自启动文件' end\n")
    child = start()
    child.send("greet()\r")
    child.expect('"来自启动文件"')
    child.send(".quit\r")
    leave(child)
    os.remove(path)


def colours():
    child = start("--color", "always")
    child.send("nothing.x\r")
    child.expect("\x1b\\[1;31m")
    child.send(".quit\r")
    leave(child)
    child = start("--color", "never", NO_COLOR="")
    child.send("nothing.x\r")
    child.expect("没有变量")
    assert "\x1b[1;31m" not in child.before
    child.send(".quit\r")
    leave(child)
    child = start("--batch", wait=None)
    child.send("print(6 * 7)\n\x04")
    child.expect("\n42")
    leave(child)


def plain_terminal():
    child = start(TERM="dumb")
    child.send("for i = 1, 2 do\nprint(i * 21)\nend\n")
    child.expect("42")
    child.send("\x04")
    leave(child)


def endings():
    ended = (signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, signal.SIGABRT, signal.SIGQUIT)
    for number, teller in [(number, "no") for number in ended] + [(signal.SIGSEGV, "yes"), (signal.SIGSEGV, None)]:
        child = start(**({"SWIFT_BACKTRACE": f"enable={teller},interactive=no,color=no"} if teller else {}))
        assert not is_cooked(child), "keys come one by one at the prompt"
        child.send("half an en")
        child.expect("half an en")
        os.kill(child.pid, number)
        child.expect_exact("\x1b[?2004l")
        deadline = time.time() + 10
        while not is_cooked(child) and time.time() < deadline:
            time.sleep(0.01)
        assert is_cooked(child), f"after {number} the terminal is not as it was"
        child.expect(pexpect.EOF)
        assert teller or "crashed" not in child.before, "nobody has asked for a trace"
        child.close()
        assert child.signalstatus == number, f"{number} ended it as {child.signalstatus}"
    child = start()
    child.send("1 + 1\r")
    child.expect("nb 2> ")
    os.close(child.child_fd)
    deadline = time.time() + 10
    while os.waitpid(child.pid, os.WNOHANG) == (0, 0):
        assert time.time() < deadline, "it outlives its terminal"
        time.sleep(0.01)


def wait_for_guard(child):
    """A key that is answered: what waits beside the program was told the terminal's mode before the first was read."""
    child.send("guarded")
    child.expect("guarded")
    child.send("\x15")


def rest_of(child):
    """What comes until nobody writes any more: pexpect takes a child that is dead and silent for one moment for the end."""
    rest = child.buffer.encode()
    while select.select([child.child_fd], [], [], 20)[0]:
        try:
            rest += os.read(child.child_fd, 4096)
        except OSError:
            break
    return rest


def killed():
    """Nothing of the program runs any more: what waits beside it gives the terminal its mode back."""
    child = start()
    wait_for_guard(child)
    os.kill(child.pid, signal.SIGKILL)
    assert b"\x1b[?2004l" in rest_of(child), "nothing told the terminal that no paste is to be marked"
    deadline = time.time() + 10
    while not is_cooked(child) and time.time() < deadline:
        time.sleep(0.01)
    assert is_cooked(child), "after SIGKILL the terminal is not as it was"
    child.expect(pexpect.EOF)
    child.close()
    assert child.signalstatus == signal.SIGKILL
    # A mode that somebody else has set since is theirs.
    child = start()
    wait_for_guard(child)
    mode = termios.tcgetattr(child.child_fd)
    mode[3] |= termios.ISIG
    termios.tcsetattr(child.child_fd, termios.TCSANOW, mode)
    os.kill(child.pid, signal.SIGKILL)
    child.expect(pexpect.EOF)
    assert not is_cooked(child), "the mode of another program was changed"
    child.close()
    # Nor is anything to be done where it ends in the middle of an evaluation, or of its own accord. While it gives the
    # mode back it may be killed in between, and then that is done twice: so not before the evaluation is there.
    for ending, there in (("print('go' .. 'ing') while true do end\r", "going"), (".quit\r", "\x1b\\[\\?2004l")):
        child = start()
        wait_for_guard(child)
        child.send(ending)
        child.expect(there)
        if there == "going":
            os.kill(child.pid, signal.SIGKILL)
        assert b"\x1b[?2004l" not in rest_of(child), f"the mode was given back twice at {ending}"
        assert is_cooked(child)
        child.close()


def from_the_background():
    """Whoever is fetched from there has the terminal's own mode, and not that of the shell's line editor."""
    shell = pexpect.spawn(
        "bash", ["--norc", "--noprofile", "-i"], env=dict(environment, PS1="ready$ "), encoding="utf-8", timeout=20,
        dimensions=(40, 100))
    shell.expect_exact("ready$ ")
    shell.send("set -b\r")
    shell.expect_exact("ready$ ")
    shell.send(f"'{program}' &\r")
    shell.expect("Stopped")
    shell.send("fg\r")
    shell.expect_exact("nb 1> ")
    for number in (1, 2):
        shell.send("print('go' .. 'ing') while true do end\r")
        shell.expect("going")
        assert is_cooked(shell), "an evaluation has the mode of the shell's line editor"
        shell.sendintr()
        shell.expect_exact(f"nb {number + 1}> ")
        # Control-Z at the prompt, and on in the background, where it stops at once.
        shell.send("\x1a")
        shell.expect("Stopped")
        shell.expect_exact("ready$ ")
        shell.send("bg\r")
        shell.expect("Stopped")
        shell.send("fg\r")
        shell.expect_exact(f"nb {number + 1}> ")
    shell.send(".quit\r")
    shell.expect_exact("ready$ ")
    shell.send("exit\r")
    leave(shell)


def full_disk():
    """The limit on the sizes of files stands in for the disk."""
    folder = os.path.join(home, "full")
    os.makedirs(os.path.join(folder, "nianbao"))
    path = os.path.join(folder, "nianbao", "history")
    with open(path, "w", encoding="utf-8") as file:
        file.write("earlier = 1\n")

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))

    child = start(XDG_STATE_HOME=folder, preexec_fn=limit)
    child.send("longer = 'than what is left'\r")
    child.expect("输入没有写进历史文件")
    child.expect("nb 2> ")
    child.send("longer\r")
    child.expect("than what is left")
    child.expect("nb 3> ")
    child.send("\x1b[A\x1b[A")
    child.expect("longer = ")
    child.send("\x03.quit\r")
    leave(child)
    assert open(path, encoding="utf-8").read() == "earlier = 1\nlonger\n", "the history was harmed"


def random_bytes():
    seed = random.getrandbits(32)
    print(f"seed of this run: {seed}")
    source = random.Random(seed)
    child = start(PAGER="cat")
    pieces = ["年报", "\x1b[A", "\x1b[B", "\x1b[200~", "\x1b[201~", "\t", "\x12", "\r", "r[", '"', "end", "\x7f", "\x1b"]
    # Control-S would stop the terminal itself while an entry runs.
    forbidden = {0x03, 0x04, 0x13, 0x1A, 0x1C}
    for _ in range(150):
        junk = bytes(byte for byte in source.randbytes(40) if byte not in forbidden)
        os.write(child.child_fd, junk + source.choice(pieces).encode())
        try:
            child.read_nonblocking(1 << 16, timeout=0.01)
        except pexpect.TIMEOUT:
            pass
        assert child.isalive(), f"seed {seed}: it has ended with {child.exitstatus} {child.signalstatus}"
    time.sleep(2.5)
    child.send("\x1b[201~\x03\x03\x03")
    # A Control-C that a terminal turns into a signal takes what was typed ahead with it.
    time.sleep(1)
    child.send("\x03print('still ' .. 'there')\r")
    child.expect("still there")
    child.send("\x03.quit\r")
    leave(child)


try:
    for part in (
        first_session, progress_makes_room, interrupts_at_once, ended_by_force, earlier_entries, lines_that_indent, two_at_once, own_editor, startup_file,
        input_that_breaks_off,
        colours, plain_terminal, endings, killed, from_the_background, full_disk, random_bytes,
    ):
        part()
    print("ok")
except Exception as error:
    print(f"{part.__name__}: {error}")
    sys.exit(1)
