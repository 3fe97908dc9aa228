-- The role is no superuser: what Greenboard revokes from it, the audit trail's rows for example, stays refused.
\getenv password GREENBOARD_DATABASE_PASSWORD
create role greenboard login password :'password';
create database greenboard owner greenboard;
