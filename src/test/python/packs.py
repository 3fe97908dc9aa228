"""Asks the verifier about every pack of a folder, each with the key beside it: what does not hold, one line each."""
import contextlib
import io
import pathlib
import sys

sys.path.insert(0, sys.argv[1])
import verify  # noqa: E402

for path in sorted(pathlib.Path(sys.argv[2]).glob('*.zip')):
    key = path.with_suffix('.key').read_text()
    options = verify.arguments([str(path)] + ([] if key == 'null' else ['--key', key]))
    with contextlib.redirect_stdout(io.StringIO()):
        broken = verify.verify(path.read_bytes(), options)
    print(path.stem, ' '.join(broken))
