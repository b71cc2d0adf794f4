import json, os, socket, sys, time

kind, role, *rest = sys.argv[1:]
family = socket.AF_UNIX if kind == 'unix' else socket.AF_INET
sock = socket.socket(family, socket.SOCK_DGRAM if kind == 'udp' else socket.SOCK_STREAM)


def no_delay(connection):
    if kind == 'tcp':
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def serve():
    path = f'/tmp/sock-bench-{os.getpid()}'
    sock.bind(path if kind == 'unix' else ('127.0.0.1', 0))
    if kind != 'udp':
        sock.listen(1)
    print(path if kind == 'unix' else sock.getsockname()[1], flush=True)
    if kind == 'udp':
        while True:
            data, address = sock.recvfrom(64)
            sock.sendto(data, address)
    connection, _ = sock.accept()
    if kind == 'unix':
        os.unlink(path)
    no_delay(connection)
    while data := connection.recv(64):
        connection.send(data)


def call():
    sock.connect(rest[0] if kind == 'unix' else ('127.0.0.1', int(rest[0])))
    no_delay(sock)
    data = bytes(64)
    exchange(data, 0.3)
    print(json.dumps({'value': exchange(data, 0.7)}), flush=True)


def exchange(data, seconds):
    start = now = time.perf_counter()
    rounds = 0
    while now - start < seconds:
        for _ in range(32):
            sock.send(data)
            sock.recv(64)
        rounds += 32
        now = time.perf_counter()
    return rounds / (now - start)


serve() if role == 'serve' else call()
