# A CAN adapter at a serial line, as far as the kernel's slcan driver can tell: commands come on standard input.
import fcntl, os, pty, struct, sys, termios, tty

N_SLCAN = 17
SIOCGIFNAME = 0x8910

adapter, line = pty.openpty()
tty.setraw(line)
fcntl.ioctl(line, termios.TIOCSETD, struct.pack('i', N_SLCAN))
name = fcntl.ioctl(line, SIOCGIFNAME, bytes(40))[:16].rstrip(b'\0').decode()
print(name, flush=True)

for command in sys.stdin:
    verb, argument = command.split()
    if verb == 'read':  # so many words of the driver
        words = b''
        while words.count(b'\r') < int(argument):
            words += os.read(adapter, 16)
        print(words.decode().replace('\r', ' '), flush=True)
    else:  # a word for the driver
        os.write(adapter, argument.encode() + b'\r')
        print('written', flush=True)
