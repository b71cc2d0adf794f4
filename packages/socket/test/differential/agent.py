"""Runs scenarios with Python's socket module: a line of JSON in, the outcomes of its steps in a line of JSON out.

A step is {"to": variable or null, "on": variable or null, "call": name, "args": [...]}; arguments and results that
JSON lacks are objects with one key that begins with "$": see step.ts.
"""
import errno
import io
import json
import os
import select
import signal
import socket
import sys
import tempfile

PATIENCE = 8  # seconds for a scenario: one that waits for ever shall say so


events = []
sys.addaudithook(lambda event, args: event.startswith('socket.') and events.append((event, args)))


class Stuck(BaseException):
    pass


def stuck(*_):
    raise Stuck


class Scenario:
    def __init__(self, directory, abstract):
        self.directory = os.fsencode(directory)
        self.abstract = abstract.encode()
        self.variables = {}
        self.descriptors = []

    # Arguments

    def value(self, argument):
        if isinstance(argument, list):
            return [self.value(each) for each in argument]
        if not isinstance(argument, dict):
            return argument
        (key, inner), = argument.items()
        return getattr(self, 'value_' + key[1:])(inner)

    def value_bytes(self, inner):
        return bytes.fromhex(inner)

    def value_address(self, inner):
        return tuple(self.value(each) for each in inner)

    def value_path(self, inner):
        return self.directory + b'/' + inner.encode()

    def value_longpath(self, length):
        return (self.directory + b'/').ljust(length, b'x')

    def value_abstract(self, inner):
        return b'\0' + self.abstract + inner.encode()

    def value_rawpath(self, inner):
        return self.value(inner)

    def value_var(self, inner):
        return self.variables[inner]

    def value_sockname(self, inner):
        return self.variables[inner].getsockname()

    def value_fd(self, inner):
        found = self.variables[inner]
        return found if isinstance(found, int) else found.fileno()

    def value_options(self, inner):
        return {name: self.value(each) for name, each in inner.items()}

    def value_item(self, inner):
        return tuple(self.value(each) for each in inner)

    # Results

    def result(self, value):
        if isinstance(value, socket.socket):
            return {'$socket': self.describe(value)}
        if isinstance(value, (bytes, bytearray, memoryview)):
            return {'$bytes': bytes(value).hex()}
        if isinstance(value, dict):
            return {name: self.result(each) for name, each in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.result(each) for each in value]
        return value

    def describe(self, sock):
        timeout = sock.gettimeout()
        return {
            'family': int(sock.family), 'type': int(sock.type), 'proto': sock.proto,
            'timeout': None if timeout is None else round(timeout * 1000, 3),
            'blocking': sock.getblocking(), 'inheritable': sock.get_inheritable(),
        }

    def address(self, address):
        if isinstance(address, tuple):
            return {'$address': list(address)}
        if address is None:
            return None
        return {'$name': os.fsencode(address).hex()}

    def ancillary(self, items):
        return [{'level': level, 'type': kind, 'data': data} for level, kind, data in items]

    # Calls whose arguments or results have another shape here

    def on_accept(self, sock, to):
        connection, address = sock.accept()
        self.keep(to, connection)
        return {'socket': connection, 'address': self.address(address)}

    def on_getsockname(self, sock):
        return self.address(sock.getsockname())

    def on_getpeername(self, sock):
        return self.address(sock.getpeername())

    def on_recv_into(self, sock, size, *args):
        buffer = bytearray(b'.' * size)
        return {'bytes': sock.recv_into(buffer, *args), 'buffer': buffer}

    def on_recvfrom(self, sock, *args):
        data, address = sock.recvfrom(*args)
        return {'data': data, 'address': self.address(address)}

    def on_recvfrom_into(self, sock, size, *args):
        buffer = bytearray(b'.' * size)
        count, address = sock.recvfrom_into(buffer, *args)
        return {'bytes': count, 'address': self.address(address), 'buffer': buffer}

    def on_recvmsg(self, sock, *args):
        data, ancillary, flags, address = sock.recvmsg(*args)
        return {'data': data, 'ancillary': self.ancillary(ancillary), 'flags': flags, 'address': self.address(address)}

    def on_recvmsg_into(self, sock, sizes, *args):
        buffers = [bytearray(b'.' * size) for size in sizes]
        count, ancillary, flags, address = sock.recvmsg_into(buffers, *args)
        return {'bytes': count, 'ancillary': self.ancillary(ancillary), 'flags': flags,
                'address': self.address(address), 'buffers': buffers}

    def on_sendto(self, sock, data, address, flags=None):
        return sock.sendto(data, address) if flags is None else sock.sendto(data, flags, address)

    def on_sendfile(self, sock, content, *args):
        with tempfile.TemporaryFile() as file:
            file.write(content)
            file.seek(0)
            return {'sent': sock.sendfile(file, *args), 'rest': file.read()}

    def on_settimeout(self, sock, timeout):
        return sock.settimeout(timeout / 1000 if isinstance(timeout, (int, float)) else timeout)

    def on_gettimeout(self, sock):
        timeout = sock.gettimeout()
        return None if timeout is None else round(timeout * 1000, 3)

    def on_fileno(self, sock):
        return 'fd' if sock.fileno() >= 0 else sock.fileno()

    def on_makefile(self, sock, to, mode='r', *args):
        *positional, options = args if args and isinstance(args[-1], dict) else (*args, {})
        self.variables[to] = sock.makefile(mode, *positional, **options)

    def on_detach(self, sock, to):
        fd = sock.detach()
        self.variables[to] = fd
        self.descriptors.append(fd)
        return 'fd' if fd >= 0 else fd

    def on_dup(self, sock, to):
        return self.keep(to, sock.dup())

    def on_readable(self, sock):
        select.select([sock], [], [])

    def on_writable(self, sock):
        select.select([], [sock], [])

    def on_family(self, sock):
        return int(sock.family)

    def file_readinto(self, file, size):
        buffer = bytearray(b'.' * size)
        return {'bytes': file.readinto(buffer), 'buffer': buffer}

    def file_readinto1(self, file, size):
        buffer = bytearray(b'.' * size)
        return {'bytes': file.readinto1(buffer), 'buffer': buffer}

    def file_detach(self, file, to):
        self.variables[to] = file.detach()

    def file_lines(self, file):
        return list(file)

    def module_send_fds(self, sock, buffers, fds):
        return socket.send_fds(sock, buffers, fds)

    def module_recv_fds(self, sock, size, most):
        data, fds, flags, address = socket.recv_fds(sock, size, most)
        for fd in fds:
            os.close(fd)
        return {'data': data, 'fds': len(fds), 'flags': flags, 'address': self.address(address)}

    def module_socket(self, to, *args):
        return self.keep(to, socket.socket(*args))

    def module_adopt(self, to, fd, family=-1, kind=-1, proto=-1):
        return self.keep(to, socket.socket(family, kind, proto, fd))

    def module_fromfd(self, to, *args):
        return self.keep(to, socket.fromfd(*args))

    def module_socketpair(self, to, *args):
        first, second = socket.socketpair(*args)
        self.keep(to[0], first)
        self.keep(to[1], second)
        return [first, second]

    def module_create_connection(self, to, address, options={}):
        if options.get('timeout') is not None:
            options['timeout'] /= 1000
        return self.keep(to, socket.create_connection(address, **options))

    def module_create_server(self, to, address, options={}):
        return self.keep(to, socket.create_server(address, **options))

    def module_getaddrinfo(self, host, port, hints={}):
        found = socket.getaddrinfo(host, port, **hints)
        return [{'family': int(family), 'type': int(kind), 'proto': proto, 'canonname': name,
                 'address': self.address(address)} for family, kind, proto, name, address in found]

    def module_getnameinfo(self, address, flags):
        host, service = socket.getnameinfo(address, flags)
        return {'host': host, 'service': service}

    def module_gethostbyname_ex(self, *args):
        return self.host(socket.gethostbyname_ex(*args))

    def module_gethostbyaddr(self, *args):
        return self.host(socket.gethostbyaddr(*args))

    def host(self, found):
        hostname, aliases, addresses = found
        return {'hostname': hostname, 'aliases': aliases, 'addresses': addresses}

    def module_if_nameindex(self):
        return [{'index': index, 'name': name} for index, name in socket.if_nameindex()]

    def module_setdefaulttimeout(self, timeout):
        return socket.setdefaulttimeout(timeout / 1000 if isinstance(timeout, (int, float)) else timeout)

    def module_getdefaulttimeout(self):
        timeout = socket.getdefaulttimeout()
        return None if timeout is None else round(timeout * 1000, 3)

    def module_audited(self):
        """The audit events since the last such call, each with its arguments but the socket."""
        told = [[event, *(self.address(each) if isinstance(each, tuple) else each for each in args
                          if not isinstance(each, socket.socket))] for event, args in events]
        events.clear()
        return told

    def module_openfile(self, to):
        self.variables[to] = os.open(os.devnull, os.O_RDONLY)
        self.descriptors.append(self.variables[to])

    # Running

    def keep(self, to, sock):
        self.variables[to] = sock
        return sock

    def perform(self, step):
        args = [self.value(each) for each in step['args']]
        name, to, on = step['call'], step['to'], step['on']
        if on is None:
            special = getattr(self, 'module_' + name, None)
            call = special or getattr(socket, name)
        else:
            target = self.variables[on]
            prefix = 'on_' if isinstance(target, socket.socket) else 'file_'
            special = getattr(self, prefix + name, None)
            call = (lambda *rest: special(target, *rest)) if special else getattr(target, name)
        value = call(to, *args) if to is not None else call(*args)
        return {'value': self.result(value)}

    def outcome(self, step):
        try:
            return self.perform(step)
        except socket.gaierror as error:
            names = {getattr(socket, name): name for name in dir(socket) if name.startswith('EAI_')}
            return {'error': names[error.args[0]]}
        except socket.herror as error:
            return {'error': ['', 'HOST_NOT_FOUND', 'TRY_AGAIN', 'NO_RECOVERY', 'NO_DATA'][error.args[0]]}
        except TimeoutError as error:
            return {'error': 'ETIMEDOUT' if error.errno else 'timeout'}
        except io.UnsupportedOperation:
            return {'error': 'UnsupportedOperation'}
        except OSError as error:
            return {'error': errno.errorcode[error.errno] if error.errno else 'OSError'}
        except LookupError:
            return {'error': 'ValueError'}
        except (TypeError, ValueError, OverflowError) as error:
            return {'error': 'TypeError' if isinstance(error, TypeError) else 'ValueError'}

    def end(self):
        socket.setdefaulttimeout(None)
        for value in self.variables.values():
            if isinstance(value, socket.socket):
                value.close()
        for fd in self.descriptors:
            try:
                os.close(fd)
            except OSError:
                pass


def run(request):
    scenario = Scenario(request['directory'], request['abstract'])
    events.clear()
    signal.alarm(PATIENCE)
    outcomes = []
    try:
        for step in request['steps']:
            outcomes.append(scenario.outcome(step))
    except Stuck:
        outcomes.append({'error': 'waits for ever'})
    finally:
        signal.alarm(0)
        scenario.end()
    return outcomes


signal.signal(signal.SIGALRM, stuck)
for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
