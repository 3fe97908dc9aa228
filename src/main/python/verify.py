#!/usr/bin/env python3
"""Checks a Greenboard pack without the server that made it.

    python3 verify.py pack.zip [--key VKEY] [--checkpoint FILE [--consistency FILE]] [--receipt CHAIN/SEQ/HASH]

Written from the VERIFY.md that every pack carries, and sharing nothing with the application. Needs Python 3.9 and, for
signatures, openssl 3. Prints one line for each check; ends with 0 when the pack holds, 1 when it does not, 2 when it
could not be asked.
"""
import argparse
import base64
import hashlib
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import zlib
from datetime import datetime
from fractions import Fraction

ZEROS = bytes(32)
REQUIRED = ['VERIFY.md', 'checkpoint.txt', 'decisions.json', 'deployment.md', 'evidence.json', 'keys.txt',
            'manifest.json', 'proofs.json', 'score.json', 'template.md', 'trail.jsonl']
SIGNED = {'APPROVE': 'sign-off.approved', 'CONDITION': 'sign-off.approved-with-condition',
          'REJECT': 'sign-off.rejected', 'ABSTAIN': 'sign-off.abstained'}
UNSETTLED = ('OPEN', 'FAILED')


class Broken(Exception):
    """Something does not hold; its text says what."""


def need(holds, what):
    if not holds:
        raise Broken(what)


# ---- bytes and texts

def sha256(data):
    return hashlib.sha256(data).digest()


def hexdigest(data):
    return hashlib.sha256(data).hexdigest()


def unbase64(text, what):
    try:
        data = base64.b64decode(text, validate=True)
    except (ValueError, TypeError):
        raise Broken(f'{what} is no base64') from None
    need(base64.b64encode(data).decode() == text, f'{what} is not written as base64 is written')
    return data


def unhex(text, what):
    need(isinstance(text, str) and re.fullmatch('[0-9a-f]{64}', text), f'{what} is no SHA-256 in lower-case hex')
    return bytes.fromhex(text)


def canonical(value):
    """RFC 8785, for values without fractions."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode('utf-16-be'))
        return '{' + ','.join(canonical(name) + ':' + canonical(member) for name, member in members) + '}'
    if isinstance(value, list):
        return '[' + ','.join(canonical(member) for member in value) + ']'
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > 2 ** 53):
        raise Broken('a number that readers would round')
    return json.dumps(value, ensure_ascii=False)


def read_json(data, what):
    def unique(members):
        names = [name for name, _ in members]
        need(len(names) == len(set(names)), f'{what} names a member twice')
        return dict(members)

    try:
        value = json.loads(data.decode('utf-8'), object_pairs_hook=unique)
        need(canonical(value).encode('utf-8') == data, f'{what} is not in its canonical form')
        return value
    except (ValueError, UnicodeError, RecursionError):
        raise Broken(f'{what} is no JSON') from None


def read_time(text):
    need(isinstance(text, str) and re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z', text), f'{text} is no time')
    head, _, tail = text[:-1].partition('.')
    return datetime.strptime(head, '%Y-%m-%dT%H:%M:%S'), tail.ljust(9, '0')


# ---- the container

def build(files):
    """The one zip that holds these files."""
    body, directory = bytearray(), bytearray()
    for name in sorted(files, key=str.encode):
        data, raw = files[name], name.encode('ascii')
        common = struct.pack('<HHHHHIIIHH', 10, 0, 0, 0, 0x21, zlib.crc32(data), len(data), len(data), len(raw), 0)
        offset = len(body)
        body += b'PK\3\4' + common + raw + data
        directory += b'PK\1\2' + struct.pack('<H', 10) + common + struct.pack('<HHHII', 0, 0, 0, 0, offset) + raw
    end = struct.pack('<HHHHIIH', 0, 0, len(files), len(files), len(directory), len(body), 0)
    return bytes(body) + bytes(directory) + b'PK\5\6' + end


def unpack(data):
    files, at = {}, 0
    while data[at:at + 4] == b'PK\3\4':
        need(len(data) >= at + 30, 'the zip ends too early')
        size, length = struct.unpack_from('<I', data, at + 22)[0], struct.unpack_from('<H', data, at + 26)[0]
        start = at + 30 + length
        need(len(data) >= start + size, 'the zip ends too early')
        name = data[at + 30:start].decode('latin-1')
        need(re.fullmatch('[a-z0-9._-]+(/[a-z0-9._-]+)*', name) or name == 'VERIFY.md', f'a file is called {name!r}')
        need(name not in files, f'{name} is there twice')
        files[name] = data[start:start + size]
        at = start + size
    need(build(files) == data, 'the zip is not written as packs are written')
    return files


# ---- keys and signatures

ED25519 = bytes.fromhex('302a300506032b6570032100')


def openssl(*arguments):
    done = subprocess.run(['openssl', *arguments], capture_output=True)
    return done.returncode == 0


def verifies(der, message, signature, digest=None):
    """Whether a signature is the key's, by openssl."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for name, data in (('key', der), ('message', message), ('signature', signature)):
            paths[name] = os.path.join(folder, name)
            with open(paths[name], 'wb') as file:
                file.write(data)
        if digest:
            return openssl('dgst', '-' + digest, '-keyform', 'DER', '-verify', paths['key'],
                           '-signature', paths['signature'], paths['message'])
        return openssl('pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', paths['key'], '-rawin',
                       '-in', paths['message'], '-sigfile', paths['signature'])


