"""What every test stands on."""

import signal

# A shell starts what runs in its background (`make test &`) deaf to Ctrl-C, and children inherit that: the tests of
# stopping would wait for what never comes.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
