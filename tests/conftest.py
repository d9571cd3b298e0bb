"""Settings for the whole test run."""

import os
import signal

# Small matrices on several threads only wait for each other; one thread is also what makes
# a sum come out the same twice. Must be set before NumPy is imported.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

# Begun in the background of a shell, a process ignores Ctrl-C, and so does what it starts: tests
# that press Ctrl-C on a training run would wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