class Key:
    """One of the log's keys, as a line of text (C2SP signed-note)."""

    def __init__(self, text):
        match = re.fullmatch(r'([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)', text)
        need(match, 'a line of keys.txt is no key')
        self.text, self.name, self.id = text, match[1], bytes.fromhex(match[2])
        data = unbase64(match[3], 'a key')
        need(len(data) == 33 and data[0] == 1, 'a key is not of Ed25519')
        need(sha256(self.name.encode() + b'\n' + data)[:4] == self.id, 'a key has another id')
        self.der = ED25519 + data[1:]

    def signed(self, message, signature):
        return len(signature) == 64 and verifies(self.der, message, signature)


def open_checkpoint(data, keys):
    """The size and root that a signed checkpoint names (C2SP tlog-checkpoint)."""
    try:
        text = data.decode('utf-8')
    except UnicodeError:
        raise Broken('the checkpoint is no text') from None
    head, blank, tail = text.rpartition('\n\n')
    need(blank and re.fullmatch(r'(— \S+ \S+\n)+', tail), 'the checkpoint has no signatures')
    lines = head.split('\n')
    need(len(lines) == 3 and re.fullmatch('0|[1-9][0-9]{0,18}', lines[1]), 'the checkpoint is not three lines')
    root = unbase64(lines[2], 'the root')
    need(len(root) == 32, 'the root is no hash')
    signed = False
    for line in tail.splitlines():
        _, name, value = line.split(' ')
        value = unbase64(value, 'a signature of the checkpoint')
        for key in keys:
            if key.name == name and key.id == value[:4]:
                need(key.signed((head + '\n').encode(), value[4:]), 'a signature of the checkpoint is wrong')
                signed = signed or name == lines[0]
    need(signed, 'no key of keys.txt has signed the checkpoint')
    return int(lines[1]), root


# ---- the tree (RFC 9162)

def node(left, right):
    return sha256(b'\1' + left + right)


def included(leaf, index, size, path):
    """RFC 9162, 2.1.3.2: the root that an inclusion proof leads to, None when it is none."""
    if not 0 <= index < size:
        return None
    first, second, root = index, size - 1, leaf
    for part in path:
        if second == 0:
            return None
        if first & 1 or first == second:
            root = node(part, root)
            while not first & 1 and first:
                first >>= 1
                second >>= 1
        else:
            root = node(root, part)
        first >>= 1
        second >>= 1
    return root if second == 0 else None


