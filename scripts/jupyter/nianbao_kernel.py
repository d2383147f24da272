#!/usr/bin/env python3
"""Nianbao in Jupyter: a kernel that passes everything on to `nianbao serve` (docs/serve.en.md).

    pip install ipykernel
    python3 scripts/jupyter/nianbao_kernel.py install    # then choose "Nianbao" in Jupyter

The program is what the variable NIANBAO names, else `nianbao` on the PATH, else the one built in this repository.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILT = [os.path.join(ROOT, ".build", kind, "nianbao") for kind in ("release", "debug")]


def program():
    found = [os.environ.get("NIANBAO"), shutil.which("nianbao"), *filter(os.path.exists, BUILT)]
    return next(filter(None, found), "nianbao")


class NianbaoKernel(Kernel):
    implementation, implementation_version, banner = "nianbao", "1", "Nianbao · 年报"
    language_info = {"name": "lua", "mimetype": "text/x-lua", "file_extension": ".lua"}

    def __init__(self, **options):
        super().__init__(**options)
        self.launch()

    def launch(self):
        # In a session of its own, so that a Control-C at the terminal reaches it through an interrupt only.
        self.server = subprocess.Popen(
            [program(), "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            bufsize=1, start_new_session=True)
        self.last = 0
        self.receive()  # the greeting

    def send(self, method, **details):
        self.last += 1
        print(json.dumps({"id": self.last, "method": method, **details}), file=self.server.stdin, flush=True)
        return self.last

    def receive(self):
        line = self.server.stdout.readline()
        if not line:
            raise EOFError("nianbao serve has ended")
        return json.loads(line)

    def ask(self, method, **details):
        """The last answer to a request; those before it are shown."""
        wanted = self.send(method, **details)
        while True:
            try:
                answer = self.receive()
            except KeyboardInterrupt:
                self.send("interrupt")
                continue
            if answer.get("id") == wanted and answer["event"] == "done":
                return answer
            if answer.get("id") == wanted:
                self.show(answer)

    def show(self, answer):
        if answer["event"] == "output":
            self.send_response(self.iopub_socket, "stream", {"name": "stdout", "text": answer["text"]})
        elif answer["event"] == "display":
            kinds = {"text": "text/plain", "html": "text/html", "svg": "image/svg+xml"}
            data = {kind: answer[key] for key, kind in kinds.items() if key in answer}
            self.send_response(self.iopub_socket, "display_data", {"data": data, "metadata": {}})

    def do_execute(self, code, silent, store_history=True, user_expressions=None, allow_stdin=False, **_):
        try:
            answer = self.ask("evaluate", code=code)
        except (BrokenPipeError, EOFError):
            self.launch()
            message = "nianbao serve had ended (.quit does that) and was started anew: variables are gone"
            answer = {"ok": False, "error": {"code": "ended", "message": message, "text": message}}
        if answer["ok"]:
            return {
                "status": "ok", "execution_count": self.execution_count, "payload": [], "user_expressions": {}}
        error = answer["error"]
        content = {"ename": error["code"], "evalue": error["message"], "traceback": error["text"].split("\n")}
        if not silent:
            self.send_response(self.iopub_socket, "error", content)
        return {"status": "error", "execution_count": self.execution_count, **content}

    def do_complete(self, code, cursor_pos):
        answer = self.ask("complete", code=code, cursor=cursor_pos)
        return {
            "status": "ok", "matches": [candidate["text"] for candidate in answer["candidates"]],
            "cursor_start": answer["start"], "cursor_end": answer["end"], "metadata": {}}

    def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        answer = self.ask("inspect", code=code, cursor=cursor_pos)
        data = {"text/plain": answer["text"]} if answer["found"] else {}
        if "html" in answer:
            data["text/html"] = answer["html"]
        return {"status": "ok", "found": answer["found"], "data": data, "metadata": {}}

    def do_is_complete(self, code):
        answer = self.ask("completeness", code=code)
        indent = " " * answer.get("indent", 0)
        return {"status": "complete"} if answer["complete"] else {"status": "incomplete", "indent": indent}

    def do_shutdown(self, restart):
        self.server.stdin.close()
        self.server.wait(timeout=5)
        return {"status": "ok", "restart": restart}


def install():
    from jupyter_client.kernelspec import KernelSpecManager

    spec = {
        "argv": [sys.executable, os.path.abspath(__file__), "-f", "{connection_file}"],
        "display_name": "Nianbao", "language": "lua", "interrupt_mode": "signal"}
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "kernel.json"), "w", encoding="utf-8") as file:
            json.dump(spec, file)
        KernelSpecManager().install_kernel_spec(folder, "nianbao", prefix=sys.prefix)


if __name__ == "__main__":
    install() if sys.argv[1:] == ["install"] else IPKernelApp.launch_instance(kernel_class=NianbaoKernel)
