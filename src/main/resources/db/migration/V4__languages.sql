-- The language that a client chose, and the one in which a mail was asked for by a client who chose none. Null is the
-- portal's first language.
alter table accounts add column language text;
alter table outbox add column language text;