def consistent(first, first_root, second, second_root, path):
    """RFC 9162, 2.1.4.2."""
    if first == second:
        return first_root == second_root and not path
    if first == 0:
        return not path
    if not path or first > second:
        return False
    path = list(path)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    fr = sr = path[0]
    for part in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(part, fr), node(part, sr)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            sr = node(sr, part)
        fn >>= 1
        sn >>= 1
    return fr == first_root and sr == second_root and sn == 0


# ---- what a pack says

class Pack:
    """The files of a pack and what the checks before have made of them."""

    def __init__(self, files, options):
        self.files, self.options = files, options
        self.json, self.statement, self.keys, self.entries = {}, None, [], []
        self.size, self.root, self.enrolled = 0, ZEROS, []

    def file(self, name):
        need(name in self.files, f'{name} is missing')
        return self.files[name]

    def read(self, name):
        if name not in self.json:
            self.json[name] = read_json(self.file(name), name)
        return self.json[name]

    @property
    def deployment(self):
        need(self.statement, 'the manifest does not hold, so nothing says which deployment this is')
        return self.statement['predicate']['deployment']


def check_manifest(pack):
    lines = pack.file('keys.txt').decode('ascii', 'replace').split('\n')
    need(lines[-1] == '' and len(lines) > 1, 'keys.txt is not lines')
    pack.keys = [Key(line) for line in lines[:-1]]
    if pack.options.key:
        need(pack.options.key in [key.text for key in pack.keys], 'the key that you gave is not among keys.txt')
    envelope = pack.read('manifest.json')
    need(set(envelope) == {'payload', 'payloadType', 'signatures'} and len(envelope['signatures']) == 1,
         'manifest.json is no envelope with one signature')
    payload = unbase64(envelope['payload'], 'the payload')
    kind, signature, newest = envelope['payloadType'], envelope['signatures'][0], pack.keys[-1]
    need(kind == 'application/vnd.in-toto+json', 'manifest.json carries something else')
    need(signature.get('keyid') == f'{newest.name}+{newest.id.hex()}', 'manifest.json is not signed by the newest key')
    message = b'DSSEv1 %d %s %d %s' % (len(kind), kind.encode(), len(payload), payload)
    need(set(signature) == {'keyid', 'sig'} and newest.signed(message, unbase64(signature['sig'], 'the signature')),
         'the signature of manifest.json is wrong')
    pack.statement = read_json(payload, 'the manifest')
    return f'signed by {newest.name}+{newest.id.hex()}'


def check_files(pack):
    need(pack.statement, 'the manifest does not hold')
    subjects = pack.statement['subject']
    names = [subject['name'] for subject in subjects]
    need(names == sorted(set(pack.files) - {'manifest.json'}, key=str.encode), 'other files than those of the manifest')
    for name in REQUIRED:
        pack.file(name)
    for subject in subjects:
        need(hexdigest(pack.files[subject['name']]) == subject['digest']['sha256'],
             f'{subject["name"]} is not the file of the manifest')
    for name in names:
        if name.endswith('.json') and not name.endswith('/client-data.json'):
            pack.read(name)
    return f'{len(names)} files'


def check_checkpoint(pack):
    need(pack.keys, 'keys.txt does not hold')
    pack.size, pack.root = open_checkpoint(pack.file('checkpoint.txt'), pack.keys)
    if not pack.options.checkpoint:
        return f'{pack.size} entries'
    size, root = open_checkpoint(pack.options.checkpoint, pack.keys)
    if size == pack.size:
        need(root == pack.root, 'the checkpoint that you gave has another root at the same size')
        return f'{pack.size} entries, the same as the one that you gave'
    if pack.options.consistency is None:
        return f'{pack.size} entries; the one that you gave has {size} and cannot be compared without a proof'
    path = [unhex(line, 'a line of the proof') for line in pack.options.consistency.split()]
    old, new = sorted([(size, root), (pack.size, pack.root)])
    need(consistent(*old, *new, path), 'the checkpoint that you gave does not lead to this one')
    return f'{pack.size} entries, consistent with the {size} that you gave'


