-- What the last import said of how a client proves who they are, as digests, so that the same file again takes nothing back
-- that the client or staff have changed since.
create table imported_clients (
  account_id           uuid primary key references accounts on delete cascade,
  password             text,
  secrets              text,
  must_change_password boolean not null
);

grant select, insert, update, delete on imported_clients to ${app};
