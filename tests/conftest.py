"""Settings for the whole test run."""

import os

# Small matrices on several threads only wait for each other; one thread is also what makes
# a sum come out the same twice. Must be set before NumPy is imported.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