def check_trail(pack):
    lines = pack.file('trail.jsonl').split(b'\n')
    need(lines[-1] == b'' and len(lines) > 1, 'the trail is empty or does not end with a line')
    previous, last, entries = ZEROS, None, []
    for number, line in enumerate(lines[:-1], 1):
        entry = read_json(line, f'entry {number}')
        need(entry.get('type') == 'greenboard/entry/1' and entry['chain'] == pack.deployment, f'entry {number} is of another trail')
        need(entry['seq'] == number, f'entry {number} says that it is entry {entry["seq"]}')
        time = read_time(entry['at'])
        need(last is None or time >= last, f'entry {number} is older than the one before')
        last, entry_hash = time, sha256(b'\0' + previous + line)
        entries.append((entry, previous, entry_hash))
        previous = entry_hash
    pack.entries = entries
    head = pack.statement['predicate']['head']
    need(head == {'seq': len(pack.entries), 'hash': previous.hex()}, 'the trail does not end where the manifest says')
    for receipt in pack.options.receipt:
        chain, seq, wanted = receipt.split('/')
        need(chain == pack.deployment and seq.isdigit() and 1 <= int(seq) <= len(pack.entries)
             and pack.entries[int(seq) - 1][2].hex() == wanted, f'the receipt {receipt} is not of this trail')
    return f'{len(pack.entries)} entries, every link'


def check_proofs(pack):
    proofs = pack.read('proofs.json')
    need(proofs['type'] == 'greenboard/proofs/1' and proofs['size'] == pack.size, 'the proofs are for another checkpoint')
    need([proof['seq'] for proof in proofs['trail']] == list(range(1, len(pack.entries) + 1)), 'the proofs are of other entries')
    leaves, pack.enrolled = set(), []

    def prove(proof, leaf, what):
        path = [unhex(part, 'a part of a proof') for part in proof['path']]
        need(proof['leaf'] not in leaves, f'{what} has the place of another')
        leaves.add(proof['leaf'])
        need(included(leaf, proof['leaf'], pack.size, path) == pack.root, f'{what} is not in the tree of the checkpoint')

    for proof, (_, _, entry_hash) in zip(proofs['trail'], pack.entries):
        prove(proof, entry_hash, f'entry {proof["seq"]}')
    for proof in proofs['system']:
        data = unbase64(proof['entry'], 'an entry of the system')
        entry = read_json(data, 'an entry of the system')
        need(entry['type'] == 'greenboard/entry/1' and entry['chain'] == '00000000-0000-0000-0000-000000000000', 'an entry is not of the system')
        prove(proof, sha256(b'\0' + unhex(proof['previous'], 'a hash') + data), f'entry {entry["seq"]} of the system')
        pack.enrolled.append(entry)
    return f'{len(leaves)} entries are in the tree'


def check_sign_offs(pack):
    folders = sorted({name.split('/')[1] for name in pack.files if name.startswith('sign-offs/')})
    need(folders == ['%04d' % number for number in range(1, len(folders) + 1)], 'the sign-offs are not numbered')
    signed = {entry['seq'] for entry, _, _ in pack.entries if entry['action'] in SIGNED.values()}
    keys = 0
    for folder in folders:
        keys += check_sign_off(pack, f'sign-offs/{folder}/', signed)
    need(not signed, f'entry {min(signed, default=0)} tells of a sign-off that is not here')
    return f'{len(folders)} sign-offs, {keys} by passkey'


