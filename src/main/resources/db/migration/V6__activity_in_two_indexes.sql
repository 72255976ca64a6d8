-- Page views are many, and left out unless somebody asks for them: reading the rest must not go past them, and writing
-- them must not touch a place in the large index. Who reads says which of the two it is, in these words.

drop index activity_by_account;

create index activity_by_account on activity (account_id, at desc, id desc)
  where event not in ('page-viewed', 'page-views-missing');

create index activity_pages_by_account on activity (account_id, at desc, id desc)
  where event in ('page-viewed', 'page-views-missing');
