-- Who signs again is shown what differs since they signed; the signature says since which record.
alter table sign_off add column difference_to text check (difference_to ~ '^[0-9a-f]{64}$');