def check_sign_off(pack, folder, signed):
    told, statement = pack.read(folder + 'sign-off.json'), pack.read(folder + 'statement.json')
    digest = hexdigest(pack.file(folder + 'record.json'))
    need(told['digest'] == statement['digest'] == digest, f'{folder} was signed for another record')
    need(told['seq'] in signed, f'{folder} has no entry in the trail')
    signed.remove(told['seq'])
    entry = pack.entries[told['seq'] - 1][0]
    need(entry['action'] == SIGNED.get(told['meaning']) and entry['after'] == 'sha256:' + digest
         and entry['subject'] == told['roleTitle']
         and (entry['actor']['id'], entry['actor']['name']) == (told['person'], told['name']), f'{folder} is not what its entry tells')
    need(statement['type'] == 'greenboard/sign-off/1' and statement['deployment'] == told['deployment'] == pack.deployment
         and statement['role'] == told['role'] and statement['meaning'] == told['meaning']
         and statement['signer'] == {'id': told['person'], 'name': told['name']}
         and statement['comment'] == told['comment'] and statement['condition'] == told['condition'], f'{folder} states something else')
    seen = statement['trail']
    need(seen is None or (1 <= seen['seq'] < told['seq'] and pack.entries[seen['seq'] - 1][2].hex() == seen['hash']),
         f'{folder} was signed on another trail')
    if entry['subjectKey'] is None and not any(folder + part in pack.files for part in ASSERTION):
        return 0
    check_passkey(pack, folder, told, entry['subjectKey'])
    return 1


ASSERTION = ('client-data.json', 'authenticator-data.bin', 'signature.bin', 'public-key.der')


def check_passkey(pack, folder, told, credential):
    raw = pack.file(folder + 'client-data.json')
    try:
        client = json.loads(raw)
    except ValueError:
        raise Broken(f'{folder} has client data that is no JSON') from None
    wanted = sha256(b'greenboard-signoff/v1\n' + pack.file(folder + 'statement.json'))
    challenge = base64.urlsafe_b64encode(wanted).rstrip(b'=').decode()
    need(client.get('type') == 'webauthn.get' and client.get('challenge') == challenge, f'{folder} answers another challenge')
    data, der = pack.file(folder + 'authenticator-data.bin'), pack.file(folder + 'public-key.der')
    host = re.fullmatch(r'https?://([^/:]+)(:\d+)?', client.get('origin', ''))
    need(host and len(data) >= 37, f'{folder} has no origin')
    labels = host[1].split('.')
    parents = ['.'.join(labels[number:]) for number in range(len(labels))]
    need(data[:32] in [sha256(parent.encode()) for parent in parents], f'{folder} is for another site')
    need(data[32] & 5 == 5, f'{folder} was signed without its person being verified')
    message, signature = data + sha256(raw), pack.file(folder + 'signature.bin')
    edwards = der.startswith(ED25519)
    need(verifies(der, message, signature, None if edwards else 'sha256'), f'the signature of {folder} is wrong')
    before = read_time(told['at'])
    need(any(entry['action'] == 'passkey.enrolled' and entry['actor']['id'] == told['person']
             and (entry['after'] or '').endswith('sha256:' + hexdigest(der)) and read_time(entry['at']) <= before
             and credential in (None, entry['subjectKey'])
             for entry in pack.enrolled), f'the passkey of {folder} was not enrolled by its person')


def replay(entries):
    states = {}
    for entry, _, _ in entries:
        action, key, after = entry['action'], entry['subjectKey'], entry['after']
        if action == 'item.renumbered':
            states[key] = states.pop(entry['before'], 'OPEN')
        elif action == 'item.removed':
            states.pop(key, None)
        elif action in STATES and key is not None and after in STATUS:
            states[key] = after
    return states


STATUS = ('OPEN', 'DONE', 'FAILED', 'NOT_APPLICABLE', 'WAIVED')
STATES = ('item.settled', 'item.reopened', 'item.waiver-granted', 'item.waiver-expired', 'item.leaving-out-granted')


def check_states(pack):
    states = replay(pack.entries)
    items = pack.read('score.json')['items']
    for item in items:
        wanted = states.get(item['key'], 'OPEN')
        need(item['state'] == wanted, f'{item["key"]} is {item["state"]}, and by the trail {wanted}')
    return f'{len(items)} items are as the trail leaves them'


