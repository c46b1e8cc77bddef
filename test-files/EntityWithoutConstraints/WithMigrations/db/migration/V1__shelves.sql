create table shelf (id bigint primary key, room text not null, note text);
create table bare_in_the_script (id bigint primary key, room text, note text);
create table renamed_later (id bigint primary key, room text, note text);
alter table renamed_later rename to somewhere_else;
