create table accounts (
  id bigint primary key,
  email varchar(255) not null unique,
  user_name varchar(80),
  login varchar(80)
);