def attached(entries):
    """The files that the trail tells of, as it calls them, by the key of their item."""
    files = {}
    for entry, _, _ in entries:
        action, key = entry['action'], entry['subjectKey']
        if key is None:
            continue
        if action == 'item.removed':
            files.pop(key, None)
        elif action == 'item.renumbered' and entry['before'] in files:
            files[key] = files.pop(entry['before'])
        elif action == 'item.file-added':
            files.setdefault(key, set()).add(entry['after'])
        elif action == 'item.file-removed':
            files.get(key, set()).discard(entry['before'])
    return files


def check_evidence(pack):
    evidence = pack.read('evidence.json')
    need(isinstance(evidence, list), 'evidence.json is no list')
    told, files = attached(pack.entries), set()
    for one in evidence:
        if not isinstance(one, dict) or one.get('sha256') is None:
            continue
        digest, item, name, size = unhex(one['sha256'], 'a digest').hex(), one['item'], one['name'], one['size']
        content = pack.file('evidence/' + digest)
        need(type(size) is int and len(content) == size and hexdigest(content) == digest,
             f'the file {name} of {item} is another than the one that was attached')
        label = ('' if one['title'] == name else one['title'] + ': ') + f'{name}, {size} bytes, sha256:{digest}'
        need(label in told.get(item, ()), f'the trail does not tell of this file of {item}: {label}')
        told[item].remove(label)
        files.add('evidence/' + digest)
    for item, left in told.items():
        need(not left, f'the trail tells of files of {item} that are not here: {sorted(left)}')
    need({name for name in pack.files if name.startswith('evidence/')} <= files, 'a file of evidence is here that nothing tells of')
    return f'{len(files)} files are as they were attached'


def check_score(pack):
    told = pack.read('score.json')
    need(told['type'] == 'greenboard/score/1' and told['formula'] == 1, 'the score is of another formula')
    found = score(told['scheme'], told['items'])
    for name in ('score', 'ceiling', 'band'):
        need(told[name] == found[name], f'{name} is {found[name]}, not {told[name]}')
    return f'{found["score"]}, could reach {found["ceiling"]}, {found["band"]}'


def score(scheme, items):
    bands = [(band['name'], Fraction(band['from'])) for band in scheme['bands']]
    weights = {category['name']: Fraction(category['weight']) for category in scheme['categories']}
    whole = not weights
    if whole:
        weights = {'': Fraction(100)}
    parts = {name: {} for name in weights}
    count = {}
    for item in items:
        place = '' if whole else item['category']
        name = 'OPTIONAL' if item['state'] == 'NOT_APPLICABLE' and item['optional'] else item['state']
        if place in parts:
            parts[place][name] = parts[place].get(name, 0) + Fraction(item['weight'])
        if item['critical'] and item['state'] in UNSETTLED:
            count[item['state']] = count.get(item['state'], 0) + 1
        if item['state'] == 'WAIVED':
            count['WAIVED'] = count.get('WAIVED', 0) + 1
    applicable = {name: sum(part.get(state, 0) for state in ('OPEN', 'DONE', 'FAILED', 'WAIVED')) for name, part in parts.items()}
    total = sum(weights[name] for name in weights if applicable[name])
    if not total:
        return {'score': None, 'ceiling': None, 'band': None}
    floor = 100 * sum(weights[name] * parts[name].get('DONE', 0) / applicable[name] for name in weights if applicable[name]) / total
    reach = 100 * sum(weights[name] * (parts[name].get('DONE', 0) + parts[name].get('OPEN', 0)) / applicable[name]
                      for name in weights if applicable[name]) / total
    dropped = sum((dropping(weights[name], parts[name]) for name in weights if not applicable[name]), Fraction(0))
    band = None
    if dropped <= 25:
        place = next(number for number, (_, start) in enumerate(bands) if floor >= start)
        if count.get('WAIVED'):
            place = max(place, min(1, len(bands) - 1))
        if count.get('OPEN') or count.get('FAILED'):
            place = len(bands) - 1
        band = bands[place][0]
    return {'score': shown(floor), 'ceiling': shown(reach), 'band': band}


