"""Servers at work: started on their core, their CPU time and memory read from outside."""
import os
import re
import resource
import socket
import subprocess
import time

PAGE = os.sysconf("SC_PAGE_SIZE")


def cores():
    """The core of the servers and that of the load; the same one where there is only one."""
    allowed = sorted(os.sched_getaffinity(0))
    return allowed[0], allowed[-1]


def allow_many_files():
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One process; `label` says whose and whether under TLS."""

    def __init__(self, contender, is_tls, inputs):
        self.contender, self.is_tls = contender, is_tls
        self.label = contender.name + (", TLS" if is_tls else "")
        command = list(contender.command)
        self.port = None
        if contender.is_static:
            self.port = free_port()
            command += ["-d", inputs.www, str(self.port)]
            command += [inputs.key, inputs.certificate] if is_tls else ["--no-tls"]
        elif is_tls:
            command += ["--tls", inputs.certificate, inputs.key]
        core, _ = cores()
        environment = dict(os.environ)
        if contender.preloaded:
            environment["LD_PRELOAD"] = str(contender.preloaded)
        self.process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=environment,
            preexec_fn=lambda: os.sched_setaffinity(0, {core}))
        try:
            self._wait()
            self._check_libraries()
        except BaseException:
            self.end()
            raise

    def _wait(self):
        if self.port is None:
            line = self.process.stdout.readline().decode()
            found = re.search(r"^listening .*:(\d+)$", line.strip())
            if not found:
                raise SystemExit(f"{self.label} did not start: {line!r}")
            self.port = int(found.group(1))
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        raise SystemExit(f"{self.label} does not listen")

    def _check_libraries(self):
        """A variant is what its name says, or its figures mean nothing."""
        with open(f"/proc/{self.process.pid}/maps") as file:
            maps = file.read()
        preloaded, is_without = self.contender.preloaded, self.contender.is_without
        if preloaded and os.path.realpath(preloaded) not in maps:
            raise SystemExit(f"{self.label} runs without {preloaded}")
        if is_without and is_without in maps:
            raise SystemExit(f"{self.label} runs with {is_without}")

    def cpu_us(self):
        """CPU time of the process, threads that have ended included (clock_getcpuclockid(3))."""
        return time.clock_gettime((~self.process.pid << 3) | 2) * 1e6

    def resident_bytes(self):
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * PAGE

    def forget_peak(self):
        """What was resident at most counts from now (proc_pid_clear_refs(5))."""
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as file:
            file.write("5")

    def peak_bytes(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            found = re.search(r"^VmHWM:\s+(\d+) kB$", file.read(), re.MULTILINE)
        return int(found.group(1)) * 1024

    def end(self):
        # nghttpd does not end with its input.
        self.process.stdin.close()
        asked = [] if self.contender.is_static else [lambda: None]
        for ask in (*asked, self.process.terminate, self.process.kill):
            ask()
            try:
                self.process.wait(2)
                break
            except subprocess.TimeoutExpired:
                continue
        self.process.stdout.close()


class Servers:
    """Several servers at once; all end with the block."""

    def __init__(self, wanted, inputs):
        self.wanted, self.inputs = wanted, inputs
        self.all = []

    def __enter__(self):
        try:
            for contender, is_tls in self.wanted:
                self.all.append(Server(contender, is_tls, self.inputs))
        except BaseException:
            self.__exit__()
            raise
        return self.all

    def __exit__(self, *_):
        for server in self.all:
            server.end()
