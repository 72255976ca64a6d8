-- Deleting an old session or secret looks for the sign-ins that name it; without these it reads all of them, each time.

create index sign_ins_by_session on sign_ins (session_id) where session_id is not null;
create index sign_ins_by_setup on sign_ins (setup_id) where setup_id is not null;
