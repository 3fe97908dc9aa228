"""Asks the verifier about a pack with one bit changed, for each of the bits named on standard input."""
import contextlib
import io
import sys

sys.path.insert(0, sys.argv[1])
import verify  # noqa: E402

pack = bytearray(verify.bytes_of(sys.argv[2]))
options = verify.arguments([sys.argv[2]])
for line in sys.stdin:
    bit = int(line)
    pack[bit // 8] ^= 1 << bit % 8
    with contextlib.redirect_stdout(io.StringIO()):
        broken = verify.verify(bytes(pack), options)
    print(bit, ' '.join(broken))
    pack[bit // 8] ^= 1 << bit % 8
