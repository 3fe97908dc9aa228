-- Neither role is a superuser. Greenboard connects as the second; the first owns the tables, so that
-- what the second is not granted, changing the audit trail for example, is refused.
\getenv owner_password GREENBOARD_OWNER_PASSWORD
\getenv password GREENBOARD_DATABASE_PASSWORD
create role greenboard login password :'owner_password';
create role greenboard_app login password :'password';
create database greenboard owner greenboard;
