create table app_user (
  id bigint primary key,
  email varchar(255),
  nick_name varchar(255),
  constraint app_user_email unique (email)
);
