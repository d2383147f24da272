"""Runs the real program at a pseudo-terminal: python3 smoke.py PATH-OF-NIANBAO HOME

Exits with 77 where pexpect is missing, with 1 and what was on the screen where something is wrong.
"""

import os
import sys

try:
    import pexpect
except ImportError:
    print("pexpect is missing (apt-get install python3-pexpect)")
    sys.exit(77)

program, home = sys.argv[1:]
environment = dict(os.environ, HOME=home, XDG_STATE_HOME=home, NIANBAO_LANG="zh", TERM="xterm", NO_COLOR="1")


def start():
    child = pexpect.spawn(program, ["Samples"], env=environment, encoding="utf-8", timeout=20, dimensions=(40, 100))
    child.expect("reports .*16")
    child.expect("nb 1> ")
    return child


def main():
    child = start()
    child.send("r = reports[1]\r")
    child.expect("nb 2> ")
    child.send('r["bnxs\t')
    child.expect('本年新收"\\]')
    child.send('["zj\t\r')
    child.expect("406")
    child.expect("nb 3> ")
    child.send("while true do end\r")
    child.expect("\n")
    child.sendintr()
    child.expect("已按要求中断")
    child.expect("nb 4> ")
    child.send("abc\x03")
    child.expect("nb 4> ")
    child.send("r.year\r")
    child.expect("2020")
    child.send(".lod\r")
    child.expect("是否指 .load")
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, f"exit status {child.exitstatus}"
    history = os.path.join(home, "nianbao", "history")
    assert os.stat(history).st_mode & 0o777 == 0o600, "the history is not private"
    assert "r.year" in open(history, encoding="utf-8").read(), "the history was not written"

    again = start()
    again.send("r.y\x1b[A")
    again.expect("r.year")
    again.send("\x03.quit\r")
    again.expect(pexpect.EOF)
    print("ok")


try:
    main()
except Exception as error:
    print(error)
    sys.exit(1)
