"""Talks to the kernel as Jupyter does: jupyter.py KERNEL PROGRAM. Prints "ok", or what is wrong."""

import os
import subprocess
import sys
import time

kernel, program = sys.argv[1:]
os.environ["NIANBAO"] = program
os.environ["NIANBAO_LANG"] = "en"
subprocess.run([sys.executable, kernel, "install"], check=True)

from jupyter_client.manager import start_new_kernel  # noqa: E402

TIMEOUT = 60


def run(client, code, during=None):
    """What came over iopub, as (type, content), and the reply."""
    asked = client.execute(code)
    messages = []
    while True:
        message = client.get_iopub_msg(timeout=TIMEOUT)
        if message["parent_header"].get("msg_id") != asked:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "status" and content["execution_state"] == "busy" and during:
            during()
        if kind == "status" and content["execution_state"] == "idle":
            break
        messages.append((kind, content))
    return messages, answer(client, asked)


def answer(client, asked):
    """The reply to a request; older ones may still be on their way."""
    while True:
        reply = client.get_shell_msg(timeout=TIMEOUT)
        if reply["parent_header"].get("msg_id") == asked:
            return reply["content"]


def shown(messages):
    return [content["data"] for kind, content in messages if kind == "display_data"]


def check(manager, client):
    messages, reply = run(client, 'print("年报")\n1 + 1')
    assert shown(messages) == [{"text/plain": "2"}], "the last line of a cell is shown"
    messages, reply = run(client, "1 + 1")
    assert reply["status"] == "ok" and shown(messages) == [{"text/plain": "2"}], messages
    messages, reply = run(client, 'local x = 20\nprint("年报", x)')
    assert ("stream", {"name": "stdout", "text": "年报\t20\n"}) in messages, messages
    assert shown(run(client, "x")[0]) == [{"text/plain": "20"}], "a local lives on"

    run(client, 'reports = nb.load("Samples")')
    table = shown(run(client, "reports[1].requests")[0])[0]
    assert "rowspan" in table["text/html"] or "colspan" in table["text/html"], "merged heads"
    assert "406" in table["text/html"] and "406" in table["text/plain"]
    chart = shown(run(client, '.chart reports:column("requests.new.total"):by("year")')[0])[0]
    assert chart["image/svg+xml"].startswith("<svg") and "2020" in chart["image/svg+xml"], chart

    messages, reply = run(client, "reports[1].yeer")
    assert reply["status"] == "error" and reply["ename"] == "unknown_name", reply
    assert any("did you mean" in line for line in reply["traceback"]), reply

    reply = answer(client, client.complete('reports[1]["bnx', 15))
    assert '本年新收"]' in reply["matches"] and reply["cursor_start"] == 12, reply
    reply = answer(client, client.inspect("nb.compare", 10))
    assert reply["found"] and "Compares two reports" in reply["data"]["text/plain"], reply
    reply = answer(client, client.is_complete("for i = 1, 2 do"))
    assert reply == {"status": "incomplete", "indent": "  "}, reply

    run(client, ".quit")
    messages, reply = run(client, "x")
    assert reply["status"] == "error" and reply["ename"] == "ended", reply
    assert shown(run(client, "x = 20; x")[0]) == [{"text/plain": "20"}], "it was started anew"

    began = time.monotonic()

    def interrupt():
        time.sleep(0.5)
        manager.interrupt_kernel()

    messages, reply = run(client, "while true do end", interrupt)
    assert reply["status"] == "error" and reply["ename"] == "interrupted", reply
    assert time.monotonic() - began < 20
    assert shown(run(client, "x")[0]) == [{"text/plain": "20"}], "the state is kept"


manager, client = start_new_kernel(kernel_name="nianbao")
try:
    check(manager, client)
    print("ok")
finally:
    client.stop_channels()
    manager.shutdown_kernel()