def dropping(weight, part):
    """How much of a category's weight counts as dropped out: not what is optional."""
    all_of_it = part.get('NOT_APPLICABLE', 0) + part.get('OPTIONAL', 0)
    return weight * Fraction(part.get('NOT_APPLICABLE', 0)) / all_of_it if all_of_it else Fraction(0)


def shown(number):
    tenths = int(number * 10)
    return f'{tenths // 10}.{tenths % 10}'


def check_decisions(pack):
    decisions = pack.read('decisions.json')
    told = {entry['seq']: entry for entry, _, _ in pack.entries if entry['action'] in DECIDED}
    for decision in decisions:
        entry = told.pop(decision['seq'], None)
        need(entry and entry['action'] == DECIDED_AS.get(decision['kind']), f'the decision of {decision["at"]} has no entry in the trail')
        need((entry['actor']['id'], entry['actor']['name']) == (decision['byId'], decision['by']), f'the decision of {decision["at"]} is somebody else\'s')
        if decision['kind'] != 'NO_GO':
            check_go(pack, decision)
    need(not told, f'entry {min(told, default=0)} tells of a decision that is not here')
    return f'{len(decisions)} decisions'


DECIDED_AS = {'GO': 'decision.go', 'NO_GO': 'decision.no-go', 'BREAK_GLASS': 'decision.break-glass'}
DECIDED = tuple(DECIDED_AS.values())


def check_go(pack, decision):
    score_told = pack.read('score.json')
    states = replay(pack.entries[:decision['seq'] - 1])
    allowed = {band['name'] for band in score_told['scheme']['bands'] if band['go']}
    need(decision['band'] in allowed, f'the go of {decision["at"]} rests on a band that allows none')
    for item in score_told['items']:
        need(not item['critical'] or states.get(item['key'], 'OPEN') not in UNSETTLED,
             f'the go of {decision["at"]} was given while {item["key"]} was open')


CHECKS = (('manifest', check_manifest), ('files', check_files), ('checkpoint', check_checkpoint), ('trail', check_trail),
          ('proofs', check_proofs), ('sign-offs', check_sign_offs), ('states', check_states),
          ('evidence', check_evidence), ('score', check_score),
          ('decisions', check_decisions))


def verify(data, options):
    """Prints what holds; returns the checks that do not."""
    broken = []

    def attempt(name, check):
        try:
            print(f'holds   {name:11} {check()}')
        except Broken as broke:
            say(name, str(broke))
        except (KeyError, TypeError, AttributeError, IndexError, ValueError, OverflowError):
            say(name, 'something is not there or is of another kind than it should be')

    def say(name, why):
        broken.append(name)
        print(f'broken  {name:11} {why}')

    files = {}

    def container():
        files.update(unpack(data))
        return f'{len(files)} files, {len(data)} bytes'

    attempt('container', container)
    if not broken:
        pack = Pack(files, options)
        for name, check in CHECKS:
            attempt(name, lambda: check(pack))
    print('The pack holds.' if not broken else 'The pack does not hold: ' + ', '.join(broken))
    return broken


def arguments(words):
    parser = argparse.ArgumentParser(description='Checks a Greenboard pack without the server that made it.')
    parser.add_argument('pack')
    parser.add_argument('--key', help='a key of the log that you know, as a line of text')
    parser.add_argument('--checkpoint', type=bytes_of, help='a checkpoint that you kept')
    parser.add_argument('--consistency', type=text_of, help='the proof between it and the one of the pack')
    parser.add_argument('--receipt', action='append', default=[], help='a receipt that you kept: chain/seq/hash')
    return parser.parse_args(words)


def bytes_of(path):
    with open(path, 'rb') as file:
        return file.read()


def text_of(path):
    return bytes_of(path).decode('ascii')


def main(words):
    options = arguments(words)
    try:
        data = bytes_of(options.pack)
    except OSError as error:
        print(f'{options.pack}: {error.strerror}', file=sys.stderr)
        return 2
    return 1 if verify(data, options) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
