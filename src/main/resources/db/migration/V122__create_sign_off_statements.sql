-- What somebody said with a signature, byte for byte, and what their passkey answered; nothing of the latter where they
-- typed their password. The challenge that the passkey signed is the statement's:
-- base64url(SHA-256('greenboard-signoff/v1' LF statement)).
create table sign_off_statement (
	sign_off_id uuid primary key references sign_off,
	statement bytea not null,
	credential_id bytea,
	public_key bytea,
	client_data bytea,
	authenticator_data bytea,
	signature bytea,
	backup_eligible boolean,
	backed_up boolean,
	check (num_nulls(credential_id, public_key, client_data, authenticator_data, signature, backup_eligible, backed_up)
		in (0, 7)),
	-- present and verified
	check (octet_length(authenticator_data) >= 37 and get_byte(authenticator_data, 32) & 5 = 5),
	check (position(decode(rtrim(translate(encode(
			sha256(decode('677265656e626f6172642d7369676e6f66662f76310a', 'hex') || statement),
			'base64'), '+/', '-_'), '='), 'escape') in client_data) > 0)
);

comment on table sign_off_statement is 'What was said with each signature (application: select, insert)';

create trigger sign_off_statement_is_kept before update or delete or truncate on sign_off_statement
	for each statement execute function refuse_signature_change();
