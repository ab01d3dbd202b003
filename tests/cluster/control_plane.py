"""A Kubernetes control plane on the loopback: etcd, API server, controllers, scheduler, and nodes that only pretend.

No container runs. The programs come from a folder as `setup-envtest` or `make control-plane` fill it.
"""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from .api import Api, until
from .processes import alive, end_of, ending_in_order, start

SERVICES = "10.96.0.0/16"
"""Addresses of Services, as the API server allots them; nothing is ever sent to one."""


@dataclass(frozen=True)
class ControlPlane:
    """Programs that run, and a folder that they write to."""

    programs: Path
    folder: Path
    api: Api
    stack: ExitStack
    services: str
    address: str
    token: str

    @classmethod
    @contextmanager
    def started(cls, programs: Path, kubectl: Path, *, services: str = SERVICES) -> Iterator[ControlPlane]:
        """Start etcd and the API server; stop all that was started, and take the folder away, afterwards."""
        with ExitStack() as stack:
            stack.enter_context(ending_in_order())
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="control-plane-")))
            client, peer, port = free_ports(3)
            etcd, token = f"http://127.0.0.1:{client}", secrets.token_hex(16)
            _write_credentials(folder, token, port)
            keys = folder / "service-accounts.pem"
            subprocess.run(["openssl", "genrsa", "-out", keys, "2048"], check=True, capture_output=True)
            store = _run(
                stack,
                folder,
                programs / "etcd",
                f"--data-dir={folder / 'etcd'}",
                f"--listen-client-urls={etcd}",
                f"--advertise-client-urls={etcd}",
                f"--listen-peer-urls=http://127.0.0.1:{peer}",
                f"--initial-advertise-peer-urls=http://127.0.0.1:{peer}",
                f"--initial-cluster=default=http://127.0.0.1:{peer}",
                "--unsafe-no-fsync",
            )
            server = _run(
                stack,
                folder,
                programs / "kube-apiserver",
                f"--etcd-servers={etcd}",
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                "--endpoint-reconciler-type=none",
                f"--secure-port={port}",
                f"--cert-dir={folder / 'certificates'}",
                f"--token-auth-file={folder / 'tokens.csv'}",
                "--authorization-mode=RBAC",
                f"--service-cluster-ip-range={services}",
                "--allow-privileged=true",
                "--service-account-issuer=https://kubernetes.default.svc",
                f"--service-account-key-file={keys}",
                f"--service-account-signing-key-file={keys}",
            )
            both = {folder / "etcd.log": store, folder / "kube-apiserver.log": server}
            certificate = folder / "certificates" / "apiserver.crt"
            until(lambda: alive(both) and certificate.exists(), "the API server made no certificate")
            api = stack.enter_context(Api.reached(kubectl, f"--kubeconfig={folder / 'kubeconfig'}"))
            until(
                lambda: alive(both) and api.call("GET", "/readyz").status == 200,
                lambda: end_of(folder / "kube-apiserver.log"),
            )
            yield cls(programs, folder, api, stack, services, f"https://127.0.0.1:{port}", token)

    def run(self, program: str | Path, *options: str, **environ: str) -> subprocess.Popen[bytes]:
        """Start a further program: one of ours by its name, or another by its path."""
        return _run(self.stack, self.folder, self.programs / program, *options, **environ)

    def start_controllers(self, *, without: Sequence[str] = ()) -> None:
        """Start the controllers of Kubernetes itself."""
        self.run(
            "kube-controller-manager",
            f"--controllers={','.join(['*', *(f'-{each}' for each in without)])}",
            f"--kubeconfig={self.folder / 'kubeconfig'}",
            "--bind-address=127.0.0.1",
            f"--secure-port={free_ports(1)[0]}",
            f"--cert-dir={self.folder / 'controller-certificates'}",
            f"--service-account-private-key-file={self.folder / 'service-accounts.pem'}",
            f"--root-ca-file={self.folder / 'certificates' / 'apiserver.crt'}",
            f"--service-cluster-ip-range={self.services}",
            "--use-service-account-credentials=false",
            "--leader-elect=false",
            # A lost node is noticed after 16 s and not after 50 s, which is no promise of ours and takes our time.
            "--node-monitor-grace-period=16s",
            "--node-monitor-period=2s",
            # The objects are many, the machine is one.
            "--kube-api-qps=500",
            "--kube-api-burst=1000",
        )

    def start_scheduler(self) -> None:
        """Start the scheduler."""
        self.run(
            "kube-scheduler",
            f"--kubeconfig={self.folder / 'kubeconfig'}",
            "--bind-address=127.0.0.1",
            f"--secure-port={free_ports(1)[0]}",
            f"--cert-dir={self.folder / 'scheduler-certificates'}",
            "--leader-elect=false",
            "--kube-api-qps=500",
            "--kube-api-burst=1000",
        )

    def play_nodes(self, label: str, value: str) -> subprocess.Popen[bytes]:
        """Let KWOK play the kubelets of the nodes with a label. They are lost when the process is."""
        return self.run(
            "kwok",
            f"--kubeconfig={self.folder / 'kubeconfig'}",
            f"--config={Path(__file__).parent / 'stages.yaml'}",
            "--node-lease-duration-seconds=10",
            f"--manage-nodes-with-label-selector={label}={value}",
            f"--server-address=127.0.0.1:{free_ports(1)[0]}",
        )


def _run(stack: ExitStack, folder: Path, program: Path, *options: str, **environ: str) -> subprocess.Popen[bytes]:
    given = {"PATH": os.environ["PATH"], "HOME": str(folder)} | environ
    return start(stack, folder / f"{program.name}.log", [program, *options], given)


def free_ports(number: int) -> list[int]:
    """So many ports of the loopback that nobody listens at."""
    with ExitStack() as stack:
        taken = [stack.enter_context(socket.socket()) for _ in range(number)]
        for each in taken:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in taken]


def _write_credentials(folder: Path, token: str, port: int) -> None:
    (folder / "tokens.csv").write_text(f'{token},admin,admin,"system:masters"\n')
    (folder / "tokens.csv").chmod(0o600)
    (folder / "kubeconfig").write_text(f"""\
apiVersion: v1
kind: Config
clusters:
- name: this
  cluster:
    server: https://127.0.0.1:{port}
    certificate-authority: {folder}/certificates/apiserver.crt
users:
- name: admin
  user:
    token: {token}
contexts:
- name: this
  context: {{cluster: this, user: admin}}
current-context: this
""")
    (folder / "kubeconfig").chmod(0o600)
